import { render } from 'ink';
import type { Article } from '../article.ts';
import type { Library } from '../library/library.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type Format, initialState, type Progress, type ReaderResult } from '../views/state.ts';
import { createStyle } from '../views/style.ts';
import type { ThemeName } from '../views/theme.ts';
import { loadMarkdown } from './load-markdown.ts';
import { createPerformer } from './perform-effect.ts';
import { type Ink, Reader } from './reader.tsx';
import { createStore, type Store } from './store.ts';

export type { ReaderResult } from '../views/state.ts';

export type ReaderOptions = {
  readonly library: Library;
  readonly terminal: Terminal;
  /** `pick`: the person chooses one briefing, as in fzf. */
  readonly mode: 'read' | 'pick';
  readonly theme: ThemeName | 'auto';
  /** Widest line of text; 0: as wide as the pane. */
  readonly width?: number;
  readonly ascii?: boolean;
  readonly initialQuery?: string;
  /** How far loading has come; undefined when it is done. Asked whenever `subscribe` calls. */
  readonly progress?: () => Progress | undefined;
  /** Calls when the library has changed. */
  readonly subscribe?: (listener: () => void) => () => void;
  readonly notice?: string;
  /** Writes a briefing to a file and says so in a message; a rejection's message is shown. */
  readonly save: (article: Article, format: Format, path: string) => Promise<string>;
  /** Whether a file is there already; then the person is asked before it is replaced. */
  readonly exists?: (path: string) => Promise<boolean>;
};

/** The full-screen interface, until the person leaves it. The terminal is given back before this settles. */
export async function runReader(options: ReaderOptions): Promise<ReaderResult> {
  const { terminal, library } = options;
  let end: (result: ReaderResult) => void = () => {};
  const ended = new Promise<ReaderResult>((resolve) => {
    end = resolve;
  });
  const ink: Ink = {};
  const perform = createPerformer({
    library,
    save: options.save,
    exists: options.exists,
    end: (result) => end(result),
    suspend: () => suspend(ink, terminal),
    redraw: () => redraw(ink, terminal),
  });
  const store = createStore(startState(options), perform);
  const stopFollowing = followLibrary(options, store);
  const resized = () => store.dispatch({ kind: 'resized', columns: terminal.columns, rows: terminal.rows });
  terminal.begin();
  terminal.output.on('resize', resized);
  const instance = render(<Reader store={store} ink={ink} />, {
    stdout: terminal.output,
    stdin: terminal.input,
    stderr: process.stderr,
    alternateScreen: true,
    incrementalRendering: true,
    interactive: true,
    patchConsole: false,
    exitOnCtrlC: false,
    maxFps: MAX_FPS,
  });
  const { unmount, waitUntilExit, waitUntilRenderFlush, clear } = instance;
  ink.clear = clear;
  terminal.onRestore(unmount);
  terminal.onSuspend(() => store.dispatch({ kind: 'key', key: 'ctrl+z' }));
  const exited = waitUntilExit();
  try {
    for (const effect of store.state().effects) perform(effect, store);
    waitUntilRenderFlush()
      .then(loadMarkdown)
      .then((render) => store.dispatch({ kind: 'renderer loaded', render }));
    const result = await Promise.race([ended, exited.then((): ReaderResult => ({ kind: 'quit' }))]);
    unmount();
    await exited;
    return result;
  } finally {
    stopFollowing();
    terminal.output.off('resize', resized);
    terminal.close();
  }
}

const MAX_FPS = 60;

function startState({
  terminal,
  mode,
  theme,
  width = 0,
  ascii = false,
  initialQuery = '',
  notice = '',
}: ReaderOptions) {
  const { columns, rows, colorLevel, hasAttributes, background } = terminal;
  const style = createStyle({ theme: theme === 'auto' ? background : theme, colorLevel, hasAttributes, ascii });
  return initialState({ mode, style, columns, rows, textWidth: width, query: initialQuery, notice });
}

/** The list follows the library while captures are still being read. */
function followLibrary({ library, progress, subscribe }: ReaderOptions, store: Store): () => void {
  const changed = async () => {
    store.dispatch({ kind: 'progressed', progress: progress?.() });
    store.dispatch({ kind: 'listed', listings: await library.list() });
  };
  void changed();
  return subscribe?.(() => void changed()) ?? (() => {});
}

/** Ink gives the screen and the keys back, the job stops, and when it goes on Ink takes both again. */
async function suspend({ suspendTerminal }: Ink, terminal: Terminal): Promise<void> {
  await suspendTerminal?.(terminal.pause);
}

const HOME_AND_ERASE = '\u001b[H\u001b[2J';

/** Something else has written on the screen: begin from an empty one. */
function redraw({ clear }: Ink, { output }: Terminal): void {
  clear?.();
  output.write(HOME_AND_ERASE);
  output.emit('resize');
}
