import {
  givenNames,
  locativesOf,
  namesakes,
  notSurnames,
  personTitles,
  sureGivenNames,
  type TermKind,
} from '../data/country-data.ts';
import type { Word } from './word-forms.ts';

/** Languages in which given names do not stand before family names, or whose names have no capitals. */
const OTHER_NAMES: ReadonlySet<string> = new Set(['ar', 'ru', 'uk', 'vi', 'zh']);
const TOWNS: ReadonlySet<TermKind> = new Set(['capital', 'place', 'region', 'small', 'town']);
const HINTS: ReadonlySet<TermKind> = new Set(['clue', 'metonym']);

/**
 * Whether the word at `at`, which would speak for a country, is part of a person's name there: "Michael Jordan", "Chad Kelly".
 * A town is taken for a family name sooner than a country.
 */
export function isPersonName(
  text: string,
  words: readonly Word[],
  at: number,
  kind: TermKind,
  language: string,
): boolean {
  if (OTHER_NAMES.has(language) || HINTS.has(kind)) return false;
  const word = words[at] as Word;
  const before = words[at - 1];
  const isNamesake = namesakes().has(text.slice(word.start, word.end));
  const isTown = isNamesake || TOWNS.has(kind);
  if (before?.capital && isBehind(text, before, word)) {
    const name = text.slice(before.start, before.end);
    if (sureGivenNames().has(name)) return true;
    if (isTown && (personTitles().has(before.form) || givenNames().has(name))) return true;
    if (kind === 'small' && isInSentence(text, before) && !locativesOf(language).has(before.form)) return true;
  }
  if (!(isNamesake || kind === 'small') || (before && locativesOf(language).has(before.form))) return false;
  const after = words[at + 1];
  return after?.capital === true && !after.caps && isBehind(text, word, after) && !notSurnames().has(after.form);
}

/** Only a space stands between two words, or a title's full stop. */
const isBehind = (text: string, before: Word, after: Word): boolean =>
  (after.start === before.end + 1 && text[before.end] === ' ') ||
  (after.start === before.end + 2 && before.end - before.start <= 4 && text.startsWith('. ', before.end));

/** Not a sentence's first word, whose capital says nothing. */
const isInSentence = (text: string, { start }: Word): boolean =>
  text[start - 1] === ' ' && /[\p{L}\p{N},]/u.test(text[start - 2] ?? '');
