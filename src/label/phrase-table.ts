import { hashOf } from '../data/hash.ts';
import { type FirstWord, findFirstWord, INFLECTED } from './first-words.ts';
import { type Entry, entryOf, mergeEntries } from './spelling.ts';
import { foldUnit, type Word, wordsWithOffsets } from './word-forms.ts';

/** Phrases of a data file, divided by ", ", with what they say. A star at a phrase's end stands for any ending. */
export type Phrases<T> = { readonly terms: string; readonly value: T };

type Stem<T> = Entry<T> & { readonly stem: string };
/** What begins with a word: the phrase of that word alone, and longer ones by their words' normal forms. */
type Head<T> = { readonly form: string; single?: Entry<T>; longer?: Longer<T> };
/** `seconds` are the second words of `phrases`, `longest` the most words of one. */
export type Longer<T> = { readonly phrases: Map<string, Entry<T>>; readonly seconds: Set<string>; longest: number };
/** Terms that are not parsed yet, the last one of each chain first: where they stand, and the one before. */
type Pending = { readonly rows: number[]; readonly starts: number[]; readonly before: number[] };

/**
 * A table of phrases for a language. Data files hold thousands, of which an article asks for a few: those that begin with a word
 * are parsed when a text first has it, stems when a text first has a word with their first two letters. Until then a table
 * only knows where each stands: the number of the last one of its chain.
 */
export type PhraseTable<T> = {
  readonly language: string;
  readonly merge: (known: T, added: T) => T;
  readonly rows: readonly Phrases<T>[];
  readonly pending: Pending;
  /** By the hash of the first word; several words may share one. */
  readonly heads: Map<number, number | readonly Head<T>[]>;
  /** By the first two letters, the longest first. */
  readonly stems: Map<number, number | readonly Stem<T>[]>;
};

/** What a star stands for at the end of a phrase of several words. */
const PHRASE_ENDINGS = ['', 's', 'e', 'es', 'ed', 'er', 'ers', 'or', 'ors', 'ing'];
const STAR = 42;
const DIVIDER = ', ';

/** Builds a table for a language. Where two phrases meet, `merge` says what holds; without it the first one does. */
export function compilePhrases<T>(
  rows: readonly Phrases<T>[],
  language: string,
  merge: (known: T, added: T) => T = (known) => known,
): PhraseTable<T> {
  const pending: Pending = { rows: [], starts: [], before: [] };
  const table: PhraseTable<T> = { language, merge, rows, pending, heads: new Map(), stems: new Map() };
  const first: FirstWord = { end: 0, hash: 0 };
  rows.forEach(({ terms }, row) => {
    for (let start = 0, next = 0; start < terms.length; start = next) {
      findFirstWord(terms, start, language, first);
      const end = endOfTerm(terms, start);
      const isStem = first.end + 1 === end && terms.charCodeAt(first.end) === STAR;
      const chains = isStem ? table.stems : table.heads;
      const key = isStem ? stemKeyAt(terms, start, first.end, language) : first.hash;
      next = end + DIVIDER.length;
      pending.before.push((chains.get(key) as number | undefined) ?? NONE);
      chains.set(key, pending.rows.length);
      pending.rows.push(row);
      pending.starts.push(start);
    }
  });
  return table;
}
const NONE = -1;

function endOfTerm(terms: string, start: number): number {
  const end = terms.indexOf(DIVIDER, start);
  return end < 0 ? terms.length : end;
}

/** The pending terms of a chain with their values, in the order of the data files. */
function termsOf<T>({ rows, pending }: PhraseTable<T>, last: number): { readonly term: string; readonly value: T }[] {
  const terms = [];
  for (let at = last; at !== NONE; at = pending.before[at] ?? NONE) {
    const { terms: line, value } = rows[pending.rows[at] ?? 0] as Phrases<T>;
    const start = pending.starts[at] ?? 0;
    terms.push({ term: line.slice(start, endOfTerm(line, start)), value });
  }
  return terms.reverse();
}

