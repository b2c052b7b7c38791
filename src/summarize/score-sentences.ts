import type { Candidate } from './summary-candidates.ts';
import { centralities, frequencies, similarities, type TermVectors } from './term-vectors.ts';

/** How much each feature counts; features lie between 0 and 1 but for `content`, up to 2, and `comma`, which counts each. */
export type Weights = {
  readonly position: number;
  /** Loss of position per sentence: `exp(-decay · index)`. */
  readonly decay: number;
  readonly headline: number;
  readonly centrality: number;
  readonly frequency: number;
  /** Names and numbers that stand here first, the more the article comes back to them. */
  readonly introductions: number;
  /** For a sentence that counts the dead, wounded, displaced …: what befell people is what a briefing is read for. */
  readonly toll: number;
  /** Words that tell what the text is about, for each word as written; in Vietnamese their pairs count too. */
  readonly content: number;
  /** Penalty for a sentence longer than `longest` words (or shorter than `shortest`), in proportion. */
  readonly length: number;
  readonly shortest: number;
  readonly longest: number;
  /** Penalties for asides within a sentence: each comma, a colon or semicolon, brackets. */
  readonly comma: number;
  readonly colon: number;
  readonly bracket: number;
  readonly halfQuote: number;
  readonly leaning: number;
};

/** Far down a toll is often of another event, told as background. */
const FADING = 0.05;

/** One score a sentence; the higher, the better it stands for the article. */
export function scoreSentences(candidates: readonly Candidate[], vectors: TermVectors, weights: Weights): number[] {
  const centrality = centralities(vectors);
  const frequency = frequencies(vectors);
  const headline = vectors.query ? similarities(vectors, vectors.query) : [];
  const introduced = introductions(candidates);
  return candidates.map(
    (candidate, i) =>
      weights.position * Math.exp(-weights.decay * i) +
      weights.headline * (headline[i] ?? 0) +
      weights.centrality * (centrality[i] ?? 0) +
      weights.frequency * (frequency[i] ?? 0) +
      weights.introductions * (introduced[i] ?? 0) +
      (candidate.hasToll ? weights.toll * Math.exp(-FADING * i) : 0) +
      weights.content * (candidate.words.length / (candidate.length || 1)) -
      weights.length * outsideWindow(candidate.length, weights) -
      weights.comma * candidate.commas -
      (candidate.hasColon ? weights.colon : 0) -
      (candidate.hasBracket ? weights.bracket : 0) -
      (candidate.isHalfQuote ? weights.halfQuote : 0) -
      (candidate.isLeaning ? weights.leaning : 0),
  );
}

/** What each sentence brings in: the names it has first, each by the sentences that have it, for its length; the greatest scaled to 1. */
function introductions(candidates: readonly Candidate[]): number[] {
  const sentences = new Map<string, number>();
  for (const { names } of candidates) for (const name of names) sentences.set(name, (sentences.get(name) ?? 0) + 1);
  const seen = new Set<string>();
  const sums = candidates.map(({ names, length }) => {
    let sum = 0;
    for (const name of names) {
      if (seen.has(name)) continue;
      seen.add(name);
      sum += Math.log(1 + (sentences.get(name) ?? 0));
    }
    return sum / Math.sqrt(length || 1);
  });
  const greatest = sums.reduce((most, sum) => Math.max(most, sum), 1e-9);
  return sums.map((sum) => sum / greatest);
}

function outsideWindow(length: number, { shortest, longest }: Weights): number {
  if (length < shortest) return (shortest - length) / shortest;
  return Math.min(1, Math.max(0, length - longest) / longest);
}
