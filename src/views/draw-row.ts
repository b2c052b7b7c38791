import { type Anchor, type Document, stripSgr, unitsOf } from './document.ts';
import { linked } from './link-of.ts';
import { drawMarks, isMark } from './mark-facts.ts';
import type { Brush, Style } from './style.ts';
import type { Role } from './theme.ts';

/** A stretch to be seen at a glance. */
export type Highlight = Anchor & { readonly role: Role };

/** One row of exactly the document's width, with the highlights that touch it. */
export function drawRow(
  { rows, blocks }: Document,
  index: number,
  highlights: readonly Highlight[],
  style: Style,
): string {
  const row = rows[index];
  if (!row) return '';
  let body = row.body;
  const length = unitsOf(stripSgr(body));
  for (const { block, start, end, role } of highlights) {
    const from = Math.max(0, start - row.from);
    const to = Math.min(length, end - row.from);
    if (block === row.block && from < to) body = highlight(body, from, to, style.brush(role));
  }
  const link = style.hasLinks ? blocks[row.block]?.link : undefined;
  const text = drawMarks(body).replaceAll('\u00a0', ' ');
  return row.prefix + (link ? linked(text, link) : text) + ' '.repeat(row.gap) + row.suffix;
}

/** Lays a brush over the units `from` to `to` of a painted text, whatever brushes it has there, and gives those back after. */
function highlight(painted: string, from: number, to: number, brush: Brush): string {
  let out = '';
  let units = 0;
  let active = '';
  let isInside = false;
  for (let i = 0; i < painted.length; ) {
    const code = painted[i] === '\u001b' ? painted.slice(i, painted.indexOf('m', i) + 1) : '';
    if (code) {
      active += code;
      out += isInside ? '' : code;
      i += code.length;
      continue;
    }
    const isUnit = !isMark(painted.charCodeAt(i));
    if (isUnit && !isInside && units === from) {
      out += brush.open;
      isInside = true;
    }
    out += painted[i];
    units += isUnit ? 1 : 0;
    i++;
    if (isInside && units === to) {
      out += brush.close + active;
      isInside = false;
    }
  }
  return isInside ? out + brush.close : out;
}
