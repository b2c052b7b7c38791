import type { LineShape } from './line-shape.ts';
import { isProse, type LineView } from './line-view.ts';
import type { MarkerMatch } from './match-markers.ts';
import { runningSum } from './running-sum.ts';

/** What a capture's lines add up to around each of them. The sums take the first and the last line. */
export type LineSurroundings = LineView & {
  readonly prose: (a: number, b: number) => number;
  readonly lengths: (a: number, b: number) => number;
  readonly marked: (a: number, b: number) => number;
  readonly copied: (a: number, b: number) => number;
  readonly small: (a: number, b: number) => number;
  readonly bullets: (a: number, b: number) => number;
  readonly short: (a: number, b: number) => number;
  /** Characters of prose, and of all the prose there is. */
  readonly proseLengths: (a: number, b: number) => number;
  readonly proseTotal: number;
  readonly bulletShare: number;
  /** Lines since a heading such as "Related" below the start of the densest stretch, from 1; 0 when none was seen. */
  readonly sinceOpener: Int32Array;
  /** Share of the capture's prose above the last such heading. */
  readonly openerShare: Float64Array;
  /** Lines without prose right above. */
  readonly gap: Int32Array;
};

export function lineSurroundings(view: LineView): LineSurroundings {
  const { lines, shapes, markers, copies } = view;
  const sumOf = (of: (shape: LineShape, i: number) => number) =>
    runningSum(shapes.length, (i) => of(shapes[i] as LineShape, i));
  const is = (condition: unknown): number => (condition ? 1 : 0);
  const count = lines.length;
  const bullets = sumOf((_, i) => is(lines[i]?.bullet));
  const proseLengths = sumOf((shape) => (isProse(shape) ? shape.length : 0));
  const proseTotal = proseLengths(0, count - 1);
  return {
    ...view,
    prose: sumOf((shape) => is(isProse(shape))),
    lengths: sumOf((shape) => logLength(shape)),
    marked: sumOf((_, i) => is(markers[i]?.whole || markers[i]?.starts)),
    copied: sumOf((_, i) => is((copies[i] as number) > 1)),
    small: sumOf((shape) => shape.small),
    bullets,
    short: sumOf((shape) => is(shape.length < 60)),
    proseLengths,
    proseTotal,
    bulletShare: count === 0 ? 0 : bullets(0, count - 1) / count,
    gap: gaps(shapes),
    ...openers(view, (i) => (proseTotal === 0 ? 0 : proseLengths(0, i) / proseTotal)),
  };
}

/** Length on a scale on which a long paragraph is about 1. */
export const logLength = ({ length }: LineShape): number => Math.min(Math.log1p(length) / 6, 1.2);

function gaps(shapes: readonly LineShape[]): Int32Array {
  let gap = 0;
  return Int32Array.from(shapes, (shape) => {
    const before = gap;
    gap = isProse(shape) ? 0 : gap + 1;
    return before;
  });
}

function openers(
  { markers, from }: LineView,
  shareUpTo: (i: number) => number,
): Pick<LineSurroundings, 'sinceOpener' | 'openerShare'> {
  const sinceOpener = new Int32Array(markers.length);
  const openerShare = new Float64Array(markers.length);
  let [since, share] = [0, 0];
  for (let i = 0; i < markers.length; i += 1) {
    const { opens } = markers[i] as MarkerMatch;
    if (opens) share = shareUpTo(i);
    if (i <= from) since = 0;
    else if (opens) since = 1;
    else if (since > 0) since += 1;
    sinceOpener[i] = since;
    openerShare[i] = share;
  }
  return { sinceOpener, openerShare };
}
