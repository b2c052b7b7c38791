import type { LineShape } from './line-shape.ts';
import type { LineView } from './line-view.ts';

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
export function lineNeighbourhood(view: LineView): LineNeighbourhood {
  const { content, isContent } = view.vocabulary;
  const count = content.length;
  const share = (i: number, is: (id: number) => boolean): number => {
    const own = content[i] as Int32Array;
    let found = 0;
    for (const id of own) if (is(id)) found += 1;
    return own.length === 0 ? 0 : found / own.length;
  };
  const shared = (step: 1 | -1): Float64Array => {
    const lastUse = new Int32Array(isContent.length).fill(-count - REACH);
    const found = new Float64Array(count);
    for (let k = 0; k < count; k += 1) {
      const i = step > 0 ? k : count - 1 - k;
      found[i] = share(i, (id) => k - (lastUse[id] as number) <= REACH);
      if ((view.shapes[i] as LineShape).length >= LONG) for (const id of content[i] as Int32Array) lastUse[id] = k;
    }
    return found;
  };
  const common = mostUsed(content, isContent.length);
  return {
    content: Float64Array.from(content, (own) => own.length),
    above: shared(1),
    below: shared(-1),
    topical: Float64Array.from(content, (_, i) => share(i, (id) => common[id] === 1)),
  };
}

function mostUsed(lines: readonly Int32Array[], size: number): Uint8Array {
  const uses = new Int32Array(size);
  for (const line of lines) for (const id of line) uses[id] = (uses[id] as number) + 1;
  const often: number[] = [];
  for (const [id, used] of uses.entries()) if (used > 2) often.push(id);
  often.sort((a, b) => (uses[b] as number) - (uses[a] as number) || a - b);
  const common = new Uint8Array(size);
  for (const id of often.slice(0, MOST_COMMON)) common[id] = 1;
  return common;
}
