import { enterMouseMode } from '../terminal/mouse-mode.ts';
import { createPainter, type Painter } from '../terminal/painter.ts';
import { withoutKeys } from '../terminal/stop-listening.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { takeReports } from '../terminal/terminal-reports.ts';
import { widthOf } from '../text/columns.ts';
import type { Binding } from '../views/keymap.ts';
import { screenRows } from '../views/screen-rows.ts';
import { createStyle, type Style } from '../views/style.ts';
import { type ThemeWish, themeFor } from '../views/theme.ts';
import type { UiLanguage } from '../views/words/words.ts';
import { takeEarlyKeys } from './early-keys.ts';
import { limitMemory } from './limit-memory.ts';
import type { Remembered, World } from './perform-effect.ts';
import type { RenderedReader } from './render-reader.tsx';
import type { Store } from './store.ts';

type StyleOptions = {
  readonly terminal: Terminal;
  readonly theme: ThemeWish;
  readonly ascii?: boolean;
  readonly uiLanguage?: UiLanguage;
  readonly keymap?: readonly Binding[];
};

type ScreenOptions = StyleOptions &
  Pick<World, 'remember'> & { readonly mouse?: boolean; readonly remembered?: Remembered };

export type Screen = {
  readonly painter: Painter;
  /** Loads Ink, which takes over the keys. */
  readonly join: () => Promise<RenderedReader>;
  readonly redraw: () => void;
  readonly leave: () => Promise<void>;
};

/** The list stands, and answers keys, before Ink is loaded. */
export function takeScreen(store: Store, options: ScreenOptions): Screen {
  const { terminal, theme } = options;
  const painter = createPainter(terminal);
  const mouse = options.mouse ? enterMouseMode(terminal) : undefined; // before the first frame, so that what is seen can be clicked
  let menu: readonly string[] = [];
  let lastFrame = 0;
  const paint = () => {
    lastFrame = process.uptime();
    painter.paint(withMenu(screenRows(store.state()), menu, store.state().columns));
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
  if (theme !== 'light' && theme !== 'dark') terminal.askBackground();
  let rendered: RenderedReader | undefined;
  let isLeft = false;
  const redraw = () => {
    painter.forget();
    paint();
  };
  return {
    painter,
    async join() {
      do await pause(CALM_MS);
      while (!isLeft && (process.uptime() - lastKey) * 1000 < CALM_MS);
      const { renderReader } = await import('./render-reader.tsx');
      await pause(0); // for keys that came meanwhile
      if (isLeft) return new Promise(() => {});
      stopKeys();
      limitMemory(() => lastFrame);
      const ink = renderReader(store, terminal, (rows) => {
        menu = rows;
        if (!isLeft) paint();
      });
      rendered = ink;
      terminal.onRestore(() => {
        isLeft = true;
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
      await terminal.leave();
      if (rendered) await Promise.race([rendered.exited, pause(LEAVING_MS)]);
    },
  };
}

const LEAVING_MS = 1000; // Ink that was left while it took the screen back from a command may never say that it has ended
const CALM_MS = 30; // without a key, before Ink is loaded: that holds keys up for a tenth of a second

const pause = (ms: number): Promise<void> => new Promise((resume) => setTimeout(resume, ms));

/** The rows of the screen with those of the menu in their places. */
const withMenu = (rows: readonly (string | undefined)[], menu: readonly string[], columns: number): string[] => {
  const first = rows.indexOf(undefined);
  return rows.map((row, i) => row ?? padded(menu[i - first] ?? '', columns));
};

const padded = (row: string, columns: number): string => row + ' '.repeat(Math.max(0, columns - widthOf(row)));

export function styleFor(
  { terminal, theme, ascii = false, uiLanguage = 'en', keymap }: StyleOptions,
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
