import { widthOf } from '../text/columns.ts';
import { sanitize } from '../text/sanitize.ts';
import type { Context } from './context.ts';

/** Rows for a person (aligned, the last column cut at the terminal's edge, the widest before it where that leaves too little) or for a program (tab-separated, whole). */
export function renderTable(rows: readonly (readonly string[])[], { isTerminalOut, columns, flags }: Context): string {
  const clean = rows.map((row) => row.map((cell) => sanitize(cell, { newlines: false }).replace(/\t/g, ' ')));
  if (!isTerminalOut || flags.output) return clean.map((row) => `${row.join('\t')}\n`).join('');
  const widest = (clean[0] ?? []).map((_, column) => Math.max(...clean.map((row) => widthOf(row[column] ?? ''))));
  const widths = fitted(widest.slice(0, -1), columns);
  return clean.map((row) => `${alignRow(row, widths, columns)}\n`).join('');
}

const GAP = 2; // columns between two cells
const LEAST_LAST = 20;
const LEAST_CUT = 12; // an id is never cut

/** The columns before the last, the widest of them narrowed until a third of the row is left for that. */
function fitted(widths: readonly number[], columns: number): readonly number[] {
  const taken = widths.reduce((sum, width) => sum + width + GAP, 0);
  const excess = taken - (columns - Math.max(LEAST_LAST, Math.floor(columns / 3)));
  const at = widths.indexOf(Math.max(...widths));
  return excess <= 0 ? widths : widths.map((width, i) => (i === at ? Math.max(LEAST_CUT, width - excess) : width));
}

function alignRow(row: readonly string[], widths: readonly number[], columns: number): string {
  const last = row.length - 1;
  const start = row
    .slice(0, last)
    .map((cell, i) => cutTo(cell, widths[i] ?? 0))
    .map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - widthOf(cell) + GAP))
    .join('');
  return start + cutTo(row[last] ?? '', Math.max(LEAST_LAST, columns - widthOf(start)));
}

function cutTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let cut = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (widthOf(cut + segment) > width - 1) break;
    cut += segment;
  }
  return `${cut.trimEnd()}…`;
}
