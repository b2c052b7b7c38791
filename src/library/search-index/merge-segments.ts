import { termBytes } from './dictionary.ts';
import { eachList } from './list-table.ts';
import { readPostings, type Segment } from './segment.ts';
import { hasWeights } from './segment-format.ts';
import { compareBytes } from './term-bytes.ts';
import { createSegmentWriter, type Documents, type SegmentWriter } from './write-segment.ts';

/**
 * One segment out of several, without the documents that have gone. Reads and writes list by list: memory holds the terms of all, but never
 * their postings.
 */
export function mergeSegments(
  segments: readonly Segment[],
  isDead: (segment: Segment, document: number) => boolean,
  saveChunk: (number: number, bytes: Uint8Array) => void,
): ReturnType<SegmentWriter['finish']> {
  const { documents, renumbered } = mergeDocuments(segments, isDead);
  const writer = createSegmentWriter(documents, saveChunk);
  const cursors = segments.map((segment, i) => openCursor(segment, renumbered[i] ?? new Int32Array()));
  for (;;) {
    let least: Uint8Array | undefined;
    for (const { head } of cursors) if (head && (!least || compareBytes(head, least) < 0)) least = head;
    if (!least) break;
    const sharing: Cursor[] = [];
    for (const cursor of cursors) if (cursor.head && compareBytes(cursor.head, least) === 0) sharing.push(cursor);
    const postings = mergePostings(sharing, hasWeights(least[0]));
    if (postings.length > 0) writer.add(least, postings);
    for (const cursor of sharing) advance(cursor);
  }
  return writer.finish();
}

/** A place in the terms of a segment. */
type Cursor = {
  readonly segment: Segment;
  /** What each document is numbered now. */
  readonly numbers: Int32Array;
  term: number;
  /** The term itself; undefined at the end. */
  head: Uint8Array | undefined;
};

const openCursor = (segment: Segment, numbers: Int32Array): Cursor => ({
  segment,
  numbers,
  term: 0,
  head: headAt(segment, 0),
});

function advance(cursor: Cursor): void {
  cursor.term += 1;
  cursor.head = headAt(cursor.segment, cursor.term);
}

const headAt = ({ dictionary }: Segment, term: number): Uint8Array | undefined =>
  term < dictionary.size ? termBytes(dictionary, term) : undefined;

/** Newest first again; what each document is numbered now, -1 for those that have gone. */
function mergeDocuments(
  segments: readonly Segment[],
  isDead: (segment: Segment, document: number) => boolean,
): { documents: Documents; renumbered: readonly Int32Array[] } {
  const all = segments.flatMap((segment, from) =>
    Array.from(segment.rows, (row, document) => ({ row, day: segment.days[document] ?? 0, from, document })),
  );
  const living = all.filter(({ from, document }) => !isDead(segments[from] as Segment, document));
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

function mergePostings(cursors: readonly Cursor[], isWeighted: boolean): Uint32Array {
  const lists = cursors.map(({ segment, numbers, term }) => {
    let list = { documents: 0, start: 0, end: 0 };
    eachList(segment.lists, term, term + 1, (documents, start, end) => {
      list = { documents, start, end };
    });
    return { ...list, segment, numbers };
  });
  const postings = new Uint32Array(lists.reduce((sum, { documents }) => sum + documents, 0));
  let filled = 0;
  for (const { segment, numbers, start, end } of lists) {
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
}
