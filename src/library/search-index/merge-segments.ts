import { readPostings } from './segment.ts';
import { hasWeights } from './segment-format.ts';
import { openTerms, type StoredSegment, type TermCursor } from './stored-segment.ts';
import { compareBytes } from './term-bytes.ts';
import { createSegmentWriter, type Documents, type SegmentWriter } from './write-segment.ts';

/**
 * One segment out of several, without the documents that have gone. Reads and writes list by list: memory holds the terms of all, but never
 * their postings.
 */
export function mergeSegments(
  segments: readonly StoredSegment[],
  isDead: (segment: StoredSegment, document: number) => boolean,
  saveChunk: (number: number, bytes: Uint8Array) => void,
): ReturnType<SegmentWriter['finish']> {
  const { documents, renumbered } = mergeDocuments(segments, isDead);
  const writer = createSegmentWriter(documents, saveChunk);
  const mergePostings = createMerger();
  const cursors = segments.map(
    (segment, i): Cursor => ({ ...openTerms(segment), segment, numbers: renumbered[i] ?? new Int32Array() }),
  );
  for (;;) {
    let least: Uint8Array | undefined;
    for (const cursor of cursors) {
      const head = cursor.head();
      if (head && (!least || compareBytes(head, least) < 0)) least = head;
    }
    if (!least) break;
    const sharing: Cursor[] = [];
    for (const cursor of cursors) {
      const head = cursor.head();
      if (head && compareBytes(head, least) === 0) sharing.push(cursor);
    }
    const postings = mergePostings(sharing, hasWeights(least[0]));
    if (postings.length > 0) writer.add(least, postings);
    for (const cursor of sharing) cursor.advance();
  }
  return writer.finish();
}

/** A place in the terms of a segment, and what each of its documents is numbered now. */
type Cursor = TermCursor & { readonly segment: StoredSegment; readonly numbers: Int32Array };

/** Newest first again; what each document is numbered now, -1 for those that have gone. */
function mergeDocuments(
  segments: readonly StoredSegment[],
  isDead: (segment: StoredSegment, document: number) => boolean,
): { documents: Documents; renumbered: readonly Int32Array[] } {
  const all = segments.flatMap((segment, from) =>
    Array.from(segment.rows, (row, document) => ({ row, day: segment.days[document] ?? 0, from, document })),
  );
  const living = all.filter(({ from, document }) => !isDead(segments[from] as StoredSegment, document));
  living.sort((a, b) => b.day - a.day); // a stable sort: the order within a segment stays
  const renumbered = segments.map(({ rows }) => new Int32Array(rows.length).fill(-1));
  for (const [number, { from, document }] of living.entries()) {
    const numbers = renumbered[from];
    if (numbers) numbers[document] = number;
  }
  const documents = {
    rows: Uint32Array.from(living, ({ row }) => row),
    days: Uint32Array.from(living, ({ day }) => day),
  };
  return { documents, renumbered };
}

/** The postings of one term are put together in an array that serves for all of them: they are valid until the next call. */
function createMerger(): (cursors: readonly Cursor[], isWeighted: boolean) => Uint32Array {
  let postings = new Uint32Array(1 << 10);
  return (cursors, isWeighted) => {
    const most = cursors.reduce((sum, { list }) => sum + list().documents, 0);
    if (most > postings.length) postings = new Uint32Array(most * 2);
    let filled = 0;
    for (const { segment, numbers, list } of cursors) {
      const { start, end } = list();
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
        const number = numbers[document] ?? -1;
        const weight = isWeighted ? (bytes[at++] ?? 0) : 0;
        if (number >= 0) postings[filled++] = number * 256 + weight;
      }
    }
    const kept = postings.subarray(0, filled);
    return cursors.length > 1 ? kept.sort() : kept;
  };
}
