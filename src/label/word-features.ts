import type { ArticleText } from '../article.ts';
import { articleWords } from './article-words.ts';
import type { Word } from './word-forms.ts';

/** A headline's word counts as this many of the body's. */
const HEADLINE_COUNT = 2;
/** A long word also counts by its first letters, so that inflections share a weight. */
const PREFIX = 5;

/** How often an article's words occur: normal forms, and the first letters of long ones after `^`. Numbers are left out. */
export function wordCounts(article: ArticleText): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (feature: string, count: number) => counts.set(feature, (counts.get(feature) ?? 0) + count);
  const count = (words: readonly Word[], times: number) => {
    for (const { form } of words) {
      if (form.charCodeAt(0) < 58) continue;
      add(form, times);
      if (form.length > PREFIX) add(`^${form.slice(0, PREFIX)}`, times);
    }
  };
  const { headline, paragraphs } = articleWords(article, article.language);
  count(headline, HEADLINE_COUNT);
  for (const words of paragraphs) count(words, 1);
  return counts;
}
