import type { LineShape } from './line-shape.ts';
import type { LineView } from './line-view.ts';
import { mostFrequent } from './line-vocabulary.ts';

/** How a line's words (content stems) stand to the lines around it and to the whole capture. */
export type LineNeighbourhood = {
  /** How many different ones the line has. */
  readonly content: Float64Array;
  /** Share of them that a line of some length uses among the few above, among the few below. */
  readonly above: Float64Array;
  readonly below: Float64Array;
  /** Share of them that are among those which most lines of the capture use. */
  readonly topical: Float64Array;
};

const REACH = 6;
/** Characters from which a line's words count for its neighbours. */
const LONG = 40;
const MOST_COMMON = 20;

/** One pass down and one up: the last line that used a stem is all that has to be known. */
export function lineNeighbourhood({ shapes, vocabulary: { content, isContent } }: LineView): LineNeighbourhood {
  const size = isContent.length;
  const isCommon = mostUsed(content, size);
  return {
    content: Float64Array.from(content, (own) => own.length),
    above: sharedWith(content, shapes, size, 1),
    below: sharedWith(content, shapes, size, -1),
    topical: Float64Array.from(content, (own) => {
      let found = 0;
      for (let k = 0; k < own.length; k += 1) found += isCommon[own[k] as number] as number;
      return own.length === 0 ? 0 : found / own.length;
    }),
  };
}

/** Share of each line's stems that long lines use at most `REACH` lines above (`step` 1) or below (-1). */
function sharedWith(
  content: readonly Int32Array[],
  shapes: readonly LineShape[],
  size: number,
  step: 1 | -1,
): Float64Array {
  const count = content.length;
  const lastUse = new Int32Array(size).fill(-count - REACH);
  const shares = new Float64Array(count);
  for (let k = 0; k < count; k += 1) {
    const i = step > 0 ? k : count - 1 - k;
    const own = content[i] as Int32Array;
    const isLong = (shapes[i] as LineShape).length >= LONG;
    let found = 0;
    for (let c = 0; c < own.length; c += 1) {
      const id = own[c] as number;
      if (k - (lastUse[id] as number) <= REACH) found += 1;
      if (isLong) lastUse[id] = k;
    }
    shares[i] = own.length === 0 ? 0 : found / own.length;
  }
  return shares;
}

function mostUsed(lines: readonly Int32Array[], size: number): Uint8Array {
  const uses = new Int32Array(size);
  for (const line of lines)
    for (let k = 0; k < line.length; k += 1) uses[line[k] as number] = (uses[line[k] as number] as number) + 1;
  const common = new Uint8Array(size);
  for (const id of mostFrequent(uses, 2, MOST_COMMON)) common[id] = 1;
  return common;
}
