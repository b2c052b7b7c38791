import type { ArticleText } from '../article.ts';
import { topicWords } from '../data/label-data.ts';
import { FEATURE_KINDS, wordCounts } from './word-features.ts';

/** First units of features to their kind's place; plain words stand at 0. */
const kinds = new Map(Object.values(FEATURE_KINDS).map((sign, i) => [sign.charCodeAt(0), i + 1]));
const KINDS = kinds.size + 1;

/**
 * Scores of top-level topics from learned word weights, about -1 (not this) to 1 (this); empty for a language without weights.
 * Each kind of feature is scaled to length 1 by itself, so that a long body does not drown the headline.
 */
export function learnedTopics(article: ArticleText): ReadonlyMap<string, number> {
  const model = topicWords(article.language);
  if (!model) return new Map();
  const { codes, bias, find, rarityOf, weightOf } = model;
  const sums = new Float64Array(KINDS * codes.length);
  const norms = new Float64Array(KINDS);
  for (const [feature, count] of wordCounts(article)) {
    const word = find(feature);
    if (!word) continue;
    const kind = kinds.get(feature.charCodeAt(0)) ?? 0;
    const value = (1 + Math.log(count)) * rarityOf(word);
    norms[kind] = (norms[kind] ?? 0) + value * value;
    for (let i = 0; i < codes.length; i += 1) {
      const at = kind * codes.length + i;
      sums[at] = (sums[at] ?? 0) + value * weightOf(word, i);
    }
  }
  const lengths = Array.from(norms, (norm) => Math.sqrt(norm) || 1);
  return new Map(
    codes.map((code, i) => [
      code,
      lengths.reduce((sum, length, kind) => sum + (sums[kind * codes.length + i] ?? 0) / length, bias[i] ?? 0),
    ]),
  );
}
