import type { WriteStream } from 'node:tty';
import { rowChange } from './row-change.ts';
import type { Terminal } from './terminal.ts';

export type Painter = {
  /** Shows finished rows, writing what has changed of them. Rows that are undefined are left to who else draws. */
  readonly paint: (rows: readonly (string | undefined)[]) => void;
  /** Whatever stands on the screen now: the next rows are written whole. */
  readonly forget: () => void;
  /** The terminal's output for another that draws on the screen: rows it has spoilt are put right. */
  readonly shared: WriteStream;
  /** Writes nothing while a command has the terminal. */
  readonly lend: (away: () => Promise<void>) => Promise<void>;
  /** The other gives the screen back from now on, and nothing is painted any more. */
  readonly leave: () => void;
};

const ENTER_ALTERNATE_SCREEN = '\u001b[?1049h';
const LEAVE_ALTERNATE_SCREEN = '\u001b[?1049l';
const HIDE_CURSOR = '\u001b[?25l';
const HOME = '\u001b[H';
export const ERASE_SCREEN = `${HOME}\u001b[2J`;
const SAVE_CURSOR = '\u001b7'; // the other counts from where it left the cursor
const RESTORE_CURSOR = '\u001b8';
const ERASE_BELOW = '\u001b[J';

/**
 * Takes the alternate screen and shows rows on it. Ink, which takes a tenth of a second to load, joins later on and has
 * the rows that are left to it: a key then costs what has changed, where Ink would lay out and compare every cell.
 * `onSpoilt` is called when rows go back to the other that were painted on since it drew there: it knows nothing of that.
 */
export function createPainter(terminal: Terminal, onSpoilt: () => void = () => {}): Painter {
  const { output } = terminal;
  let known: (string | undefined)[] = [];
  let wanted: readonly (string | undefined)[] = [];
  let lent = new Set<number>(); // rows that were ever left to the other, at this size
  let drawn = new Set<number>(); // rows that the other has drawn
  let overpainted = new Set<number>(); // those of them that were painted on since
  let state: 'own' | 'shared' | 'lent' | 'left' = 'own';

  terminal.begin();
  output.write(ENTER_ALTERNATE_SCREEN + HIDE_CURSOR + HOME);
  terminal.onRestore(() => {
    if (state === 'own') output.write(LEAVE_ALTERNATE_SCREEN);
    state = 'left';
  });

  const show = () => {
    if (state === 'lent' || state === 'left') return;
    const isNew = known.length === 0;
    let changes = '';
    for (const [i, row] of wanted.entries()) {
      if (row === undefined) lent.add(i);
      else if (row !== known[i]) {
        if (drawn.has(i)) overpainted.add(i);
        changes += rowChange(known[i], row, i);
      }
      known[i] = row;
    }
    if (isNew && wanted.length > 0 && wanted.length < terminal.rows)
      changes += `\u001b[${wanted.length + 1};1H${ERASE_BELOW}`;
    if (changes !== '') output.write(SAVE_CURSOR + changes + RESTORE_CURSOR);
    if (![...overpainted].some((i) => wanted[i] === undefined)) return;
    overpainted = new Set();
    onSpoilt();
  };
  const repair = (written: string) => {
    if (spoilsAll.test(written)) known = [];
    for (const i of lent) known[i] = undefined; // it may erase late what it drew there
    drawn = new Set(wanted.flatMap((row, i) => (row === undefined ? [i] : [])));
    overpainted = new Set();
    show();
  };
  const shared = sharedOutput(output, {
    isAllowed: (text) => !(state === 'own' && text === ENTER_ALTERNATE_SCREEN), // some terminals would empty it
    written(text) {
      if (state === 'own') state = 'shared';
      if (!isMode.test(text)) repair(text);
    },
  });
  return {
    paint(rows) {
      if (rows.length !== known.length) known = [];
      if (rows.length !== wanted.length && wanted.length > 0) lent = new Set();
      wanted = rows;
      show();
    },
    forget() {
      known = [];
      wanted = [];
    },
    shared,
    async lend(away) {
      state = 'lent';
      try {
        await away();
      } finally {
        if (state === 'lent') state = 'shared';
      }
    },
    leave() {
      state = 'left';
    },
  };
}

/** Hides the cursor, or holds the screen back while a frame is written: no row changes. */
const isMode = /^\u001b\[\?(?!1049)\d+[hl]$/;

/** Another screen, or an erasure that reaches beyond a row's end. */
const spoilsAll = /\u001b\[(?:\?1049|[0-3]?J|2K)/;

type Sharing = { readonly isAllowed: (text: string) => boolean; readonly written: (text: string) => void };

/** The stream itself in all but `write`. */
function sharedOutput(output: WriteStream, { isAllowed, written }: Sharing): WriteStream {
  const write = (text: string, ...rest: []) => {
    if (!isAllowed(text)) return true;
    const hasRoom = output.write(text, ...rest);
    written(text);
    return hasRoom;
  };
  return new Proxy(output, {
    get(target, name) {
      if (name === 'write') return write;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
