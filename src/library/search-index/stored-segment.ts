import type { Segment } from './segment.ts';
import { BYTES_A_DOCUMENT } from './segment-format.ts';
import type { Documents } from './write-segment.ts';

/** A segment as it is stored, to be gone through from its first term to the last: half of what it takes when it is searched. */
export type StoredSegment = Documents & {
  readonly id: number;
  readonly terms: Uint8Array;
  readonly readChunk: Segment['readChunk'];
};

export function storedSegment(
  id: number,
  { documents, terms }: { readonly documents: Uint8Array; readonly terms: Uint8Array },
  readChunk: Segment['readChunk'],
): StoredSegment {
  const { buffer } = new Uint8Array(documents); // a copy, from its own beginning on
  const count = buffer.byteLength / BYTES_A_DOCUMENT;
  const [rows, days] = [new Uint32Array(buffer, 0, count), new Uint32Array(buffer, count * 4, count)];
  return { id, rows, days, terms, readChunk: keepingLast(readChunk) };
}

/** Lists are read in their order: one chunk kept is enough. */
function keepingLast(readChunk: Segment['readChunk']): Segment['readChunk'] {
  let last = -1;
  let chunk: Uint8Array = new Uint8Array();
  return (number) => {
    if (number !== last) chunk = readChunk(number);
    last = number;
    return chunk;
  };
}

/** A place in the terms of a segment. */
export type TermCursor = {
  /** The term itself, until the cursor is advanced; undefined at the end. */
  readonly head: () => Uint8Array | undefined;
  /** In how many documents the term stands, and where its list begins and ends. */
  readonly list: () => { readonly documents: number; readonly start: number; readonly end: number };
  readonly advance: () => void;
};

const LONGEST = 255; // bytes: a term's length is kept in one

export function openTerms({ terms }: StoredSegment): TermCursor {
  let at = 0;
  const number = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = terms[at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  };
  const [left, , , prefixes] = [number(), number(), number(), number()];
  for (let i = 0; i < prefixes * 4; i++) number();
  const letters = new Uint8Array(LONGEST);
  let [waiting, documents, start, end] = [left, 0, 0, 0];
  let head: Uint8Array | undefined;
  const advance = () => {
    if (waiting === 0) {
      head = undefined;
      return;
    }
    waiting -= 1;
    const shared = terms[at++] ?? 0;
    const length = shared + (terms[at++] ?? 0);
    for (let i = shared; i < length; i++) letters[i] = terms[at++] ?? 0;
    head = letters.subarray(0, length);
    documents = number();
    start = end;
    end += number();
  };
  advance();
  return { head: () => head, list: () => ({ documents, start, end }), advance };
}
