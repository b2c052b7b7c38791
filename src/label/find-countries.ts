import { afterAbbreviations, givenNames, locativesOf, namesakes, type TermKind } from '../data/label-data.ts';
import { gazetteerOf } from './country-gazetteer.ts';
import { matchPhrase } from './phrase-table.ts';
import type { Word } from './word-forms.ts';

/** A place in a text that speaks for a country. */
export type Mention = {
  readonly code: string;
  readonly kind: TermKind;
  readonly start: number;
  readonly end: number;
  /** A word of place stands before it ("in Niger"). */
  readonly isLocated: boolean;
};

/** Countries named by a text's words, left to right, the longest phrase first; phrases that block a country are passed over. */
export function findCountries(text: string, words: readonly Word[], language: string): Mention[] {
  const gazetteer = gazetteerOf(language);
  const locatives = locativesOf(language);
  const mentions: Mention[] = [];
  for (let i = 0; i < words.length; ) {
    const match = matchPhrase(gazetteer, text, words, i);
    const length = match?.length ?? 1;
    if (match && match.value.code !== '-' && !(length === 1 && isPerson(text, words, i, language))) {
      const { start } = words[i] as Word;
      const { end } = words[i + length - 1] as Word;
      const isAdjective = isAttribute(text, words, i + length, text.slice(start, end), language);
      mentions.push({
        code: match.value.code,
        kind: isAdjective ? 'demonym' : match.value.kind,
        start,
        end,
        isLocated: locatives.has(words[i - 1]?.form ?? ''),
      });
    }
    i += length;
  }
  return mentions;
}

/** "US troops", "UK minister": an English abbreviation before a noun. */
function isAttribute(text: string, words: readonly Word[], next: number, term: string, language: string): boolean {
  const noun = words[next];
  if (language !== 'en' || !noun || noun.capital || !ABBREVIATION.test(term)) return false;
  return (
    noun.start - (words[next - 1] as Word).end <= 2 &&
    text[noun.start - 1] === ' ' &&
    !afterAbbreviations().has(noun.form)
  );
}
const ABBREVIATION = /^(?:\p{Lu}\.?){2,4}$/u;

/** "Michael Jordan", "Chad Kelly": a namesake after a given name, or before another name. */
function isPerson(text: string, words: readonly Word[], at: number, language: string): boolean {
  if (language === 'vi' || language === 'ar' || language === 'ru') return false;
  const word = words[at] as Word;
  const before = words[at - 1];
  if (before && isSpaced(text, before, word) && givenNames().has(text.slice(before.start, before.end))) return true;
  if (!namesakes().has(text.slice(word.start, word.end)) || before?.capital === false) return false;
  const after = words[at + 1];
  const isName = after?.capital && !after.caps && !gazetteerOf(language).phrases.has(after.form);
  return after !== undefined && isName === true && isSpaced(text, word, after);
}

const isSpaced = (text: string, before: Word, after: Word): boolean =>
  after.start === before.end + 1 && text[before.end] === ' ';
