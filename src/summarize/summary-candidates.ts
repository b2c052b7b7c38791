import type { ArticleText, Fact, Sentence } from '../article.ts';
import { asides } from '../data/text-data.ts';
import { splitSentences } from '../text/split-sentences.ts';
import { contentWords, wordsIn } from '../text/words.ts';
import { datelineLength } from './dateline.ts';
import { leansOnPrevious } from './leans-on-previous.ts';
import { isHalfQuotation, type Whole, wholeQuotations } from './whole-quotations.ts';

/** A sentence of the article with what its scores are made of. */
export type Candidate = {
  readonly sentence: Sentence;
  readonly words: readonly string[];
  /** Words as written, function words included. */
  readonly length: number;
  /** Capitalised words after the first, and numbers, once each and in lower case: a cheap stand-in for names and quantities. */
  readonly names: readonly string[];
  /** It counts people killed, wounded, abducted, displaced, detained or missing. */
  readonly hasToll: boolean;
  readonly commas: number;
  readonly hasColon: boolean;
  readonly hasBracket: boolean;
  /** Half of a quotation: a quote opens without closing, or the other way round. */
  readonly isHalfQuote: boolean;
  /** The sentences that its quotation takes in. */
  readonly whole: Whole;
  readonly isLeaning: boolean;
  /** Never chosen: a question, subhead, caption, credit, or too short to say something. */
  readonly isAside: boolean;
};

/** Every sentence of the article in source order; `facts` are the article's, in text order. */
export function summaryCandidates(article: ArticleText, facts: readonly Fact[] = []): Candidate[] {
  const sentences = sentencesOf(article);
  const wholes = wholeQuotations(sentences);
  const tolls = facts.filter(isToll);
  let next = 0;
  return sentences.map((sentence, i) => {
    const first = next;
    while (isBefore(tolls[next], sentence)) next += 1;
    return candidateOf(
      sentence,
      { hasToll: next > first, whole: wholes[i] ?? { first: i, last: i } },
      article.language,
    );
  });
}

const sentencesOf = ({ paragraphs, language }: ArticleText): Sentence[] =>
  paragraphs.flatMap((text, paragraph) =>
    splitSentences(text, language).map((sentence) => {
      const skipped = datelineLength(sentence.text);
      return { paragraph, start: sentence.start + skipped, end: sentence.end, text: sentence.text.slice(skipped) };
    }),
  );

/** A count of what befell people; troops are sent, and befall others. */
const isToll = (fact: Fact): boolean => fact.kind === 'quantity' && fact.class !== undefined && fact.class !== 'troops';

const isBefore = (fact: Fact | undefined, { paragraph, end }: Sentence): boolean =>
  fact !== undefined && (fact.paragraph < paragraph || (fact.paragraph === paragraph && fact.start < end));

function candidateOf(sentence: Sentence, known: Pick<Candidate, 'hasToll' | 'whole'>, language: string): Candidate {
  const written = wordsIn(sentence.text, language);
  return {
    sentence,
    words: contentWords(written, language),
    length: written.length,
    names: [...new Set(written.filter((word, i) => (i > 0 && isCapitalised(word)) || isNumber(word)).map(toLowerCase))],
    ...known,
    commas: sentence.text.match(COMMAS)?.length ?? 0,
    hasColon: COLON.test(sentence.text),
    hasBracket: BRACKET.test(sentence.text),
    isHalfQuote: isHalfQuotation(sentence.text),
    isLeaning: leansOnPrevious(written, language),
    isAside: isAside(sentence.text, written.length),
  };
}

const COMMAS = /[,،、，]/g;
const COLON = /[:;؛：；]/;
const BRACKET = /[()（）]/;

const toLowerCase = (word: string): string => word.toLowerCase();
const isNumber = (word: string): boolean => word <= '9' && word >= '0';

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
