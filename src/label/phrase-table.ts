import { type Word, wordsWithOffsets } from './word-forms.ts';

/** A phrase of a data file with what it says. A star at its end stands for any ending. */
export type Phrase<T> = { readonly term: string; readonly value: T };

/** A value with how the phrase's first word must be written: all capitals, or with a capital, when the data file writes it so. */
type Entry<T> = { readonly value: T; readonly capital: boolean; readonly caps: boolean };

/** Phrases by their words' normal forms; stems by their first `STEM_KEY` units, the longest first; `longest` counts words, by first word. */
export type PhraseTable<T> = {
  readonly language: string;
  readonly phrases: ReadonlyMap<string, Entry<T>>;
  readonly stems: ReadonlyMap<string, readonly (Entry<T> & { readonly stem: string })[]>;
  readonly longest: ReadonlyMap<string, number>;
};

/** `length` is in words. */
export type PhraseMatch<T> = { readonly value: T; readonly length: number };

const STEM_KEY = 2;
/** An ending is at most this long: "nigérien" + "nes", "российск" + "ими". */
const LONGEST_ENDING = 6;
/** What a star stands for at the end of a phrase of several words. */
const PHRASE_ENDINGS = ['', 's', 'e', 'es', 'ed', 'er', 'ers', 'or', 'ors', 'ing'];

/** Builds a table for a language. Where two phrases meet, `merge` says what holds; without it the first one does. */
export function compilePhrases<T>(
  rows: readonly Phrase<T>[],
  language: string,
  merge: (known: T, added: T) => T = (known) => known,
): PhraseTable<T> {
  const phrases = new Map<string, Entry<T>>();
  const stems = new Map<string, (Entry<T> & { stem: string })[]>();
  const longest = new Map<string, number>();
  for (const { term, value } of rows) {
    const words = wordsWithOffsets(term, language);
    const [first] = words;
    if (!first) continue;
    const entry = { value, capital: first.capital && !first.uncased, caps: first.caps && words.length === 1 };
    if (term.endsWith('*') && words.length === 1) addStem(stems, first.form, entry, merge);
    else {
      const key = words.map(({ form }) => form).join(' ');
      for (const ending of term.endsWith('*') ? PHRASE_ENDINGS : ['']) {
        const known = phrases.get(key + ending);
        phrases.set(key + ending, known ? { ...known, value: merge(known.value, value) } : entry);
      }
      longest.set(first.form, Math.max(longest.get(first.form) ?? 0, words.length));
    }
  }
  for (const list of stems.values()) list.sort((a, b) => b.stem.length - a.stem.length);
  return { language, phrases, stems, longest };
}

function addStem<T>(
  stems: Map<string, (Entry<T> & { stem: string })[]>,
  stem: string,
  entry: Entry<T>,
  merge: (known: T, added: T) => T,
): void {
  const key = stem.slice(0, STEM_KEY);
  const list = stems.get(key) ?? [];
  const at = list.findIndex((known) => known.stem === stem);
  const known = list[at];
  if (known) list[at] = { ...known, value: merge(known.value, entry.value) };
  else list.push({ ...entry, stem });
  stems.set(key, list);
}

/** The longest phrase that starts at word `at`, else a stem of that word. */
export function matchPhrase<T>(
  table: PhraseTable<T>,
  text: string,
  words: readonly Word[],
  at: number,
): PhraseMatch<T> | undefined {
  const word = words[at];
  if (!word) return undefined;
  const match = matchForm(table, text, words, at, word.form);
  // Arabic writes "and", "in", "for" together with the word; without the article only the word's first letter shows them.
  if (match || table.language !== 'ar' || word.form.length < 4 || !/^[وفبلك]/.test(word.form)) return match;
  return matchForm(table, text, words, at, word.form.slice(1));
}

function matchForm<T>(
  { phrases, stems, longest }: PhraseTable<T>,
  text: string,
  words: readonly Word[],
  at: number,
  form: string,
): PhraseMatch<T> | undefined {
  const word = words[at] as Word;
  for (let length = Math.min(longest.get(form) ?? 0, words.length - at); length > 0; length -= 1) {
    const key = phraseAt(text, words, at, length, form);
    const entry = key === undefined ? undefined : phrases.get(key);
    if (entry && isWrittenAs(entry, word)) return { value: entry.value, length };
  }
  const stem = stems
    .get(form.slice(0, STEM_KEY))
    ?.find((entry) => form.startsWith(entry.stem) && form.length <= entry.stem.length + LONGEST_ENDING && isWrittenAs(entry, word));
  return stem && { value: stem.value, length: 1 };
}

/** The words from `at`, if no more than spaces, a hyphen, an apostrophe or an abbreviation's full stop divides them. */
function phraseAt(text: string, words: readonly Word[], at: number, length: number, first: string): string | undefined {
  let key = first;
  for (let i = at + 1; i < at + length; i += 1) {
    const before = words[i - 1] as Word;
    const word = words[i] as Word;
    const unit = text.charCodeAt(before.end);
    const isAbbreviation = before.end - before.start <= 2;
    if (word.start - before.end > 3 || unit === COMMA || (unit === FULL_STOP && !isAbbreviation)) return undefined;
    key += ` ${word.form}`;
  }
  return key;
}
const COMMA = 44;
const FULL_STOP = 46;

const isWrittenAs = (entry: { capital: boolean; caps: boolean }, word: Word): boolean =>
  entry.caps ? word.caps : !entry.capital || word.capital;
