import { keepDensest } from './choose-body.ts';
import type { CleanOptions } from './clean-options.ts';
import { applyKnownLines } from './known-lines.ts';
import type { LineShape } from './line-shape.ts';
import type { LineView } from './line-view.ts';

/** Probability from which a block of a page is kept. */
const LIKELY = 0.5;
/** Share of the best block's probability from which blocks are kept on a page without a likely one. */
const NEARLY = 0.5;
/** Characters of a line that can be an article's only one. */
const SENTENCE = 40;

/** Which lines of an HTML page are body, by the model's probabilities. A page with prose never has an empty body. */
export function chooseBlocks(view: LineView, likely: Float64Array, options: CleanOptions): boolean[] {
  const { lines, shapes } = view;
  const isFound = (kept: readonly boolean[]): boolean =>
    kept.some((is, i) => is && (shapes[i] as LineShape).length >= SENTENCE);
  const above = (least: number): boolean[] =>
    lines.map(({ text }, i) => (likely[i] as number) > least && !options.siteLines?.has(text));
  let kept = above(LIKELY);
  if (!isFound(kept)) {
    const ofProse = likely.map((p, i) => ((shapes[i] as LineShape).length >= SENTENCE ? p : 0));
    kept = above(NEARLY * ofProse.reduce((a, b) => Math.max(a, b), 0));
  }
  if (!isFound(kept)) keepDensest(view, kept);
  applyKnownLines(view, kept, options);
  return kept;
}
