import type { Document } from './document.ts';
import type { Reading } from './state.ts';

/** The line of the capture that the raw view's cursor is on, from 0: at first the first one in sight that holds something. */
export function rawLine({ blocks, rows }: Document, { capture, line, top }: Reading): number | undefined {
  if (capture === undefined) return undefined;
  if (line !== undefined && line < blocks.length) return line;
  const first = rows[top]?.block ?? 0;
  const found = blocks.findIndex(({ text }, i) => i >= first && text !== '');
  return found < 0 ? undefined : found;
}
