import type { Corrections } from '../article.ts';
import { changed } from './changes.ts';
import type { Command } from './command.ts';
import { rowOf } from './document.ts';
import { layoutOf } from './layout.ts';
import { rawLine } from './raw-line.ts';
import { documentOf } from './reading.ts';
import { showRow } from './reading-moves.ts';
import type { Reading, State } from './state.ts';
import { stepOf } from './step-of.ts';

/** In the raw view the cursor is on a line of the capture; undefined for what is no business of the raw view. */
export function rawCommand(state: State, reading: Reading, command: Command): State | undefined {
  if (reading.capture === undefined) return undefined;
  const step = stepOf(command, layoutOf(state).body - 1);
  if (step !== undefined) return moveBy(state, reading, step);
  if (command === 'remove line') return correctLine(state, reading, 'remove');
  return command === 'restore line' ? correctLine(state, reading, 'keep') : undefined;
}

/** Puts the cursor on the line of the capture that stands on a row of the pane. */
export function toRawRow(state: State, reading: Reading, row: number): State {
  const { blocks, rows } = documentOf(state, reading);
  const line = rows[reading.top + row]?.block;
  return reading.capture === undefined || line === undefined || blocks[line]?.text === ''
    ? state
    : { ...state, reading: { ...reading, line } };
}

function moveBy(state: State, reading: Reading, step: number): State {
  const { blocks, rows } = documentOf(state, reading);
  const here = rawLine(documentOf(state, reading), reading);
  if (here === undefined) return state;
  const direction = step > 0 ? 1 : -1;
  const isFull = (line: number) => blocks[line]?.text !== '' && blocks[line] !== undefined;
  let line = here;
  if (Math.abs(step) === 1) line += step;
  else if (!Number.isFinite(step)) line = step > 0 ? blocks.length - 1 : 0;
  else {
    const row = (blocks[here]?.firstRow ?? 0) + step;
    line = rows[Math.max(0, Math.min(rows.length - 1, row))]?.block ?? here;
  }
  const towards = Number.isFinite(step) ? direction : -direction;
  while (line >= 0 && line < blocks.length && !isFull(line)) line += towards;
  if (!isFull(line)) return state;
  return showRow(state, { ...reading, line }, rowOf(documentOf(state, reading), { block: line, start: 0, end: 0 }));
}

/** Removes a line that was kept, or keeps one that was removed: remembered for this capture, which is read anew at once. */
function correctLine(state: State, reading: Reading, wish: 'keep' | 'remove'): State {
  const { article, capture = '', corrections } = reading;
  const { words } = state.style;
  const line = rawLine(documentOf(state, reading), reading);
  if (line === undefined) return state;
  const removals = article.removed.filter((removal) => removal.line === line + 1);
  const text = (capture.split('\n')[line] ?? '').trim();
  if (wish === 'keep' && removals.length === 0) return { ...state, message: { text: words.isKept } };
  const isWhole = removals.some((removal) => removal.text.trim() === text || bare(removal.text) === bare(text));
  if (wish === 'remove' && isWhole) return { ...state, message: { text: words.isRemoved } };
  const lines = wish === 'keep' ? removals.map((removal) => bare(removal.text)) : [bare(text)];
  return changed(
    { ...state, reading: { ...reading, line } },
    {
      says: wish === 'keep' ? words.did.restore : words.did.remove,
      change: { kind: 'corrections', id: article.id, corrections: withLines(corrections, wish, lines) },
      inverse: { kind: 'corrections', id: article.id, corrections },
    },
  );
}

/** As the cleaner compares lines: trimmed, without the bullet of a list. */
const bare = (text: string): string => text.trim().replace(/^(?:[-•*·–—►▶▸■□●○◦‣▪➤→»›])\s+(?=\S)/, '');

/** A line that goes back to what the cleaner made of it needs no correction any more. */
function withLines(corrections: Corrections, wish: 'keep' | 'remove', lines: readonly string[]): Corrections {
  const { keep = [], remove = [], ...rest } = corrections;
  const wished = wish === 'keep' ? keep : remove;
  const opposite = wish === 'keep' ? remove : keep;
  const taken = lines.filter((line) => opposite.includes(line));
  const added = lines.filter((line) => !opposite.includes(line) && !wished.includes(line));
  const next = {
    [wish]: [...wished, ...added],
    [wish === 'keep' ? 'remove' : 'keep']: opposite.filter((line) => !taken.includes(line)),
  };
  return { ...rest, ...Object.fromEntries(Object.entries(next).filter(([, values]) => values.length > 0)) };
}
