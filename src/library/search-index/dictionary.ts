import { decodeTerm } from './term-bytes.ts';

/**
 * Terms in byte order, each ending in a zero byte. Where a term begins is known of the first one in each block, and counted on from
 * there by the lengths: two bytes a term beside its letters.
 */
export type Dictionary = {
  readonly size: number;
  readonly bytes: Uint8Array;
  /** How many bytes each term has, without the zero byte. */
  readonly lengths: Uint8Array;
  /** How many first bytes each shares with the one before. */
  readonly shared: Uint8Array;
  /** Where the first term of each block begins in `bytes`. */
  readonly blocks: Uint32Array;
};

/** Terms in a block, as a power of two. */
export const BLOCK_BITS = 4;

/** Where a term begins in the bytes; for the number of terms, where they end. */
export function startOf({ blocks, lengths }: Dictionary, term: number): number {
  const block = term >> BLOCK_BITS;
  let start = blocks[block] as number;
  for (let before = block << BLOCK_BITS; before < term; before++) start += (lengths[before] as number) + 1;
  return start;
}

/** The term that has this place inside. */
function termOver({ blocks, lengths }: Dictionary, place: number): number {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((blocks[middle] as number) <= place) low = middle + 1;
    else high = middle;
  }
  let term = (low - 1) << BLOCK_BITS;
  for (let end = blocks[low - 1] as number; ; term++) {
    end += (lengths[term] as number) + 1;
    if (end > place) return term;
  }
}

/** The first term that is not before `wanted`, or has it as its beginning. */
export function lowerBound(dictionary: Dictionary, wanted: Uint8Array): number {
  let [low, high] = [0, dictionary.size];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareBeginning(dictionary, middle, wanted) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The terms that begin so: from, and up to but without. */
export function termsBeginning(dictionary: Dictionary, wanted: Uint8Array): readonly [number, number] {
  const from = lowerBound(dictionary, wanted);
  let [low, high] = [from, from];
  for (let step = 1; high < dictionary.size && compareBeginning(dictionary, high, wanted) === 0; step *= 2) {
    low = high + 1;
    high = Math.min(dictionary.size, high + step);
  }
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareBeginning(dictionary, middle, wanted) === 0) low = middle + 1;
    else high = middle;
  }
  return [from, low];
}

/** The number of a term, or -1. */
export function findTerm(dictionary: Dictionary, wanted: Uint8Array): number {
  const at = lowerBound(dictionary, wanted);
  if (at >= dictionary.size || dictionary.lengths[at] !== wanted.length) return -1;
  return compareBeginning(dictionary, at, wanted) === 0 ? at : -1;
}

/** Zero when the term begins with `wanted`. */
function compareBeginning(dictionary: Dictionary, term: number, wanted: Uint8Array): number {
  const start = startOf(dictionary, term);
  for (let i = 0; i < wanted.length; i++) {
    const [byte = 0, other = 0] = [dictionary.bytes[start + i], wanted[i]];
    if (byte !== other) return byte < other ? -1 : 1;
  }
  return 0;
}

/** Terms of a range that have `wanted` inside, at most `limit`. */
export function termsContaining(
  dictionary: Dictionary,
  wanted: Uint8Array,
  [from, to]: readonly [number, number],
  limit: number,
): number[] {
  const { bytes, lengths } = dictionary;
  const found: number[] = [];
  const end = startOf(dictionary, to);
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, end); // to the end of the range: indexOf reads on until it finds
  for (let at = startOf(dictionary, from); at < end && found.length < limit; ) {
    at = text.indexOf(wanted, at);
    if (at < 0) break;
    const term = termOver(dictionary, at);
    found.push(term);
    at = startOf(dictionary, term) + (lengths[term] as number) + 1;
  }
  return found;
}

export const firstByte = (dictionary: Dictionary, term: number): number =>
  dictionary.bytes[startOf(dictionary, term)] ?? 0;

function termBytes(dictionary: Dictionary, term: number): Uint8Array {
  const start = startOf(dictionary, term);
  return dictionary.bytes.subarray(start, start + (dictionary.lengths[term] ?? 0));
}

export const termAt = (dictionary: Dictionary, term: number): string => {
  const bytes = termBytes(dictionary, term);
  return decodeTerm(bytes, 0, bytes.length);
};
