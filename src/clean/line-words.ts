import { fold } from '../text/normalize.ts';
import { isWordChar } from './line-shape.ts';

/** A number as a word, so that "12 comments" meets "# comments". */
const NUMBER = '#';
/** ASCII, and the quotes and dashes that part words as they are: nothing to fold but the case. */
const FOLDED = /^[\0-\x7f\xa0\xab\xbb\u2010-\u201f\u2026]*$/;

/**
 * A line's words, folded (small, without accents), every number as `#`; apostrophes part words. Where each stands in `folded`,
 * and a hash of it: most words need never be cut out. A number's place is empty.
 */
export type LineWords = {
  folded: string;
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  hashes: Int32Array;
  /** Hashes of their first `STEM` letters. */
  stemHashes: Int32Array;
};

const newWords = (room: number): LineWords => ({
  folded: '',
  count: 0,
  starts: new Int32Array(room),
  ends: new Int32Array(room),
  hashes: new Int32Array(room),
  stemHashes: new Int32Array(room),
});

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
  scanned = readInto(scanned, text);
  return scanned;
}

/** The words themselves. */
export function lineWords(text: string): string[] {
  listed = readInto(listed, text);
  return Array.from({ length: listed.count }, (_, i) => wordAt(listed, i));
}

function readInto(place: LineWords, text: string): LineWords {
  const folded = FOLDED.test(text) ? text.toLowerCase() : foldLine(text);
  const words = place.starts.length < folded.length + 2 ? newWords(folded.length * 2 + 2) : place;
  words.folded = folded;
  words.count = 0;
  for (let i = 0; i < folded.length; ) {
    const first = folded.charCodeAt(i);
    if (isWordChar(first)) i = isDigit(first) ? addNumber(words, i) : addWord(words, i);
    else i += 1;
  }
  return words;
}

/** Adds the word that begins at `start` and gives its end. */
function addWord(words: LineWords, start: number): number {
  const { folded, count } = words;
  let hash = HASH_START;
  let stemHash = HASH_START;
  let i = start;
  for (; i < folded.length; i += 1) {
    const code = folded.charCodeAt(i);
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
function addNumber(words: LineWords, start: number): number {
  const { folded, count, starts, ends } = words;
  let i = start;
  while (i < folded.length && isDigit(folded.charCodeAt(i))) i += 1;
  const isAfterNumber = count > 0 && starts[count - 1] === ends[count - 1];
  const joins = isAfterNumber && isDigit(folded.charCodeAt(start - 2)) && isPoint(folded.charCodeAt(start - 1));
  if (!joins) {
    starts[count] = start;
    ends[count] = start;
    words.hashes[count] = NUMBER_HASH;
    words.stemHashes[count] = NUMBER_HASH;
    words.count = count + 1;
  }
  return i < folded.length && isWordChar(folded.charCodeAt(i)) ? addWord(words, i) : i;
}

const isPoint = (code: number): boolean => code === 46 || code === 44;

export const wordAt = ({ folded, starts, ends }: LineWords, i: number): string =>
  starts[i] === ends[i] ? NUMBER : folded.slice(starts[i], ends[i]);

/** What the characters seen so far fold to, by code. */
const foldings: string[] = [];

/** As `fold`, a character at a time; most of a line has nothing to fold. */
function foldLine(text: string): string {
  let folded = '';
  let from = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    if (code >= 0xd800 && code < 0xe000) return fold(text);
    foldings[code] ??= fold(text[i] as string);
    folded += text.slice(from, i) + foldings[code];
    from = i + 1;
  }
  return (folded + text.slice(from)).toLowerCase();
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Letters kept of a word when texts are compared: enough to tell words apart, few enough that inflected forms meet. */
const STEM = 6;
/** Scripts that write no spaces stand behind this code. */
const FIRST_UNSPACED = 0xe00;
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
  const { folded, count, starts, ends, stemHashes } = words;
  for (let k = 0; k < count; k += 1) {
    const [start, end] = [starts[k] as number, ends[k] as number];
    const first = start === end ? 0 : folded.charCodeAt(start);
    if (first < FIRST_UNSPACED) use(stemHashes[k] as number, end - start >= CONTENT);
    else
      for (const stem of wordStems([folded.slice(start, end)])) use(hashOf(stem), stem.charCodeAt(0) >= FIRST_UNSPACED);
  }
}

/** Letters of a stem that carries a meaning. */
const CONTENT = 4;
