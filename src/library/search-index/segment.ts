import { BLOCK_BITS, type Dictionary } from './dictionary.ts';
import { type ListTable, rangeOf } from './list-table.ts';
import { BYTES_A_DOCUMENT, CHUNK_BYTES, type PrefixList } from './segment-format.ts';
import type { Documents } from './write-segment.ts';

/** A segment as it is searched: everything but the postings in memory, 16 bytes a term. */
export type Segment = Documents & {
  readonly id: number;
  readonly dictionary: Dictionary;
  readonly lists: ListTable;
  /** For each document, what a word must count there to have half of its full share. */
  readonly halves: Float32Array;
  readonly prefixes: ReadonlyMap<number, PrefixList>;
  readonly readChunk: (number: number) => Uint8Array;
};

/** A segment as it is stored: its parts, and how to read a piece of the terms and a chunk of postings. */
export type StoredParts = {
  readonly documents: Uint8Array;
  readonly head: Uint8Array;
  readonly readPiece: (number: number) => Uint8Array;
  readonly readChunk: Segment['readChunk'];
};

/** Takes the stored parts apart. */
export function openSegment(id: number, parts: StoredParts): Segment {
  const { buffer } = new Uint8Array(parts.documents); // a copy, from its own beginning on
  const count = buffer.byteLength / BYTES_A_DOCUMENT;
  const rows = new Uint32Array(buffer, 0, count);
  const days = new Uint32Array(buffer, count * 4, count);
  const halves = halvesOf(new Float32Array(buffer, count * 8, count));
  return { id, rows, days, halves, ...readTerms(parts), readChunk: parts.readChunk };
}

/** BM25's parameters (Robertson and Zaragoza 2009). */
const K1 = 1.2;
const B = 0.75;

/** Segments know their words' rarity among their own documents only: norms are compared with the segment's mean. */
function halvesOf(norms: Float32Array): Float32Array {
  const mean = norms.reduce((sum, norm) => sum + norm, 0) / norms.length;
  return norms.map((norm) => K1 * (1 - B + (mean > 0 ? (B * norm) / mean : B)));
}

function readTerms({ head, readPiece }: StoredParts): Pick<Segment, 'dictionary' | 'lists' | 'prefixes'> {
  let data = head;
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
  const bytes = new Uint8Array(number());
  const numbers = new Uint8Array(number());
  const prefixes = new Map<number, PrefixList>();
  for (let left = number(); left > 0; left--) {
    const list = { prefix: number(), offset: number(), bytes: number(), documents: number() };
    prefixes.set(list.prefix, list);
  }
  const [lengths, shared] = [new Uint8Array(size), new Uint8Array(size)];
  const blockCount = (size >> BLOCK_BITS) + 1; // one more where the last is full: it says where the terms end
  const starts = new Uint32Array(blockCount);
  const lists = { numbers, blocks: new Uint32Array(blockCount), offsets: new Uint32Array(blockCount), end: 0 };
  let [before, end, filled, offset] = [0, 0, 0, 0];
  const beginBlock = (block: number) => {
    starts[block] = end;
    lists.blocks[block] = filled;
    lists.offsets[block] = offset;
  };
  for (let i = 0, piece = 0; i < size; i++) {
    if (i === 0 || at >= data.length) {
      data = readPiece(piece++);
      at = 0;
    }
    if ((i & (BLOCK_SIZE - 1)) === 0) beginBlock(i >> BLOCK_BITS);
    const same = data[at++] ?? 0;
    const more = data[at++] ?? 0;
    bytes.copyWithin(end, before, before + same);
    for (let k = 0; k < more; k++) bytes[end + same + k] = data[at++] ?? 0;
    before = end;
    shared[i] = same;
    lengths[i] = same + more;
    end += same + more + 1;
    const from = at;
    number();
    offset += number();
    for (let k = from; k < at; k++) numbers[filled++] = data[k] as number;
  }
  if ((size & (BLOCK_SIZE - 1)) === 0) beginBlock(size >> BLOCK_BITS);
  const dictionary = { size, bytes, lengths, shared, blocks: starts };
  return { dictionary, lists: { ...lists, end: offset }, prefixes };
}

const BLOCK_SIZE = 1 << BLOCK_BITS;

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
  const [start, end] = rangeOf(segment.lists, term, term + 1);
  eachPosting(readPostings(segment, start, end - start), false, visit);
}

/** Visits what stands in a list of postings, in its order; a list without weights has the weight 0 throughout. */
export function eachPosting(
  bytes: Uint8Array,
  isWeighted: boolean,
  visit: (document: number, weight: number) => void,
): void {
  let document = -1;
  for (let at = 0; at < bytes.length; ) {
    let gap = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      gap |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    document += gap + 1;
    visit(document, isWeighted ? (bytes[at++] ?? 0) : 0);
  }
}
