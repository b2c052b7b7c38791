import { isSimple, widthOf } from '../text/columns.ts';
import { sanitize } from '../text/sanitize.ts';
import { paint, type Style } from './style.ts';
import type { Role } from './theme.ts';

/** A stretch of text in one role. */
export type Run = { readonly text: string; readonly role?: Role | undefined };

export type LineOptions = {
  readonly width: number;
  /** Stands at the right edge; what is left of it gives way. */
  readonly right?: readonly Run[];
  /** The role whose background the whole row has. */
  readonly base?: Role | undefined;
};

/**
 * One row of exactly `width` columns: the runs from the left, cut with an ellipsis where they are too long, blanks, the
 * right-hand runs. Everything a view says in runs passes the sanitiser here, so a hostile text cannot reach the screen.
 */
export function drawLine(style: Style, left: readonly Run[], { width, right = [], base }: LineOptions): string {
  const tail = cutRuns(style, right, width);
  const gap = tail.width > 0 ? 1 : 0;
  const head = cutRuns(style, left, Math.max(0, width - tail.width - gap));
  const blanks: Run = { text: ' '.repeat(Math.max(0, width - head.width - tail.width)) };
  const painted = [...head.runs, blanks, ...tail.runs].map(({ text, role }) => paint(style.brush(role, base), text));
  return style.letters(painted.join(''));
}

/** Safe to show, on one line, and of a width that terminals agree on. */
const displayText = (text: string): string => (isSimple(text) ? text : joinEmoji(sanitize(text, { newlines: false })));

/** As {@link displayText}, in composed form: what text measures and wraps as. */
export const composedText = (text: string): string => (isSimple(text) ? text : displayText(text).normalize('NFC'));

/** Terminals disagree on the width of emoji sequences (2 to 6 columns); the first emoji of one stands for it. */
const joinEmoji = (text: string): string => (hasEmojiSequence.test(text) ? text.replace(emojiSequence, '$1') : text);
const hasEmojiSequence = /[\u200d\u{1f3fb}-\u{1f3ff}]/u;
const emojiSequence = /(\p{Extended_Pictographic})(?:[\u{1f3fb}-\u{1f3ff}]|\u200d\p{Extended_Pictographic})+/gu;

/** The beginning of a safe text that fits `width` columns, with an ellipsis when something had to go. */
function cutText(text: string, width: number, ellipsis: string): string {
  if (widthOf(text) <= width) return text;
  const room = width - widthOf(ellipsis);
  if (room < 0) return '';
  if (isSimple(text)) return text.slice(0, room).trimEnd() + ellipsis;
  let end = 0;
  let used = 0;
  for (const { segment, index } of segmenter().segment(text)) {
    used += widthOf(segment);
    if (used > room) break;
    end = index + segment.length;
  }
  return text.slice(0, end).trimEnd() + ellipsis;
}

let graphemes: Intl.Segmenter | undefined;
const segmenter = (): Intl.Segmenter => {
  graphemes ??= new Intl.Segmenter();
  return graphemes;
};

const LONGEST_ROW = 2000; // units of a text that can matter for one row of 300 columns, marks included

function cutRuns(style: Style, runs: readonly Run[], width: number): { runs: Run[]; width: number } {
  const kept: Run[] = [];
  let used = 0;
  for (const run of runs) {
    if (used >= width && run.text) {
      return cutBefore(kept, used, width, style);
    }
    const text = displayText(run.text.slice(0, LONGEST_ROW));
    const cut = cutText(text, width - used, style.glyphs.ellipsis);
    kept.push({ text: cut, role: run.role });
    used += widthOf(cut);
    if (cut !== text) break;
  }
  return { runs: kept, width: used };
}

/** The row was full exactly where more should follow: the last run gives a column for the ellipsis. */
function cutBefore(kept: Run[], used: number, width: number, style: Style): { runs: Run[]; width: number } {
  const last = kept.pop();
  if (!last) return { runs: [], width: 0 };
  const before = used - widthOf(last.text);
  const cut = cutText(`${last.text} ${style.glyphs.ellipsis}`, width - before, style.glyphs.ellipsis);
  return { runs: [...kept, { ...last, text: cut }], width: before + widthOf(cut) };
}
