import type { ArticleText } from '../article.ts';
import { type Word, wordsWithOffsets } from './word-forms.ts';

/** The words of an article's headline and paragraphs. */
export type ArticleWords = { readonly headline: readonly Word[]; readonly paragraphs: readonly (readonly Word[])[] };

type Kept = ArticleWords & { readonly of: string | undefined; readonly language: string };
/** Countries and topics read the same words one after the other. */
const kept = new WeakMap<readonly string[], Kept>();

export function articleWords({ headline, paragraphs }: ArticleText, language: string): ArticleWords {
  const known = kept.get(paragraphs);
  if (known && known.language === language && known.of === headline) return known;
  const words: Kept = {
    headline: wordsWithOffsets(headline ?? '', language),
    paragraphs: paragraphs.map((text) => wordsWithOffsets(text, language)),
    of: headline,
    language,
  };
  kept.set(paragraphs, words);
  return words;
}
