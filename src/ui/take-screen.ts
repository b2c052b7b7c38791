import { enterMouseMode } from '../terminal/mouse-mode.ts';
import { createPainter, ERASE_SCREEN, type Painter } from '../terminal/painter.ts';
import { withoutKeys } from '../terminal/stop-listening.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { takeReports } from '../terminal/terminal-reports.ts';
import type { Binding } from '../views/keymap.ts';
import { screenRows } from '../views/screen-rows.ts';
import { createStyle, type Style } from '../views/style.ts';
import { type ThemeWish, themeFor } from '../views/theme.ts';
import type { UiLanguage } from '../views/words/words.ts';
import { takeEarlyKeys } from './early-keys.ts';
import { limitNursery } from './limit-nursery.ts';
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
    else terminal.output.write(ERASE_SCREEN);
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

const BURST_MS = 200;
const LEAVING_MS = 1000; // Ink that was left while it took the screen back from a command may never say that it has ended
const CALM_MS = 30; // without a key, before Ink is loaded: that holds keys up for a tenth of a second

const pause = (ms: number): Promise<void> => new Promise((resume) => setTimeout(resume, ms));

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
