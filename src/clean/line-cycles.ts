import type { CaptureLine } from './capture-lines.ts';
import type { LineShape } from './line-shape.ts';
import { runningSum } from './running-sum.ts';

/** Lines after which headline, teaser and date (or name, time and comment) come again. */
const LONGEST_CYCLE = 6;

/** The share of the lines around line `i` that look like the line `period` (at most `LONGEST_CYCLE`) further on. */
export type LineCycles = (i: number, period: number) => number;

export function lineCycles(
  lines: readonly CaptureLine[],
  shapes: readonly LineShape[],
  isDate: Uint8Array,
): LineCycles {
  const looks = shapes.map((shape, i) => look(shape, isDate[i] as number, lines[i]?.bullet ? 1 : 0));
  const sums = Array.from({ length: LONGEST_CYCLE + 1 }, (_, period) =>
    runningSum(Math.max(0, looks.length - period), (k) => (looks[k] === looks[k + period] ? 1 : 0)),
  );
  return (i, period) => {
    const first = Math.max(0, i - 2 * period);
    const last = Math.min(i + period, looks.length - period - 1);
    return last < first ? 0 : (sums[period] as ReturnType<typeof runningSum>)(first, last) / (last - first + 1);
  };
}

/** The best share of any cycle of two lines or more. */
export function bestCycle(cycles: LineCycles, i: number): number {
  let best = 0;
  for (let period = 2; period <= LONGEST_CYCLE; period += 1) best = Math.max(best, cycles(i, period));
  return best;
}

/** Length class, sentence end, date and bullet of a line in one number. */
function look({ length, final }: LineShape, date: number, bullet: number): number {
  const size = length < 12 ? 0 : length < 30 ? 1 : length < 80 ? 2 : length < 160 ? 3 : 4;
  return size * 8 + (final ? 1 : 0) + date * 2 + bullet * 4;
}
