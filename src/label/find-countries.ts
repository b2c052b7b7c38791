import {
  afterAbbreviations,
  type CountrySense,
  firstWordsOf,
  locativesOf,
  type TermKind,
} from '../data/country-data.ts';
import { type Gazetteer, gazetteerOf, matchCountry } from './country-gazetteer.ts';
import { isInSentence, isPersonName } from './is-person-name.ts';
import { isInVietnameseName } from './is-vietnamese-name.ts';
import { matchPhrase, type PhraseMatch } from './match-phrase.ts';
import type { Word } from './word-forms.ts';

/** A headline or paragraph with its words; `paragraph` is its number, `HEADLINE` for the headline. */
export type Passage = {
  readonly paragraph: number;
  readonly text: string;
  readonly words: readonly Word[];
  /** A tag's first part. */
  readonly language: string;
};

/** A place in a text that speaks for a country. */
export type Mention = {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  /** The phrase's normal form: mentions of one thing share it. */
  readonly form: string;
  readonly code: string;
  /** Other countries that have a place of that name. */
  readonly rivals: readonly string[];
  readonly kind: TermKind;
  /** A word of place stands before it ("in Niger"). */
  readonly isLocated: boolean;
  /** All in capitals, as headlines are: it may be a word, not a name. */
  readonly isShouted: boolean;
  /** Part of a person's name ("Michael Jordan"). */
  readonly isPerson: boolean;
  /** The country of the region that the text puts behind it ("Paris, Texas"). */
  readonly within?: string;
};

/** Countries named by a passage's words, left to right, the longest phrase first; phrases that block a country are passed over. */
export function findCountries(passage: Passage): Mention[] {
  const { text, words } = passage;
  const gazetteer = gazetteerOf(passage.language);
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length; ) {
    const match = matchSuffix(gazetteer, text, words, at) ?? matchCountry(gazetteer, text, words, at);
    if (match && speaks(passage, at, match)) {
      const before = mentions.at(-1);
      const found = mentionAt(passage, at, match);
      const isWithin = before && isContainer(text, before, found);
      // "Atlanta, Georgia" is where Atlanta is.
      const mention = isWithin && found.rivals.includes(before.code) ? { ...found, code: before.code } : found;
      if (isWithin) mentions[mentions.length - 1] = { ...before, within: mention.code };
      mentions.push(mention);
    }
    at += match?.length ?? 1;
  }
  return mentions;
}

/** Whether what the gazetteer knows of a phrase holds where it stands. */
function speaks({ text, words, language }: Passage, at: number, { value, length }: PhraseMatch<CountrySense>): boolean {
  const word = words[at] as Word;
  if (value.code === NOWHERE) return false;
  if (value.kind === 'company') return isBehindName(text, words, at, length);
  if (length > 1) return true;
  if (firstWordsOf(language).has(word.form) && !word.caps && !isInSentence(text, word)) return false;
  return language !== 'vi' || !isInVietnameseName(text, words, at);
}

/** The code of phrases that speak for no country, whatever their words do. */
const NOWHERE = '-';

function mentionAt(passage: Passage, at: number, { value, length }: PhraseMatch<CountrySense>): Mention {
  const { paragraph, text, words, language } = passage;
  const first = words[at] as Word;
  const last = words[at + length - 1] as Word;
  const { code, rivals, kind } = value;
  return {
    paragraph,
    start: first.start,
    end: last.end,
    form:
      length === 1
        ? first.form
        : words
            .slice(at, at + length)
            .map(({ form }) => form)
            .join(' '),
    code,
    rivals,
    kind: kindHere(passage, at + length, first.start, last.end) ?? kind,
    isLocated: locativesOf(language).has(words[at - 1]?.form ?? ''),
    isShouted: first.caps && last.caps,
    isPerson: length === 1 && isPersonName(text, words, at, kind, language),
  };
}

/** "Glasgow, Ky.": an abbreviation that means a region only right behind a name. */
function matchSuffix(
  { suffixes }: Gazetteer,
  text: string,
  words: readonly Word[],
  at: number,
): PhraseMatch<CountrySense> | undefined {
  const before = words[at - 1];
  const word = words[at] as Word;
  if (!before?.capital || before.uncased || !word.capital || word.start !== before.end + 2 || text[before.end] !== ',')
    return undefined;
  return word.caps && before.caps ? undefined : matchPhrase(suffixes, text, words, at);
}

/** "Bayer AG fell", but not "the AG", "(SPA)" or "Texas AG Ken Doe". */
function isBehindName(text: string, words: readonly Word[], at: number, length: number): boolean {
  const before = words[at - 1];
  const last = words[at + length - 1] as Word;
  const after = words[at + length];
  if (!before?.capital || before.end + 1 !== words[at]?.start || text[before.end] !== ' ') return false;
  return !(after?.capital && !after.caps && after.start === last.end + 1 && text[last.end] === ' ');
}

const TOWNLIKE: ReadonlySet<TermKind> = new Set(['capital', 'metonym', 'place', 'small', 'town']);
const CAPITALS: ReadonlySet<TermKind> = new Set(['capital', 'metonym']);

/** "Paris, Texas" and "Goma (RDC)", but not "In Geneva, Russia said". */
function isContainer(text: string, town: Mention, { start, end, kind }: Mention): boolean {
  if (!TOWNLIKE.has(town.kind) || start !== town.end + 2 || !/^(?:, | \()$/.test(text.slice(town.end, start)))
    return false;
  if (kind === 'region' || kind === 'suffix') return true;
  return kind === 'name' && !CAPITALS.has(town.kind) && (end === text.length || /[,.)]/.test(text[end] ?? ''));
}

/** "US$" is a currency, "US troops" are the country's. */
function kindHere(passage: Passage, next: number, start: number, end: number): TermKind | undefined {
  if (passage.text[end] === '$') return 'clue';
  return isAttribute(passage, next, passage.text.slice(start, end)) ? 'demonym' : undefined;
}

/** "US troops", "UK minister": an English abbreviation before a noun. */
function isAttribute({ text, words, language }: Passage, next: number, term: string): boolean {
  const noun = words[next];
  if (language !== 'en' || !noun || noun.capital || !ABBREVIATION.test(term)) return false;
  return (
    noun.start - (words[next - 1] as Word).end <= 2 &&
    text[noun.start - 1] === ' ' &&
    !afterAbbreviations().has(noun.form)
  );
}
/** Of English letters: a class of all capitals takes longer to build than an article to label. */
const ABBREVIATION = /^(?:[A-Z]\.?){2,4}$/;
