import { CHUNK_BYTES, type PrefixList } from './segment-format.ts';
import { decodeTerm } from './term-bytes.ts';
import type { Documents } from './write-segment.ts';

/** Terms in byte order, each ending in a zero byte. */
export type Dictionary = {
  readonly size: number;
  readonly bytes: Uint8Array;
  /** Where each term begins in `bytes`; one more than there are terms. */
  readonly starts: Uint32Array;
  /** How many first bytes each shares with the one before. */
  readonly shared: Uint8Array;
};

/** A segment as it is searched: everything but the postings in memory, 23 bytes a term. */
export type Segment = Documents & {
  readonly id: number;
  readonly dictionary: Dictionary;
  /** In how many documents each term stands. */
  readonly frequency: Uint32Array;
  /** Where the list of each term begins; the last number is where the lists end. */
  readonly lists: Uint32Array;
  readonly prefixes: ReadonlyMap<number, PrefixList>;
  readonly readChunk: (number: number) => Uint8Array;
};

/** Takes the stored parts apart. */
export function openSegment(
  id: number,
  parts: { readonly documents: Uint8Array; readonly terms: Uint8Array },
  readChunk: Segment['readChunk'],
): Segment {
  const numbers = new Uint32Array(parts.documents.slice().buffer);
  const half = numbers.length / 2;
  return { id, rows: numbers.subarray(0, half), days: numbers.subarray(half), ...readTerms(parts.terms), readChunk };
}

function readTerms(data: Uint8Array): Pick<Segment, 'dictionary' | 'frequency' | 'lists' | 'prefixes'> {
  let at = 0;
  const number = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = data[at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  };
  const size = number();
  const prefixes = new Map<number, PrefixList>();
  for (let left = number(); left > 0; left--) {
    const list = { prefix: number(), offset: number(), bytes: number(), documents: number() };
    prefixes.set(list.prefix, list);
  }
  let bytes = new Uint8Array(Math.max(64, Math.ceil((data.length - at) * 1.5)));
  const starts = new Uint32Array(size + 1);
  const shared = new Uint8Array(size);
  const frequency = new Uint32Array(size);
  const lists = new Uint32Array(size + 1);
  let end = 0;
  for (let i = 0; i < size; i++) {
    const same = data[at++] ?? 0;
    const more = data[at++] ?? 0;
    if (end + same + more + 1 > bytes.length) bytes = grown(bytes);
    const before = starts[i - 1] ?? 0;
    bytes.copyWithin(end, before, before + same);
    for (let k = 0; k < more; k++) bytes[end + same + k] = data[at++] ?? 0;
    starts[i] = end;
    shared[i] = same;
    end += same + more + 1;
    frequency[i] = number();
    lists[i + 1] = (lists[i] ?? 0) + number();
  }
  starts[size] = end;
  const exact = new Uint8Array(bytes.buffer.transfer(end)); // given back without a copy
  return { dictionary: { size, bytes: exact, starts, shared }, frequency, lists, prefixes };
}

function grown(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const wider = new Uint8Array(bytes.length * 2);
  wider.set(bytes);
  return wider;
}

/** The first term that is not before `wanted`, or has it as its beginning. */
export function lowerBound({ size, ...dictionary }: Dictionary, wanted: Uint8Array): number {
  let [low, high] = [0, size];
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
  const { size, bytes, starts } = dictionary;
  const at = lowerBound(dictionary, wanted);
  if (at >= size || compareBeginning(dictionary, at, wanted) !== 0) return -1;
  return bytes[(starts[at] ?? 0) + wanted.length] === 0 ? at : -1;
}

/** Zero when the term begins with `wanted`. */
function compareBeginning(
  { bytes, starts }: Pick<Dictionary, 'bytes' | 'starts'>,
  term: number,
  wanted: Uint8Array,
): number {
  const start = starts[term] ?? 0;
  for (let i = 0; i < wanted.length; i++) {
    const [byte = 0, other = 0] = [bytes[start + i], wanted[i]];
    if (byte !== other) return byte < other ? -1 : 1;
  }
  return 0;
}

/** Terms from the `from`-th on that have `wanted` inside, at most `limit`. */
export function termsContaining(
  { bytes, starts, size }: Dictionary,
  wanted: Uint8Array,
  [from, to]: readonly [number, number],
  limit: number,
): number[] {
  const found: number[] = [];
  const end = starts[to] ?? bytes.length;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, end); // to the end of the range: indexOf reads on until it finds
  for (let at = starts[from] ?? end; at < end && found.length < limit; ) {
    at = text.indexOf(wanted, at);
    if (at < 0) break;
    let [low, high] = [from, size];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    found.push(low - 1);
    at = starts[low] ?? end;
  }
  return found;
}

export const termAt = ({ bytes, starts }: Dictionary, term: number): string =>
  decodeTerm(bytes, starts[term] ?? 0, (starts[term + 1] ?? 1) - 1);

/** The bytes of the postings from `offset` on; only valid until the next call. */
export function readPostings({ readChunk }: Pick<Segment, 'readChunk'>, offset: number, length: number): Uint8Array {
  const first = Math.floor(offset / CHUNK_BYTES);
  const start = offset - first * CHUNK_BYTES;
  if (start + length <= CHUNK_BYTES) return readChunk(first).subarray(start, start + length);
  if (length > joined.length) joined = new Uint8Array(length * 2);
  for (let filled = 0, chunk = first, from = start; filled < length; chunk++, from = 0) {
    const part = readChunk(chunk).subarray(from, from + length - filled);
    if (part.length === 0) throw new RangeError('a list of postings ends too early');
    joined.set(part, filled);
    filled += part.length;
  }
  return joined.subarray(0, length);
}

let joined = new Uint8Array(1 << 16);

/** Visits the documents that have a label, newest first. */
export function eachDocument(segment: Segment, term: number, visit: (document: number) => void): void {
  const [start = 0, end = 0] = [segment.lists[term], segment.lists[term + 1]];
  const bytes = readPostings(segment, start, end - start);
  let document = -1;
  for (let at = 0; at < bytes.length; ) {
    let gap = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      gap |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    document += gap + 1;
    visit(document);
  }
}
