import { rowChange } from './row-change.ts';
import type { Terminal } from './terminal.ts';
import { WRAP_OFF, WRAP_ON } from './wrap-mode.ts';

export type Painter = {
  /** Shows finished rows, each as wide as the screen, writing what has changed of them. */
  readonly paint: (rows: readonly string[]) => void;
  /** Whatever stands on the screen now: the next rows are written whole, on an empty screen. */
  readonly forget: () => void;
  /** Gives the terminal as the shell knows it to another program, and takes it again afterwards. */
  readonly lend: (away: () => Promise<void>) => Promise<void>;
};

const ENTER_ALTERNATE_SCREEN = '\u001b[?1049h';
const LEAVE_ALTERNATE_SCREEN = '\u001b[?1049l';
const HIDE_CURSOR = '\u001b[?25l';
const SHOW_CURSOR = '\u001b[?25h';
const ERASE_SCREEN = '\u001b[H\u001b[2J';

/** Takes the alternate screen and shows rows on it. Nobody else writes there: a key costs what has changed, and the screen is what was painted last. */
export function createPainter(terminal: Terminal): Painter {
  const { output } = terminal;
  let known: readonly string[] = [];
  let wanted: readonly string[] = [];
  let state: 'held' | 'lent' | 'left' = 'held';

  const take = () => output.write(ENTER_ALTERNATE_SCREEN + HIDE_CURSOR);
  terminal.begin();
  take();
  terminal.onRestore(() => {
    if (state === 'held') output.write(LEAVE_ALTERNATE_SCREEN);
    state = 'left';
  });

  const show = () => {
    if (state !== 'held') return;
    let changes = known.length === 0 ? ERASE_SCREEN : '';
    for (const [i, row] of wanted.entries()) if (row !== known[i]) changes += rowChange(known[i], row, i);
    known = wanted;
    if (changes !== '') output.write(changes);
  };
  return {
    paint(rows) {
      if (rows.length !== known.length) known = [];
      wanted = rows;
      show();
    },
    forget() {
      known = [];
    },
    async lend(away) {
      state = 'lent';
      output.write(SHOW_CURSOR + LEAVE_ALTERNATE_SCREEN + WRAP_ON);
      try {
        await away();
      } finally {
        if (state === 'lent') {
          state = 'held';
          output.write(WRAP_OFF);
          take();
          known = [];
          show();
        }
      }
    },
  };
}
