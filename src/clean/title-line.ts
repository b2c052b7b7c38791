import type { LineShape } from './line-shape.ts';
import type { LineView } from './line-view.ts';

/** The line that best announces what the lines below it speak of (-1 when none does), and every line's share in its words. */
export type TitleLine = { readonly line: number; readonly share: Float64Array };

/** Lines below a title in which its words are sought. */
const REACH = 40;
/** Characters from which a line's use of a title's word counts, and from which it counts in full. */
const SHORT = 25;
const FULL = 80;
/** What one use is worth, and all of them together at most. */
const USE = 0.15;
const MOST = 2.5;
/** How much better a later line must be than one further up. */
const BETTER = 1.15;

/** Without regard to the densest prose: it finds the title of a recipe or a table too. */
export function titleLine(view: LineView): TitleLine {
  const { lines, shapes, vocabulary } = view;
  const { content } = vocabulary;
  const { starts, users } = usesByStem(view);
  const nextUse = starts.slice();
  let line = -1;
  let best = 0;
  for (let i = 0; i < lines.length; i += 1) {
    if (!canBeTitle(view, i)) continue;
    const own = content[i] as Int32Array;
    if (own.length < 2) continue;
    let found = 0;
    let worth = 0;
    for (let o = 0; o < own.length; o += 1) {
      const id = own[o] as number;
      const end = starts[id + 1] as number;
      let k = nextUse[id] as number;
      while (k < end && (users[k] as number) <= i) k += 1;
      nextUse[id] = k;
      let isUsed = false;
      for (; k < end && (users[k] as number) < i + REACH; k += 1) {
        const at = users[k] as number;
        if (lines[at]?.text === lines[i]?.text) continue;
        isUsed = true;
        worth += Math.min(1, (shapes[at] as LineShape).length / FULL) * USE;
      }
      if (isUsed) found += 1;
    }
    const score = (found / own.length) * Math.min(MOST, worth);
    if (score > best * BETTER) {
      best = score;
      line = i;
    }
  }
  return { line, share: sharesOf(view, line < 0 ? view.headline : line) };
}

function canBeTitle({ shapes, markers }: LineView, i: number): boolean {
  const { length, words, final, question } = shapes[i] as LineShape;
  return length >= 20 && length <= 160 && words >= 3 && !markers[i]?.whole && (!final || question);
}

/** For every content stem the lines that use it, in order: those of stem `id` stand from `starts[id]` to `starts[id + 1]`. */
function usesByStem({ shapes, vocabulary: { content, isContent } }: LineView): {
  starts: Int32Array;
  users: Int32Array;
} {
  const isLong = (i: number): boolean => (shapes[i] as LineShape).length >= SHORT;
  const ends = new Int32Array(isContent.length + 1);
  for (const [i, line] of content.entries())
    if (isLong(i))
      for (let k = 0; k < line.length; k += 1) ends[line[k] as number] = (ends[line[k] as number] as number) + 1;
  let sum = 0;
  const starts = ends.map((count) => {
    const from = sum;
    sum += count;
    return from;
  });
  const users = new Int32Array(sum);
  const next = starts.slice();
  for (const [i, line] of content.entries()) {
    if (!isLong(i)) continue;
    for (let k = 0; k < line.length; k += 1) {
      const id = line[k] as number;
      users[next[id] as number] = i;
      next[id] = (next[id] as number) + 1;
    }
  }
  return { starts, users };
}

function sharesOf({ vocabulary: { content } }: LineView, title: number): Float64Array {
  const words = new Set(content[title]);
  return Float64Array.from(content, (line) => {
    let shared = 0;
    if (words.size > 0) for (const id of line) if (words.has(id)) shared += 1;
    return words.size === 0 ? 0 : shared / words.size;
  });
}
