import {
  givenNames,
  locativesOf,
  namesakes,
  notSurnames,
  personTitles,
  sureGivenNames,
  type TermKind,
  vietnameseNamesakes,
  vietnameseTitles,
} from '../data/country-data.ts';
import { isWordUnit, type Word } from './word-forms.ts';

/** Languages whose gazetteer has no towns, and whose namesakes of countries are few. */
const OTHER_NAMES: ReadonlySet<string> = new Set(['ar', 'ru', 'uk', 'zh']);
const PLACES: ReadonlySet<TermKind> = new Set(['place', 'region', 'small', 'town']);
const TOWNS: ReadonlySet<TermKind> = new Set([...PLACES, 'capital']);
const HINTS: ReadonlySet<TermKind> = new Set(['clue', 'company', 'metonym']);

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
  if (language === 'vi' && !PLACES.has(kind)) return isVietnameseName(text, before, word);
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
export const isInSentence = (text: string, { start }: Word): boolean =>
  text[start - 1] === ' ' && (text[start - 2] === ',' || isWordUnit(text.charCodeAt(start - 2)));

/** "anh Đức", "Ông Nga"; but not "Anh, Đức", where both are countries. */
function isVietnameseName(text: string, before: Word | undefined, word: Word): boolean {
  if (!before || !isBehind(text, before, word) || !vietnameseTitles().has(before.form)) return false;
  if (before.capital && vietnameseNamesakes().has(text.slice(before.start, before.end))) return false;
  return vietnameseNamesakes().has(text.slice(word.start, word.end));
}
