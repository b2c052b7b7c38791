import type { TermKind } from '../data/country-data.ts';

/** How the mentions of countries in an article weigh; measured on English, French, Hausa and Vietnamese news. */
export type Weighing = {
  /** What one mention of each kind is worth. */
  readonly worth: Readonly<Record<TermKind, number>>;
  readonly ledeFactor: number;
  /** UTF-16 units of body after which a mention is worth half: news puts first what it is about. */
  readonly halfWorth: number;
  readonly locatedFactor: number;
  /** What a country's first mention adds, and what is left of the worth of a further one in the same sentence. */
  readonly firstMention: number;
  readonly sameSentence: number;
  /** The share of the first country's score that a second one needs when it is named twice. */
  readonly repeatedShare: number;
};
/** What a mention is worth where nothing else says more. */
export const FULL_WORTH: Weighing['worth'] = {
  name: 1,
  capital: 1,
  region: 0.7,
  place: 0.7,
  demonym: 0.6,
  metonym: 0.4,
  town: 0.5,
  small: 0.3,
  clue: 0.3,
  company: 0.3,
  suffix: 0.7,
  block: 1,
  bloc: 0,
};

/** What a headline tells need not be told by the body. */
export const BELOW_HEADLINE: Weighing = {
  worth: FULL_WORTH,
  ledeFactor: 2,
  halfWorth: 1000,
  locatedFactor: 1.1,
  firstMention: 0,
  sameSentence: 1,
  repeatedShare: 0.35,
};
/** Without a headline, what the lede names first says what a headline would; how often it is named in one breath says less. */
export const ALONE: Weighing = {
  worth: FULL_WORTH,
  ledeFactor: 1.5,
  halfWorth: 2000,
  locatedFactor: 1.05,
  firstMention: 0.5,
  sameSentence: 0.8,
  repeatedShare: 0.51,
};
/** The same where a country is called by its name: towns and clubs beside it often say no more than where or for whom. */
export const AMONG_NAMES: Weighing = {
  ...ALONE,
  worth: { ...FULL_WORTH, town: 0.2, small: 0.1, clue: 0.1, company: 0.1 },
};

/** The lede and what follows it, UTF-16 units from the body's start. */
const LEDE = 400;

/** A mention of a country in the body; `isFirst` and `isInSameSentence` are told by the country's mentions before it. */
type MentionInBody = {
  /** UTF-16 units from the body's start. */
  readonly offset: number;
  readonly isLocated: boolean;
  readonly isFirst: boolean;
  readonly isInSameSentence: boolean;
};

/** How much of a word's worth a mention of it counts. */
export function factorInBody(
  { ledeFactor, halfWorth, locatedFactor, firstMention, sameSentence }: Weighing,
  { offset, isLocated, isFirst, isInSameSentence }: MentionInBody,
): number {
  const factor = ((offset < LEDE ? ledeFactor : 1) / (1 + offset / halfWorth)) * (isLocated ? locatedFactor : 1);
  if (isFirst) return factor + firstMention;
  return isInSameSentence ? factor * sameSentence : factor;
}

/** Whether no sentence seems to end between two places of a paragraph. */
export const isOneSentence = (text = '', from = 0, to = 0): boolean => !SENTENCE_END.test(text.slice(from, to));
const SENTENCE_END = /[.!?…؟]["”»’)]*\s/;
