import { fold } from '../text/normalize.ts';
import { isWordChar } from './line-shape.ts';

/** A number as a word, so that "12 comments" meets "# comments". */
const NUMBER = '#';
/**
 * A line's words, folded (small, without accents), every number as `#`; apostrophes part words. Where each stands in `codes`
 * (UTF-16 units), and a hash of it: most words need never become strings. A number's place is empty.
 */
export type LineWords = {
  readonly codes: Uint16Array;
  count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly hashes: Int32Array;
  /** Hashes of their first `STEM` letters. */
  readonly stemHashes: Int32Array;
};

function newWords(units: number): LineWords {
  const room = units - (units >> 2) + 2; // "1h 1h" has the most words for its length: two in three units
  return {
    codes: new Uint16Array(units),
    count: 0,
    starts: new Int32Array(room),
    ends: new Int32Array(room),
    hashes: new Int32Array(room),
    stemHashes: new Int32Array(room),
  };
}

/** FNV-1a over UTF-16 units (Fowler, Noll, Vo). */
const HASH_START = 0x811c9dc5 | 0;
const hashed = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);
export const hashOf = (word: string): number => {
  let hash = HASH_START;
  for (let i = 0; i < word.length; i += 1) hash = hashed(hash, word.charCodeAt(i));
  return hash;
};
const NUMBER_HASH = hashOf(NUMBER);

let scanned = newWords(256);
let listed = newWords(256);

/** Reads a line's words into a place that the next call uses again. */
export function scanWords(text: string): LineWords {
  const words = readInto(scanned, text);
  if (words.codes.length < MOST_KEPT) scanned = words;
  return words;
}

/** The words themselves. */
export function lineWords(text: string): string[] {
  const words = readInto(listed, text);
  if (words.codes.length < MOST_KEPT) listed = words;
  return Array.from({ length: words.count }, (_, i) => wordAt(words, i));
}

const MOST_KEPT = 100_000; // units; room for a longer line is not held on to

function readInto(place: LineWords, text: string): LineWords {
  let words = place;
  let length = foldInto(words.codes, text);
  while (length < 0) {
    words = newWords(2 * Math.max(words.codes.length, text.length));
    length = foldInto(words.codes, text);
  }
  const { codes } = words;
  words.count = 0;
  for (let i = 0; i < length; ) {
    const first = codes[i] as number;
    if (isWordChar(first)) i = isDigit(first) ? addNumber(words, i, length) : addWord(words, i, length);
    else i += 1;
  }
  return words;
}

/** Adds the word that begins at `start` and gives its end. */
function addWord(words: LineWords, start: number, length: number): number {
  const { codes, count } = words;
  let hash = HASH_START;
  let stemHash = HASH_START;
  let i = start;
  for (; i < length; i += 1) {
    const code = codes[i] as number;
    if (!isWordChar(code)) break;
    hash = hashed(hash, code);
    if (i - start < STEM) stemHash = hash;
  }
  words.starts[count] = start;
  words.ends[count] = i;
  words.hashes[count] = hash;
  words.stemHashes[count] = stemHash;
  words.count = count + 1;
  return i;
}

/** "1,234" and "3.5" are one number; "10h" and "5分前" are a number and what follows it. */
function addNumber(words: LineWords, start: number, length: number): number {
  const { codes, count, starts, ends } = words;
  let i = start;
  while (i < length && isDigit(codes[i] as number)) i += 1;
  const isAfterNumber = count > 0 && starts[count - 1] === ends[count - 1];
  const joins = isAfterNumber && isDigit(codes[start - 2] as number) && isPoint(codes[start - 1] as number);
  if (!joins) {
    starts[count] = start;
    ends[count] = start;
    words.hashes[count] = NUMBER_HASH;
    words.stemHashes[count] = NUMBER_HASH;
    words.count = count + 1;
  }
  return i < length && isWordChar(codes[i] as number) ? addWord(words, i, length) : i;
}

const isPoint = (code: number): boolean => code === 46 || code === 44;

const LONG = 32; // units from which a word is put together faster by Buffer

export function wordAt({ codes, starts, ends }: LineWords, i: number): string {
  const [start, end] = [starts[i] as number, ends[i] as number];
  if (end - start > LONG) return Buffer.from(codes.buffer, 2 * start, 2 * (end - start)).toString('utf16le');
  let word = start === end ? NUMBER : '';
  for (let k = start; k < end; k += 1) word += String.fromCharCode(codes[k] as number);
  return word;
}

/** What the characters seen so far fold to, by code; one that folds to another one, as that one's code. */
const foldings: string[] = [];
const oneForOne = new Uint16Array(0x10000);
/** UTF-16 units that one folds to, at most (U+FDFA). */
const LONGEST_FOLDING = 18;

/** As `fold`, a character at a time; gives the length, -1 when there is too little room. */
function foldInto(codes: Uint16Array, text: string): number {
  if (text.length > codes.length) return -1;
  let length = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (length + LONGEST_FOLDING > codes.length) return -1;
    const code = text.charCodeAt(i);
    if (code >= 0xd800 && code < 0xe000) return copyInto(codes, 0, fold(text));
    const folded = oneForOne[code] as number;
    if (folded !== 0) codes[length++] = folded;
    else length = copyInto(codes, length, learnFolding(code));
  }
  return length;
}

function learnFolding(code: number): string {
  foldings[code] ??= fold(String.fromCharCode(code));
  const folding = foldings[code] as string;
  if (folding.length === 1) oneForOne[code] = folding.charCodeAt(0);
  return folding;
}

function copyInto(codes: Uint16Array, from: number, text: string): number {
  if (from + text.length > codes.length) return -1;
  for (let i = 0; i < text.length; i += 1) codes[from + i] = text.charCodeAt(i);
  return from + text.length;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Letters kept of a word when texts are compared: enough to tell words apart, few enough that inflected forms meet. */
const STEM = 6;
/** Scripts that write no spaces between words stand behind this code. */
export const FIRST_UNSPACED = 0xe00;
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f\u1780-\u17ff\u1000-\u109f]/;

/** Words cut to their first letters; scripts without spaces give pairs of characters. */
export function wordStems(words: readonly string[]): string[] {
  const stems: string[] = [];
  for (const word of words) {
    if (isSpaced(word)) stems.push(word.length > STEM ? word.slice(0, STEM) : word);
    else for (let i = 0; i + 1 < word.length; i += 1) stems.push(word.slice(i, i + 2));
  }
  return stems;
}

const isSpaced = (word: string): boolean => word.charCodeAt(0) < FIRST_UNSPACED || !UNSPACED.test(word);

/** Calls with the hash of every stem of a line, and whether it is long enough to carry a meaning. */
export function eachStem(words: LineWords, use: (hash: number, isContent: boolean) => void): void {
  const { codes, count, starts, ends, stemHashes } = words;
  for (let k = 0; k < count; k += 1) {
    const [start, end] = [starts[k] as number, ends[k] as number];
    if (start === end || (codes[start] as number) < FIRST_UNSPACED)
      use(stemHashes[k] as number, end - start >= CONTENT);
    else for (const stem of wordStems([wordAt(words, k)])) use(hashOf(stem), stem.charCodeAt(0) >= FIRST_UNSPACED);
  }
}

/** Letters of a stem that carries a meaning. */
const CONTENT = 4;
