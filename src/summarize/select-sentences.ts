import type { Candidate } from './summary-candidates.ts';
import { similarities, type TermVectors } from './term-vectors.ts';

type Choice = {
  readonly candidates: readonly Candidate[];
  readonly vectors: TermVectors;
  readonly scores: readonly number[];
};

/** How sentences are chosen: `redundancy` is what similarity to a chosen one takes from a score, `perWord` whether words cost. */
export type Choosing = { readonly redundancy: number; readonly perWord: boolean };

/**
 * The indexes of at most `limit` sentences in source order: the best score first, less what a sentence repeats of those
 * chosen (maximal marginal relevance, Carbonell and Goldstein 1998). A sentence that leans on the one before comes with
 * it or not at all, and so does one with a part of a quotation, unless there is room for one sentence only.
 *
 * With `perWord` they are those that say most for the words they take. The set with the greatest ratio of the two is
 * found by Dinkelbach's method (1967): choose at a price a word, and take the ratio of what was chosen for the next price.
 */
export function selectSentences(choice: Choice, limit: number, { redundancy, perWord }: Choosing): number[] {
  let { indexes, ratio } = chooseAt(0, choice, limit, { redundancy, perWord });
  for (let round = 1; perWord && round < ROUNDS; round += 1) {
    ({ indexes, ratio } = chooseAt(ratio, choice, limit, { redundancy, perWord }));
  }
  return [...indexes].sort((a, b) => a - b);
}

/** The third choice is the last that differs. */
const ROUNDS = 3;
/** What a sentence says grows with its words to this power: the longer, the more of them are beside the point. */
const GROWTH = 0.6;
/** Words of a standfirst. In the divisor they make the ratio an F1, and keep a short sentence that says little from winning. */
const EXPECTED = 40;
/** Above this cosine two sentences say the same. */
const SAME = 0.8;

type Chosen = { readonly indexes: ReadonlySet<number>; readonly ratio: number };

function chooseAt(price: number, choice: Choice, limit: number, { redundancy, perWord }: Choosing): Chosen {
  const { candidates, vectors, scores } = choice;
  const repeated = new Float64Array(candidates.length);
  const indexes = new Set<number>();
  let said = 0;
  let words = 0;
  const worth = (i: number): number =>
    ((scores[i] ?? 0) - redundancy * (repeated[i] ?? 0)) * (perWord ? (candidates[i]?.length ?? 0) ** GROWTH : 1);
  const choose = (i: number): void => {
    indexes.add(i);
    said += worth(i);
    words += candidates[i]?.length ?? 0;
    const vector = vectors.sentences[i];
    if (!vector) return;
    similarities(vectors, vector).forEach((value, j) => {
      repeated[j] = Math.max(repeated[j] ?? 0, value);
    });
  };
  const fits = (index: number): boolean => {
    let room = limit - indexes.size;
    for (const i of withCompanions(candidates, index, limit)) {
      if (indexes.has(i)) continue;
      room -= 1;
      if (room < 0 || (candidates[i]?.isAside && !isInside(candidates[index], i))) return false;
    }
    return true;
  };
  while (indexes.size < limit) {
    const best = bestOf(candidates, (i) => {
      const isOpen = !indexes.has(i) && (repeated[i] ?? 0) <= SAME && candidates[i]?.isAside === false;
      return isOpen && fits(i) ? worth(i) - price * (candidates[i]?.length ?? 0) : undefined;
    });
    if (best === undefined) break;
    for (const i of withCompanions(candidates, best, limit)) if (!indexes.has(i)) choose(i);
  }
  return { indexes, ratio: Math.max(0, said / (words + EXPECTED)) };
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

/** Whether sentence `i` is part of the quotation that a sentence stands in: a question is no aside there. */
const isInside = (candidate: Candidate | undefined, i: number): boolean =>
  candidate !== undefined && i >= candidate.whole.first && i <= candidate.whole.last;

/** The sentence, then those that its pronouns and its quotation need. Lazy: a quotation may be as long as the article. */
function* withCompanions(
  candidates: readonly Candidate[],
  index: number,
  limit: number,
  seen: Set<number> = new Set(),
): Generator<number> {
  const candidate = candidates[index];
  if (!candidate || seen.has(index)) return;
  seen.add(index);
  yield index;
  if (candidate.isLeaning) yield* withCompanions(candidates, index - 1, limit, seen);
  const { first, last } = limit > 1 ? candidate.whole : { first: index, last: index };
  for (let i = first; i <= last; i += 1) yield* withCompanions(candidates, i, limit, seen);
}
