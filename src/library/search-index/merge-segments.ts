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
  const cursors = segments.map((segment, i) => ({ segment, numbers: renumbered[i] ?? new Int32Array(), term: 0 }));
  for (;;) {
    const open = cursors.filter(({ segment, term }) => term < segment.dictionary.size);
    const heads = open.map((cursor) => termBytes(cursor.segment, cursor.term));
    const least = heads.reduce<Uint8Array | undefined>((a, b) => (a && compareBytes(a, b) <= 0 ? a : b), undefined);
    if (!least) break;
    const sharing = open.filter((_, i) => compareBytes(heads[i] ?? least, least) === 0);
    const postings = mergePostings(sharing, hasWeights(least[0]));
    if (postings.length > 0) writer.add(least, postings);
    for (const cursor of sharing) cursor.term += 1;
  }
  return writer.finish();
}

type Cursor = { readonly segment: Segment; readonly numbers: Int32Array; term: number };

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

function termBytes({ dictionary: { bytes, starts } }: Segment, term: number): Uint8Array {
  return bytes.subarray(starts[term], (starts[term + 1] ?? 1) - 1);
}

function mergePostings(cursors: readonly Cursor[], isWeighted: boolean): Uint32Array {
  const most = cursors.reduce((sum, { segment, term }) => sum + (segment.frequency[term] ?? 0), 0);
  const postings = new Uint32Array(most);
  let filled = 0;
  for (const { segment, numbers, term } of cursors) {
    const offset = segment.lists[term] ?? 0;
    const bytes = readPostings(segment, offset, (segment.lists[term + 1] ?? 0) - offset);
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
