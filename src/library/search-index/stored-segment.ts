import type { StoredParts } from './segment.ts';
import { BYTES_A_DOCUMENT } from './segment-format.ts';
import type { Documents } from './write-segment.ts';

/** A segment to be gone through from its first term to the last, piece by piece. */
export type StoredSegment = Documents & Omit<StoredParts, 'documents'> & { readonly id: number };

export function storedSegment(id: number, { documents, ...parts }: StoredParts): StoredSegment {
  const { buffer } = new Uint8Array(documents); // a copy, from its own beginning on
  const count = buffer.byteLength / BYTES_A_DOCUMENT;
  const [rows, days] = [new Uint32Array(buffer, 0, count), new Uint32Array(buffer, count * 4, count)];
  return { ...parts, id, rows, days, readChunk: keepingLast(parts.readChunk) };
}

/** Lists are read in their order: one chunk kept is enough. */
function keepingLast(readChunk: StoredParts['readChunk']): StoredParts['readChunk'] {
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

export function openTerms({ head: beginning, readPiece }: StoredSegment): TermCursor {
  let data = beginning;
  let at = 0;
  const number = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = data[at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  };
  let waiting = number();
  let piece = 0;
  at = data.length; // the rest of the head says what is needed to search
  const letters = new Uint8Array(LONGEST);
  let [documents, listStart, listEnd] = [0, 0, 0];
  let head: Uint8Array | undefined;
  const advance = () => {
    if (waiting === 0) {
      head = undefined;
      return;
    }
    waiting -= 1;
    if (at >= data.length) {
      data = readPiece(piece++);
      at = 0;
    }
    const shared = data[at++] ?? 0;
    const length = shared + (data[at++] ?? 0);
    for (let i = shared; i < length; i++) letters[i] = data[at++] ?? 0;
    head = letters.subarray(0, length);
    documents = number();
    listStart = listEnd;
    listEnd += number();
  };
  advance();
  return { head: () => head, list: () => ({ documents, start: listStart, end: listEnd }), advance };
}
