import type { Range } from '../article.ts';

/** Characters above which one line holds several paragraphs: the longest single paragraph of news seen in practice is shorter. */
const LONG_LINE = 3000;
/** Characters after which a piece without any mark of its paragraphs ends at the next sentence. */
const PIECE = 600;
const FINAL = /[.!?…。！？؟।]/;
const CLOSING = /["'”’»)\]]/;

/** Cuts text that was stored as one very long line where its paragraphs met: wide gaps, sentences glued together, else after some sentences. */
export function splitLongLine(text: string, start: number, end: number): Range[] {
  if (end - start <= LONG_LINE) return [{ start, end }];
  const pieces: Range[] = [];
  let from = start;
  for (let i = start + 1; i < end; i += 1) {
    const gap = gapAt(text, i, end);
    if (gap === 0 && !isGlued(text, i)) continue;
    const long = i - from >= PIECE;
    if (gap >= 2 || (gap === 0 && i - from > 1) || (gap === 1 && long && endsSentence(text, i))) {
      pieces.push({ start: from, end: i });
      from = i + gap;
    }
    i = Math.max(i, i + gap - 1);
  }
  if (from < end) pieces.push({ start: from, end });
  return pieces;
}

/** Length of the white space that begins at `i`. */
function gapAt(text: string, i: number, end: number): number {
  let stop = i;
  while (stop < end && text.charCodeAt(stop) <= 32) stop += 1;
  return stop - i;
}

/** "…ended.The next": a paragraph mark was lost between a small letter's full stop and a capital. */
function isGlued(text: string, i: number): boolean {
  return (
    FINAL.test(text[i - 1] as string) &&
    /\p{Lu}/u.test(text[i] as string) &&
    /\p{Ll}/u.test(text[i - 2] ?? '') &&
    /\p{Ll}/u.test(text[i - 3] ?? '')
  );
}

const endsSentence = (text: string, i: number): boolean =>
  FINAL.test(text[i - 1] as string) || (CLOSING.test(text[i - 1] as string) && FINAL.test(text[i - 2] as string));
