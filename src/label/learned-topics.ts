import type { ArticleText } from '../article.ts';
import { topicWords } from '../data/label-data.ts';
import { wordCounts } from './word-features.ts';

/** Scores of top-level topics from learned word weights, about -1 (not this) to 1 (this); empty for a language without weights. */
export function learnedTopics(article: ArticleText): ReadonlyMap<string, number> {
  const model = topicWords(article.language);
  if (!model) return new Map();
  const { codes, bias, rows, rarity, weights } = model;
  const sums = new Float64Array(codes.length);
  let norm = 0;
  for (const [word, count] of wordCounts(article)) {
    const row = rows.get(word);
    if (row === undefined) continue;
    const value = (1 + Math.log(count)) * (rarity[row] ?? 0);
    norm += value * value;
    for (let i = 0; i < sums.length; i += 1) sums[i] = (sums[i] ?? 0) + value * (weights[row * sums.length + i] ?? 0);
  }
  const length = Math.sqrt(norm) || 1;
  return new Map(codes.map((code, i) => [code, (bias[i] ?? 0) + (sums[i] ?? 0) / length]));
}
