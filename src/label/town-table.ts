import { type CountrySense, toTown, townsFrom } from '../data/country-data.ts';
import { hashOf } from '../data/hash.ts';
import { type FirstWord, findFirstWord } from './first-words.ts';
import { type PhraseMatch, phraseAt } from './match-phrase.ts';
import { type Word, wordsWithOffsets } from './word-forms.ts';

/** The towns that share a first word, by the normal forms of all their words; `longest` counts the words of the longest. */
type Namesakes = { readonly senses: ReadonlyMap<string, CountrySense>; readonly longest: number };

/** Towns with the same two first letters: where each stands in `lines`, and the hash of its first word. */
type Bucket = {
  readonly lines: string;
  readonly starts: readonly number[];
  readonly hashes: readonly number[];
  readonly parsed: Map<string, Namesakes>;
};

/**
 * Ten thousand names are too many to read for one article: those with the same two first letters are looked through when a text
 * has a word with them, and only those that begin with a word of the text are parsed.
 */
const buckets = new Map<number, Bucket>();
const DIVIDER = '|';

/** The longest name of a town or region at word `at`, which must be written with a capital. */
export function matchTown(
  text: string,
  words: readonly Word[],
  at: number,
  language: string,
): PhraseMatch<CountrySense> | undefined {
  const word = words[at];
  if (!word?.capital || word.uncased || word.form.length < 3) return undefined;
  // Vietnamese marks make the word: without them a name may be any other.
  if (language === 'vi' && !ASCII.test(word.form)) return undefined;
  const namesakes = namesakesOf(word.form);
  if (!namesakes) return undefined;
  for (let length = Math.min(namesakes.longest, words.length - at); length > 0; length -= 1) {
    const key = phraseAt(text, words, at, length, word.form);
    const value = key === undefined ? undefined : namesakes.senses.get(key);
    if (value) return { value, length };
  }
  return undefined;
}
const ASCII = /^[a-z]+$/;

function namesakesOf(form: string): Namesakes | undefined {
  const bucket = bucketOf(form);
  const known = bucket.parsed.get(form);
  if (known) return known;
  const hash = hashOf(form);
  let at = bucket.hashes.indexOf(hash);
  if (at < 0) return undefined;
  const senses = new Map<string, CountrySense>();
  let longest = 1;
  for (; at >= 0; at = bucket.hashes.indexOf(hash, at + 1)) {
    const start = bucket.starts[at] ?? 0;
    const end = bucket.lines.indexOf(DIVIDER, start);
    const { name, sense } = toTown(bucket.lines.slice(start, end < 0 ? undefined : end));
    const forms = wordsWithOffsets(name, 'en').map((word) => word.form);
    senses.set(forms.join(' '), sense);
    longest = Math.max(longest, forms.length);
  }
  const parsed = { senses, longest };
  bucket.parsed.set(form, parsed);
  return parsed;
}

function bucketOf(form: string): Bucket {
  const key = form.charCodeAt(0) * 0x10000 + form.charCodeAt(1);
  const known = buckets.get(key);
  if (known) return known;
  const bucket = indexTowns(townsFrom(form.slice(0, 2)));
  buckets.set(key, bucket);
  return bucket;
}

function indexTowns(lines: string): Bucket {
  const starts: number[] = [];
  const hashes: number[] = [];
  const first: FirstWord = { end: 0, hash: 0 };
  for (let start = 0; start < lines.length; ) {
    findFirstWord(lines, start, 'en', first);
    starts.push(start);
    hashes.push(first.hash);
    const end = lines.indexOf(DIVIDER, start);
    start = end < 0 ? lines.length : end + 1;
  }
  return { lines, starts, hashes, parsed: new Map() };
}
