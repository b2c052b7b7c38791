import { widthOf } from '../text/columns.ts';
import { sanitize } from '../text/sanitize.ts';
import type { Context } from './context.ts';

/** Rows for a person (aligned, the last column cut at the terminal's edge) or for a program (tab-separated, whole). */
export function renderTable(rows: readonly (readonly string[])[], { isTerminalOut, columns, flags }: Context): string {
  const clean = rows.map((row) => row.map((cell) => sanitize(cell, { newlines: false }).replace(/\t/g, ' ')));
  if (!isTerminalOut || flags.output) return clean.map((row) => `${row.join('\t')}\n`).join('');
  const widths = (clean[0] ?? []).map((_, column) => Math.max(...clean.map((row) => widthOf(row[column] ?? ''))));
  return clean.map((row) => `${alignRow(row, widths, columns)}\n`).join('');
}

function alignRow(row: readonly string[], widths: readonly number[], columns: number): string {
  const last = row.length - 1;
  const start = row
    .slice(0, last)
    .map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - widthOf(cell) + 2))
    .join('');
  return start + cutTo(row[last] ?? '', Math.max(20, columns - widthOf(start)));
}

function cutTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let cut = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (widthOf(cut + segment) > width - 1) break;
    cut += segment;
  }
  return `${cut}…`;
}
