import { widthOf } from '../text/columns.ts';

/** A colour or another attribute that is on; `off` is the code that ends it. */
type Attribute = { readonly on: string; readonly off: string };

/**
 * A painted text as rows of at most `room` columns: broken at blanks, within a word only when it is longer than a row.
 * Blanks at a break are dropped. Attributes end with their row and begin anew on the next. In place of wrap-ansi, which
 * measures every letter by itself: a tenth of its time.
 */
export function wrapPainted(painted: string, room: number): string[] {
  const rows: string[] = [];
  const active: Attribute[] = [];
  let row = '';
  let used = 0;
  let blanks = '';
  const breakRow = () => {
    rows.push(
      row +
        active
          .map(({ off }) => off)
          .reverse()
          .join(''),
    );
    row = active.map(({ on }) => on).join('');
    used = 0;
    blanks = '';
  };
  for (const word of wordsOf(painted)) {
    if (word.text === ' ') {
      blanks += ' ';
      continue;
    }
    if (used > 0 && used + blanks.length + word.width > room) breakRow();
    if (used > 0) {
      row += blanks;
      used += blanks.length;
    }
    blanks = '';
    for (const piece of word.pieces) {
      if (piece.startsWith('\u001b')) {
        row += piece;
        note(active, piece);
      } else if (word.width <= room) row += piece;
      else
        for (const { segment } of new Intl.Segmenter().segment(piece)) {
          const width = widthOf(segment);
          if (used > 0 && used + width > room) breakRow();
          row += segment;
          used += width;
        }
    }
    if (word.width <= room) used += word.width;
  }
  rows.push(row);
  return rows;
}

type Word = { readonly text: string; readonly pieces: readonly string[]; readonly width: number };

const PIECES = /\u001b\[[\d;]*m| |[^ \u001b]+|\u001b/g;

/** Words with the attributes that change in them; a blank is a word by itself. */
function* wordsOf(painted: string): Generator<Word> {
  let pieces: string[] = [];
  let width = 0;
  for (const [piece] of painted.matchAll(PIECES)) {
    if (piece === ' ') {
      if (pieces.length > 0) yield { text: '', pieces, width };
      yield { text: ' ', pieces: [], width: 1 };
      [pieces, width] = [[], 0];
      continue;
    }
    pieces.push(piece);
    if (!piece.startsWith('\u001b')) width += widthOf(piece);
  }
  if (pieces.length > 0) yield { text: '', pieces, width };
}

const offCodes: Readonly<Record<string, string>> = { 1: '22', 2: '22', 3: '23', 4: '24', 7: '27' };
const codeOf = (sequence: string): string => sequence.slice(2, -1);
const isOff = (sequence: string): boolean => /^(?:0|2[2-9]|39|49)?$/.test(codeOf(sequence));

function note(active: Attribute[], sequence: string): void {
  const code = codeOf(sequence);
  if (code === '' || code === '0') active.length = 0;
  else if (isOff(sequence)) {
    const off = sequence;
    const at = active.findLastIndex((attribute) => attribute.off === off);
    if (at >= 0) active.splice(at, 1);
  } else {
    const plane =
      /^(?:3|9)/.test(code) && code !== '3' ? '39' : /^(?:4|10)/.test(code) && code !== '4' ? '49' : undefined;
    active.push({ on: sequence, off: `\u001b[${plane ?? offCodes[code] ?? '0'}m` });
  }
}
