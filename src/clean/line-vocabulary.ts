import type { LineShape } from './line-shape.ts';
import { eachStem, type LineWords } from './line-words.ts';

/** Each line's stems as numbers, and which stems are long enough to carry a meaning. */
export type Stems = {
  readonly ids: readonly Int32Array[];
  readonly isContent: readonly boolean[];
  /** Each line's different stems that carry a meaning. */
  readonly content: readonly Int32Array[];
};

/** Words of a document's prose that count as its function words. */
const COMMONEST = 25;

/** How much of each line's words the densest stretch of prose uses too. */
export function proseWords(
  { ids, isContent }: Stems,
  shapes: readonly LineShape[],
  from: number,
  to: number,
): { cohesion: Float64Array; common: Float64Array } {
  const inside = new Int32Array(isContent.length);
  const seenAt = new Int32Array(isContent.length).fill(-1);
  const isInside = (i: number): boolean => i >= from && i <= to && (shapes[i] as LineShape).length >= 60;
  for (let i = from; i <= to; i += 1) {
    if (!isInside(i)) continue;
    const line = ids[i] as Int32Array;
    for (let k = 0; k < line.length; k += 1) {
      const id = line[k] as number;
      if (seenAt[id] !== i) inside[id] = (inside[id] as number) + 1;
      seenAt[id] = i;
    }
  }
  const commonest = new Uint8Array(isContent.length);
  for (const id of mostFrequent(inside, 1, COMMONEST)) commonest[id] = 1;
  seenAt.fill(-1);
  const cohesion = new Float64Array(ids.length);
  const common = new Float64Array(ids.length);
  for (let i = 0; i < ids.length; i += 1) {
    const line = ids[i] as Int32Array;
    const own = isInside(i) ? 1 : 0;
    let distinct = 0,
      content = 0,
      shared = 0,
      frequent = 0;
    for (let k = 0; k < line.length; k += 1) {
      const id = line[k] as number;
      if (seenAt[id] === i) continue;
      seenAt[id] = i;
      distinct += 1;
      if (commonest[id]) frequent += 1;
      else if (isContent[id]) {
        content += 1;
        if ((inside[id] as number) > own) shared += 1;
      }
    }
    cohesion[i] = content === 0 ? 0 : shared / content;
    common[i] = distinct === 0 ? 0 : frequent / distinct;
  }
  return { cohesion, common };
}

/** Gathers the stems of a document's lines, a line's words at a time, so that no line's words have to be kept. Stems are told apart by their hashes. */
export function stemGatherer(): { readonly add: (words: LineWords) => void; readonly stems: Stems } {
  const known = new Map<number, number>();
  const isContent: boolean[] = [];
  /** The line that last used a stem. */
  const usedBy: number[] = [];
  const ids: Int32Array[] = [];
  const content: Int32Array[] = [];
  const own: number[] = [];
  const line: number[] = [];
  const use = (hash: number, carriesMeaning: boolean): void => {
    let id = known.get(hash);
    if (id === undefined) {
      id = isContent.push(carriesMeaning) - 1;
      known.set(hash, id);
      usedBy.push(-1);
    }
    line.push(id);
    if (!carriesMeaning || usedBy[id] === ids.length) return;
    usedBy[id] = ids.length;
    own.push(id);
  };
  const add = (words: LineWords): void => {
    line.length = 0;
    own.length = 0;
    eachStem(words, use);
    ids.push(Int32Array.from(line));
    content.push(Int32Array.from(own));
  };
  return { add, stems: { ids, isContent, content } };
}

/** The stems with the highest counts above `least`, at most `most` of them. */
export function mostFrequent(counts: Int32Array, least: number, most: number): number[] {
  const frequent: number[] = [];
  for (let id = 0; id < counts.length; id += 1) if ((counts[id] as number) > least) frequent.push(id);
  return frequent.sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b).slice(0, most);
}
