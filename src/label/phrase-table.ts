import { type Word, wordsWithOffsets } from './word-forms.ts';

/** Phrases of a data file, divided by ", ", with what they say. A star at a phrase's end stands for any ending. */
export type Phrases<T> = { readonly terms: string; readonly value: T };

/** A value with how the phrase's first word must be written: all capitals, or with a capital, when the data file writes it so. */
type Entry<T> = { readonly value: T; readonly capital: boolean; readonly caps: boolean };
type Stem<T> = Entry<T> & { readonly stem: string };

/** Phrases by their words' normal forms; stems by their first `STEM_KEY` units, the longest first; `longest` counts the words of phrases of several, by first word. */
export type PhraseTable<T> = {
  readonly language: string;
  readonly phrases: ReadonlyMap<string, Entry<T>>;
  readonly stems: ReadonlyMap<string, readonly Stem<T>[]>;
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
  rows: readonly Phrases<T>[],
  language: string,
  merge: (known: T, added: T) => T = (known) => known,
): PhraseTable<T> {
  const phrases = new Map<string, Entry<T>>();
  const stems = new Map<string, Stem<T>[]>();
  const longest = new Map<string, number>();
  for (const { terms, value } of rows) {
    const entryOf = entryMaker(value);
    for (const term of terms.split(', ')) {
      const isOpen = term.endsWith('*');
      const { key, first, words, entry } = parseTerm(term, language, entryOf);
      if (!key) continue;
      if (isOpen && words === 1) {
        addStem(stems, { ...entry, stem: key }, merge);
        continue;
      }
      for (const ending of isOpen ? PHRASE_ENDINGS : ONE_FORM) {
        const known = phrases.get(key + ending);
        phrases.set(key + ending, known ? { ...known, value: merge(known.value, value) } : entry);
      }
      if (words > (longest.get(first) ?? 1)) longest.set(first, words);
    }
  }
  for (const list of stems.values()) list.sort((a, b) => b.stem.length - a.stem.length);
  return { language, phrases, stems, longest };
}
const ONE_FORM = [''];

/** One object for each way of writing, shared by all phrases of a value: a gazetteer has thousands. */
function entryMaker<T>(value: T): (capital: boolean, caps: boolean) => Entry<T> {
  const made: (Entry<T> | undefined)[] = [];
  return (capital, caps) => {
    const at = Number(capital) * 2 + Number(caps);
    const entry = made[at] ?? { value, capital, caps };
    made[at] = entry;
    return entry;
  };
}

type ParsedTerm<T> = { readonly key: string; readonly first: string; readonly words: number; readonly entry: Entry<T> };

function parseTerm<T>(
  term: string,
  language: string,
  entryOf: (capital: boolean, caps: boolean) => Entry<T>,
): ParsedTerm<T> {
  if (PLAIN_NAME.test(term)) {
    const key = term.toLowerCase();
    return { key, first: key, words: 1, entry: entryOf(true, false) };
  }
  const words = wordsWithOffsets(term, language);
  const first = words[0];
  const isCapital = first?.capital === true && !first.uncased;
  return {
    key: words.map(({ form }) => form).join(' '),
    first: first?.form ?? '',
    words: words.length,
    entry: entryOf(isCapital, words.length === 1 && first?.caps === true),
  };
}
/** Most names of towns: no need to look for words and forms in them. */
const PLAIN_NAME = /^[A-Z][a-z]+$/;

function addStem<T>(stems: Map<string, Stem<T>[]>, added: Stem<T>, merge: (known: T, added: T) => T): void {
  const key = added.stem.slice(0, STEM_KEY);
  const list = stems.get(key) ?? [];
  const at = list.findIndex(({ stem }) => stem === added.stem);
  const known = list[at];
  if (known) list[at] = { ...known, value: merge(known.value, added.value) };
  else list.push(added);
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
  for (let length = Math.min(longest.get(form) ?? 1, words.length - at); length > 0; length -= 1) {
    const key = phraseAt(text, words, at, length, form);
    const entry = key === undefined ? undefined : phrases.get(key);
    if (entry && isWrittenAs(entry, word)) return { value: entry.value, length };
  }
  const stem = stems
    .get(form.slice(0, STEM_KEY))
    ?.find(
      (entry) =>
        form.startsWith(entry.stem) && form.length <= entry.stem.length + LONGEST_ENDING && isWrittenAs(entry, word),
    );
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
