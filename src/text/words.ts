import type { LanguageTag } from '../article.ts';
import { functionWordsOf } from '../data/text-data.ts';

/** Words and numbers as written, in order; scripts without spaces are cut by `Intl.Segmenter`. */
export function wordsIn(text: string, language: LanguageTag): string[] {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (!UNSPACED.test(text)) return words;
  return words.flatMap((word) =>
    UNSPACED.test(word) ? Array.from(segmenterFor(language).segment(word), ({ segment }) => segment) : [word],
  );
}

/**
 * The words that tell what a text is about, each in one form: lower case, no function words, inflections cut off.
 * Vietnamese writes a space between syllables, so its pairs of syllables count as words too.
 */
export function contentWords(words: readonly string[], language: LanguageTag): string[] {
  const functionWords = functionWordsOf(language);
  const isVietnamese = language === 'vi' || language.startsWith('vi-');
  const content: string[] = [];
  let previous = '';
  for (const written of words) {
    const word = written.toLowerCase();
    const isContent = !functionWords.has(word) && (word.length > 1 || word > '\u2e7f');
    if (isContent) content.push(isVietnamese ? word : stemOf(word));
    if (isVietnamese && isContent && previous) content.push(`${previous} ${word}`);
    previous = isContent ? word : '';
  }
  return content;
}

/** Thai, Lao, Burmese, Khmer, kana and Han write no spaces between words. */
export const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;

/** Letters of a word that carry its meaning: long enough to keep "minister" from "minerals", short enough to join "attack" and "attacked". */
const STEM = 7;

/** The first letters of a word stand for all its forms; Arabic loses its article and joined particles first. */
function stemOf(word: string): string {
  if (word >= '\u0600' && word < '\u0700') return word.replace(/^[وفبكل]?ال(?=.{3})/u, '').slice(0, STEM);
  return word > '9' && word.length > STEM ? word.slice(0, STEM) : word;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: LanguageTag): Intl.Segmenter {
  const locale = language.split('-', 1)[0] ?? 'und';
  const known = segmenters.get(locale);
  if (known) return known;
  const segmenter = new Intl.Segmenter(/^[a-z]{2,3}$/.test(locale) ? locale : 'und', { granularity: 'word' });
  segmenters.set(locale, segmenter);
  return segmenter;
}
