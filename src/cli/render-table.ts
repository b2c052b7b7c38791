import stringWidth from 'string-width';
import { sanitize } from '../text/sanitize.ts';
import type { Context } from './context.ts';

/** Rows for a person (aligned, the last column cut at the terminal's edge) or for a program (tab-separated, whole). */
export function renderTable(rows: readonly (readonly string[])[], { isTerminalOut, columns, flags }: Context): string {
  const clean = rows.map((row) => row.map((cell) => sanitize(cell, { newlines: false }).replace(/\t/g, ' ')));
  if (!isTerminalOut || flags.output) return clean.map((row) => `${row.join('\t')}\n`).join('');
  const widths = (clean[0] ?? []).map((_, column) => Math.max(...clean.map((row) => stringWidth(row[column] ?? ''))));
  return clean.map((row) => `${alignRow(row, widths, columns)}\n`).join('');
}

function alignRow(row: readonly string[], widths: readonly number[], columns: number): string {
  const last = row.length - 1;
  const start = row
    .slice(0, last)
    .map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - stringWidth(cell) + 2))
    .join('');
  return start + cutTo(row[last] ?? '', Math.max(20, columns - stringWidth(start)));
}

function cutTo(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let cut = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (stringWidth(cut + segment) > width - 1) break;
    cut += segment;
  }
  return `${cut}…`;
}
