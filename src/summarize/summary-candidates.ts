import type { ArticleText, Sentence } from '../article.ts';
import { asides } from '../data/text-data.ts';
import { splitSentences } from '../text/split-sentences.ts';
import { contentWords, wordsIn } from '../text/words.ts';
import { leansOnPrevious } from './leans-on-previous.ts';

/** A sentence of the article with what its scores are made of. */
export type Candidate = {
  readonly sentence: Sentence;
  readonly words: readonly string[];
  /** Words as written, function words included. */
  readonly length: number;
  /** Capitalised words after the first, and numbers: a cheap stand-in for names and quantities. */
  readonly names: number;
  readonly numbers: number;
  /** Half of a quotation: a quote opens without closing, or the other way round. */
  readonly isHalfQuote: boolean;
  readonly isLeaning: boolean;
  /** Never chosen: a question, subhead, caption, credit, or too short to say something. */
  readonly isAside: boolean;
};

/** Every sentence of the article in source order. */
export function summaryCandidates(article: ArticleText): Candidate[] {
  return article.paragraphs.flatMap((text, paragraph) =>
    splitSentences(text, article.language).map(({ text: sentence, start, end }) =>
      candidateOf({ paragraph, start, end, text: sentence }, article.language),
    ),
  );
}

function candidateOf(sentence: Sentence, language: string): Candidate {
  const written = wordsIn(sentence.text, language);
  return {
    sentence,
    words: contentWords(written, language),
    length: written.length,
    names: written.filter((word, i) => i > 0 && isCapitalised(word)).length,
    numbers: written.filter((word) => word <= '9' && word >= '0').length,
    isHalfQuote: isHalfQuote(sentence.text),
    isLeaning: leansOnPrevious(written, language),
    isAside: isAside(sentence.text, written.length),
  };
}

function isCapitalised(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}

/** Fewest words that can tell an event; a line without final punctuation needs `SUBHEAD` words (or letters) to be no subhead. */
const SHORTEST = 6;
const SUBHEAD = { words: 10, letters: 80 };

function isAside(text: string, length: number): boolean {
  if (length < SHORTEST && text.length < SUBHEAD.letters / 2) return true;
  const end = /[.!?…؟。！？।۔:;]?[\s"'”’»)\]]*$/u.exec(text.slice(-8))?.[0] ?? '';
  if (/[?؟？:]/.test(end)) return true;
  if (!/[.!…。！।۔]/.test(end) && length < SUBHEAD.words && text.length < SUBHEAD.letters) return true;
  return isLabelled(text);
}

function isLabelled(text: string): boolean {
  const { labels, openers } = asides();
  const opening = text.slice(0, LONGEST_OPENING).replace(/^[\s([*•–—-]{1,4}/, '');
  if (openers.some((opener) => opening.startsWith(opener))) return true;
  const colon = opening.indexOf(':');
  return colon > 0 && labels.has(opening.slice(0, colon).trimEnd());
}

/** UTF-16 units; room for every label and opener of the data. */
const LONGEST_OPENING = 40;

function isHalfQuote(text: string): boolean {
  let straight = 0;
  let depth = 0;
  for (const mark of text.match(/["“”«»]/g) ?? []) {
    if (mark === '"') straight += 1;
    else depth += mark === '“' || mark === '«' ? 1 : -1;
  }
  return straight % 2 === 1 || depth !== 0;
}
