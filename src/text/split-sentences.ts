import type { LanguageTag } from '../article.ts';

/** First form: `Intl.Segmenter` alone. */
export function splitSentences(text: string, language: LanguageTag): { text: string; start: number; end: number }[] {
  const segmenter = new Intl.Segmenter(language === 'und' ? 'en' : language, { granularity: 'sentence' });
  return [...segmenter.segment(text)]
    .map(({ segment, index }) => {
      const start = index + segment.length - segment.trimStart().length;
      return { text: segment.trim(), start, end: start + segment.trim().length };
    })
    .filter((sentence) => sentence.text);
}
