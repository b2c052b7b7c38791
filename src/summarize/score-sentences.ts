import type { Candidate } from './summary-candidates.ts';
import { centralities, frequencies, similarities, type TermVectors } from './term-vectors.ts';

/** How much each feature (all between 0 and 1) counts. */
export type Weights = {
  readonly position: number;
  /** Loss of position per sentence: `exp(-decay · index)`. */
  readonly decay: number;
  readonly headline: number;
  readonly centrality: number;
  readonly frequency: number;
  readonly facts: number;
  /** Penalty for a sentence longer than `longest` words (or shorter than `shortest`), in proportion. */
  readonly length: number;
  readonly shortest: number;
  readonly longest: number;
  readonly halfQuote: number;
  readonly leaning: number;
};

/** One score a sentence; the higher, the better it stands for the article. */
export function scoreSentences(candidates: readonly Candidate[], vectors: TermVectors, weights: Weights): number[] {
  const centrality = centralities(vectors);
  const frequency = frequencies(vectors);
  const headline = vectors.query ? similarities(vectors, vectors.query) : [];
  const density = candidates.map(({ names, numbers, length }) => (names / 2 + numbers) / Math.sqrt(length || 1));
  const densest = density.reduce((most, value) => Math.max(most, value), 1e-9);
  return candidates.map(
    (candidate, i) =>
      weights.position * Math.exp(-weights.decay * i) +
      weights.headline * (headline[i] ?? 0) +
      weights.centrality * (centrality[i] ?? 0) +
      weights.frequency * (frequency[i] ?? 0) +
      weights.facts * ((density[i] ?? 0) / densest) -
      weights.length * outsideWindow(candidate.length, weights) -
      (candidate.isHalfQuote ? weights.halfQuote : 0) -
      (candidate.isLeaning ? weights.leaning : 0),
  );
}

function outsideWindow(length: number, { shortest, longest }: Weights): number {
  if (length < shortest) return (shortest - length) / shortest;
  return Math.min(1, Math.max(0, length - longest) / longest);
}
