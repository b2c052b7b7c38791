import { isSimple, widthOf } from '../text/columns.ts';

const ERASE_ROW = '\u001b[2K';

/**
 * What makes a terminal show a row where `before` stands, or something unknown; `row` counts from 0. Both are as wide as the screen. Of
 * a row only the stretch between what is alike at both ends is written, cut where no attribute is on; a row with letters
 * whose width terminals may see otherwise is written whole.
 */
export function rowChange(before: string | undefined, after: string, row: number): string {
  const [old, now] = [before === undefined ? undefined : piecesOf(before), piecesOf(after)];
  if (!now) return `${place(row, 0)}${ERASE_ROW}${after}`;
  if (!old) return `${place(row, 0)}${before === undefined ? '' : ERASE_ROW}${after}`;
  let from = 0;
  while (from < Math.min(old.length, now.length) && old[from] === now[from]) from++;
  let same = 0;
  while (same < Math.min(old.length, now.length) - from && old.at(-1 - same) === now.at(-1 - same)) same++;
  const changed = now.slice(from, now.length - same);
  const isAsWide = columnsOf(changed) === columnsOf(old.slice(from, old.length - same));
  return place(row, columnsOf(now.slice(0, from))) + (isAsWide ? changed : now.slice(from)).join('');
}

const place = (row: number, column: number): string => `\u001b[${row + 1};${column + 1}H`;

const columnsOf = (pieces: readonly string[]): number =>
  pieces.reduce((sum, piece) => sum + widthOf(piece.replace(SEQUENCE, '')), 0);

const SEQUENCE = /\u001b\[[\d;]*m/g;
const PIECE = /\u001b\[([\d;]*)m|[^\u001b]+/g;

/** A row in stretches with no attribute on at either end; undefined when it is not made of simple letters. */
function piecesOf(line: string): string[] | undefined {
  if (!isSimple(line.replace(SEQUENCE, ''))) return undefined;
  const pieces: string[] = [];
  const active = new Set<string>();
  let piece = '';
  for (const [text, code] of line.matchAll(PIECE)) {
    const isClose = code !== undefined && isOff.test(code);
    if (active.size === 0 && piece !== '' && !isClose) {
      pieces.push(piece);
      piece = '';
    }
    piece += text;
    if (isClose) active.delete(code);
    else if (code !== undefined) active.add(offOf(code));
  }
  if (active.size > 0) return undefined;
  if (piece !== '') pieces.push(piece);
  return pieces;
}

const isOff = /^(?:2[2-9]|39|49)$/;
const offs: Readonly<Record<string, string>> = { '1': '22', '2': '22', '3': '23', '4': '24', '7': '27' };

/** The code that ends what another begins. */
const offOf = (code: string): string => offs[code] ?? (/^(?:4|10)/.test(code) ? '49' : '39');
