import { type Word, wordsWithOffsets } from './word-forms.ts';

/** Phrases of a data file, divided by ", ", with what they say. A star at a phrase's end stands for any ending. */
export type Phrases<T> = { readonly terms: string; readonly value: T };

/** A value with how the phrase's first word must be written: all capitals, or with a capital, when the data file writes it so. */
type Entry<T> = { readonly value: T; readonly capital: boolean; readonly caps: boolean };
type Stem<T> = Entry<T> & { readonly stem: string };
/** What begins with a word: the phrase of that word alone, and longer ones by their words' normal forms. */
type Head<T> = { single?: Entry<T>; longer?: Longer<T> };
/** `seconds` are the second words of `phrases`, `longest` the most words of one. */
type Longer<T> = { readonly phrases: Map<string, Entry<T>>; readonly seconds: Set<string>; longest: number };
/** Phrases that begin with the same two letters: by first word's normal form, and stems, the longest first. */
type Bucket<T> = { readonly heads: Map<string, Head<T>>; readonly stems: Stem<T>[] };
/** A term that is not parsed yet. */
type Pending<T> = { readonly term: string; readonly value: T };

/**
 * A table of phrases for a language. Data files hold thousands, of which an article asks for a few: a bucket is parsed when a
 * text first has a word with its two letters.
 */
export type PhraseTable<T> = {
  readonly language: string;
  readonly merge: (known: T, added: T) => T;
  readonly pending: Map<number, Pending<T>[]>;
  readonly buckets: Map<number, Bucket<T>>;
};

/** `length` is in words; `isOpen` when a stem matched. */
export type PhraseMatch<T> = { readonly value: T; readonly length: number; readonly isOpen?: boolean };

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
  const pending = new Map<number, Pending<T>[]>();
  for (const { terms, value } of rows)
    for (const term of terms.split(', ')) {
      const key = bucketOfTerm(term, language);
      const list = pending.get(key);
      if (list) list.push({ term, value });
      else pending.set(key, [{ term, value }]);
    }
  return { language, merge, pending, buckets: new Map() };
}

const bucketKey = (first: number, second: number): number => first * 0x10000 + (second || 0);

/** The bucket of a term; two plain letters say it, any others take the first word's normal form. */
function bucketOfTerm(term: string, language: string): number {
  const first = term.charCodeAt(0) | SMALL;
  const second = term.charCodeAt(1) | SMALL;
  if (first >= 97 && first <= 122 && second >= 97 && second <= 122) return bucketKey(first, second);
  const form = wordsWithOffsets(term, language)[0]?.form ?? '';
  return bucketKey(form.charCodeAt(0), form.charCodeAt(1));
}
/** Sets the bit that tells small ASCII letters, 97 to 122, from capitals. */
const SMALL = 32;

function bucketOf<T>(table: PhraseTable<T>, form: string): Bucket<T> | undefined {
  const key = bucketKey(form.charCodeAt(0), form.charCodeAt(1));
  const known = table.buckets.get(key);
  if (known) return known;
  const pending = table.pending.get(key);
  if (!pending) return undefined;
  const bucket: Bucket<T> = { heads: new Map(), stems: [] };
  for (const { term, value } of pending) addTerm(bucket, term, value, table);
  bucket.stems.sort((a, b) => b.stem.length - a.stem.length);
  table.pending.delete(key);
  table.buckets.set(key, bucket);
  return bucket;
}

function addTerm<T>(bucket: Bucket<T>, term: string, value: T, { language, merge }: PhraseTable<T>): void {
  const words = wordsWithOffsets(term, language);
  const first = words[0];
  if (!first) return;
  const key = words.map(({ form }) => form).join(' ');
  const isOpen = term.endsWith('*');
  const entry: Entry<T> = {
    value,
    capital: first.capital && !first.uncased,
    caps: words.length === 1 && first.caps,
  };
  if (isOpen && words.length === 1) {
    addStem(bucket, SLAVIC.has(language) ? term.slice(0, -1).toLowerCase() : key, entry, merge);
    return;
  }
  const head = bucket.heads.get(first.form) ?? {};
  bucket.heads.set(first.form, head);
  if (words.length === 1) {
    head.single = head.single ? mergeEntries(head.single, entry, merge) : entry;
    return;
  }
  head.longer ??= { phrases: new Map(), seconds: new Set(), longest: 0 };
  const { phrases, seconds } = head.longer;
  head.longer.longest = Math.max(head.longer.longest, words.length);
  for (const ending of isOpen ? PHRASE_ENDINGS : ONE_FORM) {
    const known = phrases.get(key + ending);
    phrases.set(key + ending, known ? mergeEntries(known, entry, merge) : entry);
    seconds.add(words.length === 2 ? (words[1]?.form ?? '') + ending : (words[1]?.form ?? ''));
  }
}
const ONE_FORM = [''];

function addStem<T>({ stems }: Bucket<T>, stem: string, entry: Entry<T>, merge: (known: T, added: T) => T): void {
  const at = stems.findIndex((known) => known.stem === stem);
  const known = stems[at];
  if (known) stems[at] = { ...mergeEntries(known, entry, merge), stem };
  else stems.push({ ...entry, stem });
}
/** Languages whose normal form takes an ending off, which a stem has not. */
const SLAVIC: ReadonlySet<string> = new Set(['ru', 'uk']);

/** Of two spellings of one phrase the less demanding holds: "fleuve Niger" besides "Fleuve Niger". */
function mergeEntries<T>(known: Entry<T>, added: Entry<T>, merge: (known: T, added: T) => T): Entry<T> {
  if (known.value !== added.value) return { ...known, value: merge(known.value, added.value) };
  return Number(known.capital) + Number(known.caps) > Number(added.capital) + Number(added.caps) ? added : known;
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
  table: PhraseTable<T>,
  text: string,
  words: readonly Word[],
  at: number,
  form: string,
): PhraseMatch<T> | undefined {
  const bucket = bucketOf(table, form);
  if (!bucket) return undefined;
  const word = words[at] as Word;
  const head = bucket.heads.get(form);
  const longer = head?.longer && matchLonger(head.longer, text, words, at, form);
  if (longer) return longer;
  if (head?.single && isWrittenAs(head.single, word)) return { value: head.single.value, length: 1 };
  for (const entry of bucket.stems)
    if (form.startsWith(entry.stem) && form.length <= entry.stem.length + LONGEST_ENDING && isWrittenAs(entry, word))
      return { value: entry.value, length: 1, isOpen: true };
  return undefined;
}

function matchLonger<T>(
  { phrases, seconds, longest }: Longer<T>,
  text: string,
  words: readonly Word[],
  at: number,
  first: string,
): PhraseMatch<T> | undefined {
  const second = words[at + 1];
  if (!second || !seconds.has(second.form)) return undefined;
  for (let length = Math.min(longest, words.length - at); length > 1; length -= 1) {
    const key = phraseAt(text, words, at, length, first);
    const entry = key === undefined ? undefined : phrases.get(key);
    if (entry && isWrittenAs(entry, words[at] as Word)) return { value: entry.value, length };
  }
  return undefined;
}

/** The words from `at`, if no more than spaces, a hyphen, an apostrophe or an abbreviation's full stop divides them. */
export function phraseAt(
  text: string,
  words: readonly Word[],
  at: number,
  length: number,
  first: string,
): string | undefined {
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
