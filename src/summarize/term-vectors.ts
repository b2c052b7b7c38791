/** Sparse tf-idf vectors of unit length, one a sentence; term numbers run from 0 to `terms`. */
export type TermVector = { readonly ids: readonly number[]; readonly weights: readonly number[] };
export type TermVectors = {
  readonly terms: number;
  readonly sentences: readonly TermVector[];
  readonly query?: TermVector;
};

/** Vectors of the sentences' words; `query` (the headline's words) is weighted by the same document frequencies. */
export function termVectors(sentences: readonly (readonly string[])[], query?: readonly string[]): TermVectors {
  const numbers = new Map<string, number>();
  const counts = sentences.map((words) => countTerms(words, numbers));
  const queryCounts = query && countTerms(query, numbers);
  const documentFrequency = new Float64Array(numbers.size);
  for (const count of counts) for (const id of count.keys()) documentFrequency[id] = (documentFrequency[id] ?? 0) + 1;
  const idf = documentFrequency.map((df) => Math.log((sentences.length + 1) / (df + 0.5)));
  return {
    terms: numbers.size,
    sentences: counts.map((count) => unitVector(count, idf)),
    ...(queryCounts && { query: unitVector(queryCounts, idf) }),
  };
}

/** Cosine of each sentence with one vector. */
export function similarities({ terms, sentences }: TermVectors, to: TermVector): number[] {
  const dense = new Float64Array(terms);
  add(dense, to, 1);
  return sentences.map((sentence) => dot(dense, sentence));
}

/**
 * LexRank (Erkan and Radev 2004): the stationary share of a walk from sentence to sentence by cosine, the greatest
 * scaled to 1. The walk goes through the terms, so the cost is linear in the text instead of quadratic in its sentences.
 */
export function centralities({ terms, sentences }: TermVectors): number[] {
  const n = sentences.length;
  const whole = new Float64Array(terms);
  for (const sentence of sentences) add(whole, sentence, 1);
  const degrees = sentences.map((sentence) => Math.max(dot(whole, sentence) - 1, 1e-9));
  let ranks = sentences.map(() => 1 / n);
  for (let step = 0; step < STEPS; step += 1) {
    whole.fill(0);
    const sent = ranks.map((rank, i) => rank / (degrees[i] ?? 1));
    sentences.forEach((sentence, i) => {
      add(whole, sentence, sent[i] ?? 0);
    });
    ranks = sentences.map((sentence, i) => (1 - DAMPING) / n + DAMPING * (dot(whole, sentence) - (sent[i] ?? 0)));
  }
  const greatest = ranks.reduce((most, rank) => Math.max(most, rank), 1e-9);
  return ranks.map((rank) => rank / greatest);
}

/**
 * In how many sentences a sentence's terms stand, on average, the greatest scaled to 1; after SumBasic (Nenkova and
 * Vanderwende 2005), where the mean probability of its words ranks a sentence.
 */
export function frequencies({ terms, sentences }: TermVectors): number[] {
  const counts = new Float64Array(terms);
  for (const { ids } of sentences) for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  const means = sentences.map(({ ids }) => ids.reduce((sum, id) => sum + (counts[id] ?? 0), 0) / (ids.length || 1));
  const greatest = means.reduce((most, mean) => Math.max(most, mean), 1e-9);
  return means.map((mean) => mean / greatest);
}

/** PageRank's usual damping; ten steps settle the order of a news article's sentences. */
const DAMPING = 0.85;
const STEPS = 10;

function countTerms(words: readonly string[], numbers: Map<string, number>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const word of words) {
    const id = numbers.get(word) ?? numbers.size;
    if (id === numbers.size) numbers.set(word, id);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function unitVector(counts: ReadonlyMap<number, number>, idf: Float64Array): TermVector {
  const ids = [...counts.keys()];
  const weights = ids.map((id) => (counts.get(id) ?? 0) * (idf[id] ?? 0));
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  return { ids, weights: weights.map((weight) => weight / length) };
}

function add(dense: Float64Array, { ids, weights }: TermVector, factor: number): void {
  for (let i = 0; i < ids.length; i += 1) {
    const id = ids[i] ?? 0;
    dense[id] = (dense[id] ?? 0) + (weights[i] ?? 0) * factor;
  }
}

function dot(dense: Float64Array, { ids, weights }: TermVector): number {
  let sum = 0;
  for (let i = 0; i < ids.length; i += 1) sum += (dense[ids[i] ?? 0] ?? 0) * (weights[i] ?? 0);
  return sum;
}
