import { BLOCK_BITS } from './dictionary.ts';

/**
 * In how many documents each term stands, and where its list of postings is: two numbers a term (LEB128), documents and bytes, and
 * for each block of terms where its numbers begin and where the first list does. Three bytes a term, where plain numbers take eight.
 */
export type ListTable = {
  readonly numbers: Uint8Array;
  readonly blocks: Uint32Array;
  readonly offsets: Uint32Array;
  /** Where the lists end. */
  readonly end: number;
};

/** Visits the lists of neighbouring terms: in how many documents each stands, where its list begins and ends. */
export function eachList(
  { numbers, blocks, offsets }: ListTable,
  from: number,
  to: number,
  visit: (documents: number, start: number, end: number) => void,
): void {
  if (from >= to) return;
  const block = from >> BLOCK_BITS;
  let at = blocks[block] as number;
  let start = offsets[block] as number;
  for (let term = block << BLOCK_BITS; term < to; term++) {
    let documents = 0;
    let bytes = 0;
    for (let shift = 0, byte = 128; byte > 127; shift += 7) {
      byte = numbers[at++] as number;
      documents |= (byte & 127) << shift;
    }
    for (let shift = 0, byte = 128; byte > 127; shift += 7) {
      byte = numbers[at++] as number;
      bytes |= (byte & 127) << shift;
    }
    if (term >= from) visit(documents, start, start + bytes);
    start += bytes;
  }
}

/** In how many documents a term stands; 0 for the number -1. */
export function documentsWith(table: ListTable, term: number): number {
  let found = 0;
  if (term >= 0)
    eachList(table, term, term + 1, (documents) => {
      found = documents;
    });
  return found;
}

/** Where the lists of neighbouring terms begin and end. */
export function rangeOf(table: ListTable, from: number, to: number): readonly [number, number] {
  let [first, last] = [-1, 0];
  const visit = (_: number, start: number, end: number) => {
    if (first < 0) first = start;
    last = end;
  };
  eachList(table, from, Math.min(from + 1, to), visit);
  if (to - from > 1) eachList(table, to - 1, to, visit);
  return [Math.max(first, 0), last];
}
