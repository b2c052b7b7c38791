import type { ArticleText } from '../article.ts';
import { articleWords } from './article-words.ts';
import type { Word } from './word-forms.ts';

/** What a feature's first unit says it is: a word's first letters, a headline's word, a name within a sentence; a plain word has none. */
export const FEATURE_KINDS = { prefix: '^', headline: '<', name: '+' } as const;

/** A headline's word counts as this many of the body's. */
const HEADLINE_COUNT = 2;
/** A long word also counts by its first letters, so that inflections share a weight. */
const PREFIX = 5;

/**
 * How often an article's words occur: as normal forms, by the first letters of long ones, once more for those of the headline,
 * and once more for those with a capital inside a sentence ("Apple" is no fruit there). Numbers are left out.
 */
export function wordCounts(article: ArticleText): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (feature: string, count: number) => counts.set(feature, (counts.get(feature) ?? 0) + count);
  const count = (text: string, words: readonly Word[], times: number) => {
    for (const word of words) {
      const { form } = word;
      if (isNumber(form)) continue;
      add(form, times);
      if (form.length > PREFIX) add(FEATURE_KINDS.prefix + form.slice(0, PREFIX), times);
      if (word.capital && !word.uncased && isInsideSentence(text, word.start)) add(FEATURE_KINDS.name + form, times);
    }
  };
  const { headline, paragraphs } = articleWords(article, article.language);
  count(article.headline ?? '', headline, HEADLINE_COUNT);
  for (const { form } of headline) {
    if (isNumber(form)) continue;
    add(FEATURE_KINDS.headline + form, 1);
    if (form.length > PREFIX) add(FEATURE_KINDS.headline + FEATURE_KINDS.prefix + form.slice(0, PREFIX), 1);
  }
  paragraphs.forEach((words, paragraph) => {
    count(article.paragraphs[paragraph] ?? '', words, 1);
  });
  return counts;
}

const isNumber = (form: string): boolean => form.charCodeAt(0) < 58;

/** After a space that follows a letter, a figure, a comma or a semicolon. */
function isInsideSentence(text: string, start: number): boolean {
  if (start < 2 || text.charCodeAt(start - 1) !== 32) return false;
  const before = text.charCodeAt(start - 2);
  if (before > 127) return LETTER.test(text.charAt(start - 2));
  return (
    (before > 96 && before < 123) ||
    (before > 64 && before < 91) ||
    (before > 47 && before < 58) ||
    before === 59 ||
    before === 44
  );
}
const LETTER = /\p{L}/u;
