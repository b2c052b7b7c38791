import type { Library } from '../library/library.ts';
import type { ReaderData } from '../reader-data/reader-data.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { ReaderResult } from '../views/effect.ts';
import type { Binding } from '../views/keymap.ts';
import { initialState, type Progress, type State } from '../views/state.ts';
import type { ThemeWish } from '../views/theme.ts';
import type { UiLanguage } from '../views/words/words.ts';
import { commandsOn } from './commands-on.ts';
import { loadMarkdown } from './load-markdown.ts';
import { loadRanker } from './load-ranker.ts';
import { createPerformer, type Remembered, type World } from './perform-effect.ts';
import type { RenderedReader } from './render-reader.tsx';
import { createStore, type Store } from './store.ts';
import { type Screen, styleFor, takeScreen } from './take-screen.ts';

export type { ReaderResult } from '../views/effect.ts';

export type ReaderOptions = {
  readonly library: Library;
  readonly terminal: Terminal;
  /** `pick`: the person chooses one briefing, as in fzf. */
  readonly mode: 'read' | 'pick';
  readonly theme: ThemeWish;
  /** Widest line of text; 0: as wide as the pane. */
  readonly width?: number;
  readonly ascii?: boolean;
  /** Whether clicks, the wheel and drags are ours; else the terminal's, for selection. */
  readonly mouse?: boolean;
  readonly keymap?: readonly Binding[];
  readonly uiLanguage?: UiLanguage;
  readonly initialQuery?: string;
  /** How far loading has come; undefined when it is done. Asked whenever `subscribe` calls. */
  readonly progress?: () => Progress | undefined;
  /** Calls when the library has changed. */
  readonly subscribe?: (listener: () => void) => () => void;
  readonly notice?: string;
  /** Hands over what says something to the person later on. */
  readonly hear?: (say: (text: string, isError: boolean) => void) => void;
  readonly env: NodeJS.ProcessEnv;
  /** How the interface was left the last time. */
  readonly remembered?: Remembered;
  /** The person has never been here before: five keys are shown. */
  readonly isFirstRun?: boolean;
} & Pick<World, 'readerData' | 'reread' | 'render' | 'save' | 'exists' | 'remember'> & {
    /** The file that an article's capture is read from; undefined when it came through a pipe. */
    readonly captureFile: (id: string) => Promise<string | undefined>;
  };

/** The full-screen interface, until the person leaves it. The terminal is given back before this settles. */
export async function runReader(options: ReaderOptions): Promise<ReaderResult> {
  const { terminal } = options;
  const ended = deferred<ReaderResult>();
  const joined = deferred<RenderedReader>();
  const listShown = deferred<void>();
  let screen: Screen | undefined;
  const suspend = async (away: () => Promise<void>) => (await joined.promise).suspend(away);
  const perform = createPerformer({
    ...options,
    ...commandsOn(options, suspend),
    end: ended.resolve,
    suspend: () => suspend(terminal.pause),
    redraw: () => screen?.redraw(),
    listShown: listShown.promise,
  });
  const store = createStore(startState(options), perform);
  for (const effect of store.state().effects) perform(effect, store);
  let redrawing: NodeJS.Timeout | undefined;
  /**
   * What was drawn at the old size stays where the new frame does not reach: once the window has its size, all is drawn
   * anew; also when that is the one it had, for what it was in between has cut off what stood there.
   */
  const resized = () => {
    const { columns, rows } = store.state();
    if (columns !== terminal.columns || rows !== terminal.rows) {
      screen?.painter.forget();
      store.dispatch({ kind: 'resized', columns: terminal.columns, rows: terminal.rows });
    }
    clearTimeout(redrawing);
    redrawing = setTimeout(() => screen?.redraw(), SETTLED_MS);
  };
  terminal.output.on('resize', resized);
  process.on('SIGWINCH', resized); // Node tells only of another size
  terminal.onSuspend(() => store.dispatch({ kind: 'key', key: 'ctrl+z' }));
  options.hear?.((text, isError) => store.dispatch({ kind: 'said', message: { text, isError } }));
  const stopFollowing = await followLibrary(options, store);
  try {
    screen = takeScreen(store, options);
    setImmediate(() => setImmediate(listShown.resolve)); // keys that wait in the terminal are read first
    const left = screen.join().then(async (rendered): Promise<ReaderResult> => {
      joined.resolve(rendered);
      loadMarkdownAfter(rendered.drawn(), store);
      loadTheRest(rendered.drawn(), options.readerData, store);
      await rendered.exited;
      return { kind: 'quit' };
    });
    const result = await Promise.race([ended.promise, left]);
    await screen.leave();
    return result;
  } finally {
    stopFollowing();
    clearTimeout(redrawing);
    terminal.output.off('resize', resized);
    process.off('SIGWINCH', resized);
    terminal.close();
  }
}

function deferred<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

function startState(options: ReaderOptions) {
  const { terminal, mode, width = 0, initialQuery = '', notice = '', isFirstRun = false } = options;
  const { columns, rows } = terminal;
  const { background, listWidth } = options.remembered ?? {};
  const style = styleFor(options, terminal.background ?? background ?? 'dark');
  return initialState({
    mode,
    style,
    columns,
    rows,
    textWidth: width,
    listWidth,
    query: initialQuery,
    notice,
    isFirstRun,
  });
}

/** The list follows the library while captures are still being read; settles when it has what is there already. */
async function followLibrary({ progress, subscribe }: ReaderOptions, store: Store): Promise<() => void> {
  const changed = () => {
    store.dispatch({ kind: 'progressed', progress: progress?.() });
    store.dispatch({ kind: 'library changed' });
  };
  const stop = subscribe?.(changed) ?? (() => {});
  store.dispatch({ kind: 'progressed', progress: progress?.() });
  await listed(store);
  return stop;
}

/** Settles when the library has said what there is and the articles in view are there; soon, in any case. */
function listed(store: Store): Promise<void> {
  return new Promise((resolve) => {
    const isThere = ({ list, query }: State) =>
      list.tree !== undefined && list.asked.size === 0 && (!query || query.answered !== undefined);
    const finish = () => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const timer = setTimeout(finish, PATIENCE_MS);
    const stop = store.subscribe(() => isThere(store.state()) && finish());
    if (isThere(store.state())) finish();
  });
}

const SETTLED_MS = 60; // a window that is being dragged tells its size every frame
const PATIENCE_MS = 300; // then the first frame shows what is there

/** Until then paragraphs show without Markdown; should it not load, they stay so. */
function loadMarkdownAfter(drawn: Promise<void>, store: Store): void {
  drawn.then(loadMarkdown).then(
    (render) => store.dispatch({ kind: 'renderer loaded', render }),
    (error: Error) => store.dispatch({ kind: 'said', message: { text: error.message, isError: true } }),
  );
}

/** What no frame needs: the ranking of menus, the saved searches, the tags there are. */
function loadTheRest(drawn: Promise<void>, readerData: ReaderData, store: Store): void {
  const failed = (error: Error) => store.dispatch({ kind: 'said', message: { text: error.message, isError: true } });
  drawn.then(loadRanker).then((rank) => store.dispatch({ kind: 'ranker loaded', rank }), failed);
  Promise.all([readerData.savedSearches(), readerData.tags()]).then(
    ([searches, tags]) => store.dispatch({ kind: 'reader data loaded', searches, tags: tags.map(({ tag }) => tag) }),
    failed,
  );
}