const stemKey = (form: string): number => form.charCodeAt(0) * 0x10000 + (form.charCodeAt(1) || 0);

/** The key of a stem that is not parsed yet; where letters are folded one by one, two of them tell it. */
function stemKeyAt(terms: string, start: number, end: number, language: string): number {
  if (INFLECTED.has(language)) return stemKey(stemOf(terms.slice(start, end + 1), language));
  return stemKey(foldUnit(terms.charCodeAt(start), language) + foldUnit(terms.charCodeAt(start + 1), language));
}

/** A starred word without its star. Languages whose normal form takes an ending off keep it, which a stem has not. */
const stemOf = (term: string, language: string): string =>
  SLAVIC.has(language) ? term.slice(0, -1).toLowerCase() : (wordsWithOffsets(term, language)[0]?.form ?? '');
const SLAVIC: ReadonlySet<string> = new Set(['ru', 'uk']);

/** What begins with a word, parsed when a text first has it. */
export function headOf<T>(table: PhraseTable<T>, form: string): Head<T> | undefined {
  const hash = hashOf(form);
  let heads = table.heads.get(hash);
  if (heads === undefined) return undefined;
  if (typeof heads === 'number') {
    heads = parseHeads(table, heads);
    table.heads.set(hash, heads);
  }
  return heads[0]?.form === form ? heads[0] : heads.find((head) => head.form === form);
}

function parseHeads<T>(table: PhraseTable<T>, last: number): readonly Head<T>[] {
  const heads: Head<T>[] = [];
  for (const { term, value } of termsOf(table, last)) {
    const words = wordsWithOffsets(term, table.language);
    const first = words[0];
    if (!first) continue;
    let head = heads.find(({ form }) => form === first.form);
    if (!head) {
      head = { form: first.form };
      heads.push(head);
    }
    addPhrase(head, words, entryOf(term, words, value), term.endsWith('*'), table.merge);
  }
  return heads;
}

function addPhrase<T>(
  head: Head<T>,
  words: readonly Word[],
  entry: Entry<T>,
  isOpen: boolean,
  merge: PhraseTable<T>['merge'],
): void {
  if (words.length === 1) {
    head.single = head.single ? mergeEntries(head.single, entry, merge) : entry;
    return;
  }
  head.longer ??= { phrases: new Map(), seconds: new Set(), longest: 0 };
  const { phrases, seconds } = head.longer;
  head.longer.longest = Math.max(head.longer.longest, words.length);
  const key = words.map(({ form }) => form).join(' ');
  for (const ending of isOpen ? PHRASE_ENDINGS : ONE_FORM) {
    const known = phrases.get(key + ending);
    phrases.set(key + ending, known ? mergeEntries(known, entry, merge) : entry);
    seconds.add(words.length === 2 ? (words[1]?.form ?? '') + ending : (words[1]?.form ?? ''));
  }
}
const ONE_FORM = [''];

/** The stems that a word may have, the longest first. */
export function stemsOf<T>(table: PhraseTable<T>, form: string): readonly Stem<T>[] {
  const key = stemKey(form);
  const known = table.stems.get(key);
  if (known === undefined) return NO_STEMS;
  if (typeof known !== 'number') return known;
  const stems = parseStems(table, known);
  table.stems.set(key, stems);
  return stems;
}
const NO_STEMS: readonly never[] = [];

function parseStems<T>(table: PhraseTable<T>, last: number): readonly Stem<T>[] {
  const stems = new Map<string, Stem<T>>();
  for (const { term, value } of termsOf(table, last)) {
    const stem = stemOf(term, table.language);
    const entry = entryOf(term, wordsWithOffsets(term, table.language), value);
    const known = stems.get(stem);
    stems.set(stem, { ...(known ? mergeEntries<T>(known, entry, table.merge) : entry), stem });
  }
  return [...stems.values()].sort((a, b) => b.stem.length - a.stem.length);
}
