import type { Library } from '../library/library.ts';
import type { ReaderData } from '../reader-data/reader-data.ts';
import { enterMouseMode } from '../terminal/mouse-mode.ts';
import { createPainter, type Painter } from '../terminal/painter.ts';
import { withoutKeys } from '../terminal/stop-listening.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { takeReports } from '../terminal/terminal-reports.ts';
import type { ReaderResult } from '../views/effect.ts';
import type { Binding } from '../views/keymap.ts';
import { screenRows } from '../views/screen-rows.ts';
import { initialState, type Progress, type State } from '../views/state.ts';
import { createStyle, type Style } from '../views/style.ts';
import { type ThemeWish, themeFor } from '../views/theme.ts';
import type { UiLanguage } from '../views/words/words.ts';
import { commandsOn } from './commands-on.ts';
import { takeEarlyKeys } from './early-keys.ts';
import { limitNursery } from './limit-nursery.ts';
import { loadMarkdown } from './load-markdown.ts';
import { loadRanker } from './load-ranker.ts';
import { createPerformer, type Remembered, type World } from './perform-effect.ts';
import type { RenderedReader } from './render-reader.tsx';
import { createStore, type Store } from './store.ts';

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
  /** What was drawn at the old size stays where the new frame does not reach: once the window has its size, all is drawn anew. */
  const resized = () => {
    const { columns, rows } = store.state();
    if (columns === terminal.columns && rows === terminal.rows) return;
    screen?.painter.forget();
    store.dispatch({ kind: 'resized', columns: terminal.columns, rows: terminal.rows });
    clearTimeout(redrawing);
    redrawing = setTimeout(() => screen?.redraw(), SETTLED_MS);
  };
  terminal.output.on('resize', resized);
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

function styleFor(
  { terminal, theme, ascii = false, uiLanguage = 'en', keymap }: ReaderOptions,
  background: 'light' | 'dark',
): Style {
  const { colorLevel, hasAttributes, showsLinks: hasLinks } = terminal;
  return createStyle({
    theme: themeFor(theme, background),
    colorLevel,
    hasAttributes,
    ascii,
    hasLinks,
    uiLanguage,
    ...(keymap && { keymap }),
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

type Screen = {
  readonly painter: Painter;
  /** Loads Ink, which takes over the keys. */
  readonly join: () => Promise<RenderedReader>;
  readonly redraw: () => void;
  readonly leave: () => Promise<void>;
};

/** The list stands, and answers keys, before Ink is loaded. */
function takeScreen(store: Store, options: ReaderOptions): Screen {
  const { terminal, theme } = options;
  const painter = createPainter(terminal, () => setImmediate(redraw));
  let menuRows = 0;
  let menuChanged = 0;
  let healing: NodeJS.Timeout | undefined;
  /** Of a menu that comes and goes within a moment, Ink may draw late what is painted over by then: all is drawn anew after that. */
  const healAfterBurst = (rows: number) => {
    if (rows === menuRows) return;
    const now = process.uptime() * 1000;
    if (now - menuChanged < BURST_MS) {
      clearTimeout(healing);
      healing = setTimeout(redraw, BURST_MS).unref();
    }
    [menuRows, menuChanged] = [rows, now];
  };
  const paint = () => {
    const rows = screenRows(store.state());
    painter.paint(rows);
    healAfterBurst(rows.filter((row) => row === undefined).length);
  };
  paint();
  const stopPainting = store.subscribe(paint);
  takeReports(terminal.input, {
    onMouse: (report) => store.dispatch({ kind: 'pointer', report }),
    onBackground: (background) => {
      store.dispatch({ kind: 'restyled', style: styleFor(options, background) });
      if (background !== options.remembered?.background) options.remember({ background });
    },
  });
  let lastKey = process.uptime();
  const stopKeys = takeEarlyKeys(terminal.input, (key) => {
    lastKey = process.uptime();
    store.dispatch({ kind: 'key', key });
  });
  const mouse = options.mouse ? enterMouseMode(terminal) : undefined;
  if (theme !== 'light' && theme !== 'dark') terminal.askBackground();
  let rendered: RenderedReader | undefined;
  let isLeft = false;
  function redraw() {
    if (isLeft) return;
    painter.forget();
    if (rendered) rendered.redraw();
    else terminal.output.write(HOME_AND_ERASE);
    paint();
  }
  return {
    painter,
    async join() {
      do await pause(CALM_MS);
      while (!isLeft && (process.uptime() - lastKey) * 1000 < CALM_MS);
      const { renderReader } = await import('./render-reader.tsx');
      await pause(0); // for keys that came meanwhile
      if (isLeft) return new Promise(() => {});
      stopKeys();
      limitNursery();
      const ink = renderReader(store, terminal, painter.shared);
      rendered = ink;
      terminal.onRestore(() => {
        painter.leave();
        ink.unmount();
      });
      const lent = (away: () => Promise<void>) => painter.lend(mouse ? () => mouse.lend(away) : away);
      return { ...ink, suspend: (away) => ink.suspend(() => withoutKeys(terminal.input, () => lent(away))) };
    },
    redraw,
    async leave() {
      isLeft = true;
      stopPainting();
      stopKeys();
      if (!rendered) return;
      painter.leave();
      rendered.unmount();
      await Promise.race([rendered.exited, pause(LEAVING_MS)]);
    },
  };
}

const HOME_AND_ERASE = '\u001b[H\u001b[2J';
const BURST_MS = 200;
const LEAVING_MS = 1000; // Ink that was left while it took the screen back from a command may never say that it has ended
const CALM_MS = 30; // without a key, before Ink is loaded: that holds keys up for a tenth of a second

const pause = (ms: number): Promise<void> => new Promise((resume) => setTimeout(resume, ms));

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
