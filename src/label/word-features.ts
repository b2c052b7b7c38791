import type { ArticleText } from '../article.ts';
import { wordsWithOffsets } from './word-forms.ts';

/** A headline's word counts as this many of the body's. */
const HEADLINE_COUNT = 2;
/** A long word also counts by its first letters, so that inflections share a weight. */
const PREFIX = 5;

/** How often an article's words occur: normal forms, and the first letters of long ones after `^`. Numbers are left out. */
export function wordCounts(article: Pick<ArticleText, 'headline' | 'paragraphs' | 'language'>): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (feature: string, count: number) => counts.set(feature, (counts.get(feature) ?? 0) + count);
  const count = (text: string, times: number) => {
    for (const { form } of wordsWithOffsets(text, article.language)) {
      if (form.charCodeAt(0) < 58) continue;
      add(form, times);
      if (form.length > PREFIX) add(`^${form.slice(0, PREFIX)}`, times);
    }
  };
  count(article.headline ?? '', HEADLINE_COUNT);
  for (const paragraph of article.paragraphs) count(paragraph, 1);
  return counts;
}
