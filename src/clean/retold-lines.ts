import type { Stems } from './line-vocabulary.ts';

/** Words from which a line can be told again, some two sentences: agencies repeat a single one, and writers quote it. */
const LEAST = 40;
/** Share of its runs of words that must have been told. */
const SHARE = 0.8;
/** Words of a run. */
const RUN = 4;
/** Places a word, so that two runs rarely meet in one. */
const ROOM = 16;

/**
 * Which lines say again, nearly word for word, what `told` lines above them say: a page's text once more for a machine or
 * a player, a standfirst or a pull quote. Linear in the words.
 */
export function retoldLines({ ids }: Stems, told: readonly boolean[]): boolean[] {
  const words = ids.reduce((sum, line, i) => sum + (told[i] ? line.length : 0), 0);
  const mask = 2 ** Math.ceil(Math.log2(ROOM * (words + 1))) - 1;
  const seen = new Uint8Array(mask + 1);
  return ids.map((line, i) => {
    const isRetold = line.length >= LEAST && seenRuns(line, seen, mask) >= SHARE * (line.length - RUN + 1);
    if (told[i] && !isRetold)
      eachRun(line, mask, (place) => {
        seen[place] = 1;
      });
    return isRetold;
  });
}

function seenRuns(line: Int32Array, seen: Uint8Array, mask: number): number {
  let found = 0;
  eachRun(line, mask, (place) => {
    found += seen[place] as number;
  });
  return found;
}

function eachRun(line: Int32Array, mask: number, use: (place: number) => void): void {
  for (let k = RUN; k <= line.length; k += 1) {
    let hash = 0;
    for (let j = k - RUN; j < k; j += 1) hash = Math.imul(hash ^ (line[j] as number), 0x9e3779b1) ^ (hash >>> 15);
    use((hash ^ (hash >>> 16)) & mask);
  }
}
