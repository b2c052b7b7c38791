import type { Word } from './word-forms.ts';

/** A value with how the phrase must be written, as the data file writes it: all in capitals, with some inside a word, or with one in front. */
export type Entry<T> = Spelling & { readonly value: T };
export type Spelling = { readonly capital: boolean; readonly caps: boolean; readonly exact?: string };

/** A phrase's value with the spelling that its data file asks for. */
export function entryOf<T>(term: string, words: readonly Word[], value: T): Entry<T> {
  const first = words[0] as Word;
  const spelling = {
    capital: first.capital && !first.uncased,
    caps: words.length === 1 ? first.caps : isUpperCase(term),
  };
  return words.length === 1 && INNER_CAPITAL.test(term) ? { ...spelling, value, exact: term } : { ...spelling, value };
}
/** "SpA" is no spa. */
const INNER_CAPITAL = /[a-zà-ÿ][A-Z]/;
const isUpperCase = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase();

/** Of two spellings of one phrase the less demanding holds: "fleuve Niger" besides "Fleuve Niger". */
export function mergeEntries<T>(known: Entry<T>, added: Entry<T>, merge: (known: T, added: T) => T): Entry<T> {
  if (known.value !== added.value) return { ...known, value: merge(known.value, added.value) };
  return demandsOf(known) > demandsOf(added) ? added : known;
}
const demandsOf = ({ capital, caps, exact }: Spelling): number =>
  Number(capital) + Number(caps) + Number(exact !== undefined);

/** Whether the words of a text from `first` to `last` are spelled as the phrase asks. */
export function isWrittenAs({ capital, caps, exact }: Spelling, text: string, first: Word, last = first): boolean {
  if (exact !== undefined) return text.slice(first.start, last.end) === exact;
  if (caps) return first === last ? first.caps : isUpperCase(text.slice(first.start, last.end));
  return !capital || first.capital;
}
