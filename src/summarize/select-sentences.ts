import type { Candidate } from './summary-candidates.ts';
import { similarities, type TermVectors } from './term-vectors.ts';

type Choice = {
  readonly candidates: readonly Candidate[];
  readonly vectors: TermVectors;
  readonly scores: readonly number[];
};

/** Above this cosine two sentences say the same. */
const SAME = 0.8;

/**
 * The indexes of at most `limit` sentences in source order: the best score first, less what a sentence repeats of those
 * chosen (maximal marginal relevance, Carbonell and Goldstein 1998). A sentence that leans on the one before comes with
 * it or not at all.
 */
export function selectSentences({ candidates, vectors, scores }: Choice, limit: number, redundancy: number): number[] {
  const repeated = new Float64Array(candidates.length);
  const chosen = new Set<number>();
  const choose = (i: number): void => {
    chosen.add(i);
    const vector = vectors.sentences[i];
    if (!vector) return;
    similarities(vectors, vector).forEach((value, j) => {
      repeated[j] = Math.max(repeated[j] ?? 0, value);
    });
  };
  const fits = (index: number): boolean => {
    let room = limit - chosen.size;
    for (const i of withAntecedents(candidates, index)) {
      if (chosen.has(i)) continue;
      room -= 1;
      if (room < 0 || candidates[i]?.isAside) return false;
    }
    return true;
  };
  while (chosen.size < limit) {
    const best = bestOf(candidates, (i) => {
      const isOpen = !chosen.has(i) && (repeated[i] ?? 0) <= SAME && candidates[i]?.isAside === false;
      return isOpen && fits(i) ? (scores[i] ?? 0) - redundancy * (repeated[i] ?? 0) : undefined;
    });
    if (best === undefined) break;
    for (const i of withAntecedents(candidates, best)) if (!chosen.has(i)) choose(i);
  }
  return [...chosen].sort((a, b) => a - b);
}

function bestOf(items: readonly unknown[], value: (index: number) => number | undefined): number | undefined {
  let best: number | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < items.length; i += 1) {
    const here = value(i) ?? Number.NEGATIVE_INFINITY;
    if (here > most) [best, most] = [i, here];
  }
  return best;
}

/** The sentence, then those before it that its pronouns need, nearest first. */
function* withAntecedents(candidates: readonly Candidate[], index: number): Generator<number> {
  yield index;
  for (let i = index; i > 0 && candidates[i]?.isLeaning; i -= 1) yield i - 1;
}
