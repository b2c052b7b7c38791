import type { Filter } from './library.ts';

/** A folded word; the one still being typed stands for every word that begins so. */
export type QueryWord = { readonly text: string; readonly isPrefix: boolean };
/** Folded words that stand side by side; the last may still be typed. */
export type QueryPhrase = { readonly words: readonly string[]; readonly isPrefix: boolean };
/** `read`, `favourite` or `tag:…`. */
export type QueryMark = { readonly mark: string; readonly isNot: boolean };

/** A query taken apart: everything narrows. */
export type Query = {
  readonly words: readonly QueryWord[];
  readonly phrases: readonly QueryPhrase[];
  readonly notWords: readonly string[];
  readonly notPhrases: readonly QueryPhrase[];
  readonly filter: Filter;
  readonly marks: readonly QueryMark[];
};

/** Whether there is anything to look for in texts; without, a query only narrows the list. */
export const hasWords = ({ words, phrases, notWords, notPhrases }: Query): boolean =>
  words.length + phrases.length + notWords.length + notPhrases.length > 0;
