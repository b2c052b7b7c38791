import { givenNames, locativesOf, namesakes, type TermKind } from '../data/label-data.ts';
import { type Gazetteer, type GazetteerEntry, gazetteerOf } from './country-gazetteer.ts';
import { type Word, wordsWithOffsets } from './word-forms.ts';

/** A place in a text that speaks for a country. */
export type Mention = {
  readonly code: string;
  readonly kind: TermKind;
  readonly start: number;
  readonly end: number;
  /** A word of place stands before it ("in Niger"). */
  readonly located: boolean;
};

const LONGEST_ENDING = 5;
const SHORTEST_STEM = 3;

/** Countries named in a text, left to right, the longest phrase first; phrases that block a country are passed over. */
export function findCountries(text: string, language: string): Mention[] {
  const gazetteer = gazetteerOf(language);
  const locatives = locativeWords(language);
  const words = wordsWithOffsets(text, language);
  const mentions: Mention[] = [];
  for (let i = 0; i < words.length; ) {
    const match = matchAt(text, words, i, gazetteer, language);
    const first = words[i] as Word;
    const last = words[i + (match?.length ?? 1) - 1] as Word;
    if (match && match.entry.code !== '-' && !isPerson(text, words, i, match.length, language)) {
      const before = words[i - 1];
      mentions.push({
        code: match.entry.code,
        kind: match.entry.kind,
        start: first.start,
        end: last.end,
        located: before !== undefined && locatives.has(before.form),
      });
    }
    i += match?.length ?? 1;
  }
  return mentions;
}

const locativeSets = new Map<string, ReadonlySet<string>>();
function locativeWords(language: string): ReadonlySet<string> {
  const known = locativeSets.get(language) ?? locativesOf(language);
  locativeSets.set(language, known);
  return known;
}

type Match = { readonly entry: GazetteerEntry; readonly length: number };

function matchAt(
  text: string,
  words: readonly Word[],
  at: number,
  gazetteer: Gazetteer,
  language: string,
): Match | undefined {
  const word = words[at] as Word;
  for (const form of formsOf(word.form, language)) {
    const longest = gazetteer.longest.get(form) ?? 0;
    for (let length = Math.min(longest, words.length - at); length > 0; length -= 1) {
      const key = phraseAt(text, words, at, length, form);
      const entry = key === undefined ? undefined : gazetteer.phrases.get(key);
      if (entry && isWrittenAs(entry, word)) return { entry, length };
    }
    const stem = stemOf(form, gazetteer);
    if (stem && isWrittenAs(stem, word)) return { entry: stem, length: 1 };
  }
  return undefined;
}

/** Arabic conjunctions and prepositions are written together with the word; without the article they cannot be told from its first letter, so both readings are tried. */
const formsOf = (form: string, language: string): readonly string[] =>
  language === 'ar' && form.length > SHORTEST_STEM && /^[وفبلك]/.test(form) ? [form, form.slice(1)] : [form];

/** The words from `at`, if nothing but a space, a hyphen, an apostrophe or an abbreviation's full stop divides them. */
function phraseAt(text: string, words: readonly Word[], at: number, length: number, first: string): string | undefined {
  let key = first;
  for (let i = at + 1; i < at + length; i += 1) {
    const before = words[i - 1] as Word;
    const word = words[i] as Word;
    const gap = word.start - before.end;
    const unit = text.charCodeAt(before.end);
    if (gap > 3 || (unit === FULL_STOP && before.end - before.start > 2) || unit === COMMA) return undefined;
    key += ` ${word.form}`;
  }
  return key;
}
const FULL_STOP = 46;
const COMMA = 44;

function stemOf(form: string, { stems }: Gazetteer): GazetteerEntry | undefined {
  const shortest = Math.max(SHORTEST_STEM, form.length - LONGEST_ENDING);
  for (let length = form.length; length >= shortest; length -= 1) {
    const entry = stems.get(form.slice(0, length));
    if (entry) return entry;
  }
  return undefined;
}

const isWrittenAs = (entry: GazetteerEntry, word: Word): boolean =>
  entry.caps ? word.caps : !entry.capital || word.capital;

/** "Michael Jordan", "Chad Kelly": a namesake after a given name, or before another name. */
function isPerson(text: string, words: readonly Word[], at: number, length: number, language: string): boolean {
  if (length > 1 || language === 'vi' || language === 'ar') return false;
  const word = words[at] as Word;
  const written = text.slice(word.start, word.end);
  const before = words[at - 1];
  if (before && text.charCodeAt(before.end) === SPACE && givenNames().has(text.slice(before.start, before.end)))
    return true;
  if (!namesakes().has(written)) return false;
  const after = words[at + 1];
  return (
    after !== undefined &&
    after.start === word.end + 1 &&
    text.charCodeAt(word.end) === SPACE &&
    after.capital &&
    !after.caps &&
    before?.capital !== false &&
    !gazetteerOf(language).longest.has(after.form)
  );
}
const SPACE = 32;
