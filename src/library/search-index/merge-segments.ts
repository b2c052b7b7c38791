import { eachPosting, readPostings } from './segment.ts';
import { hasWeights } from './segment-format.ts';
import { openTerms, type StoredSegment, type TermCursor } from './stored-segment.ts';
import { compareBytes } from './term-bytes.ts';
import { createSegmentWriter, type Documents, type SaveParts, type SegmentWriter } from './write-segment.ts';

/**
 * One segment out of several, without the documents that have gone. Reads and writes list by list: memory holds neither the terms nor their
 * postings.
 */
export function mergeSegments(
  segments: readonly StoredSegment[],
  isDead: (segment: StoredSegment, document: number) => boolean,
  save: SaveParts,
): ReturnType<SegmentWriter['finish']> {
  const { documents, renumbered } = mergeDocuments(segments, isDead);
  const writer = createSegmentWriter(documents, save);
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
  const rows = joined(segments.map((segment) => segment.rows));
  const days = joined(segments.map((segment) => segment.days));
  const isLiving = segments.flatMap((segment) => Array.from(segment.rows, (_, document) => !isDead(segment, document)));
  const living = Uint32Array.from(rows.keys())
    .filter((place) => isLiving[place])
    .sort((a, b) => (days[b] as number) - (days[a] as number) || a - b); // the order within a segment stays
  const numbers = new Int32Array(rows.length).fill(-1);
  for (const [number, place] of living.entries()) numbers[place] = number;
  let start = 0;
  const renumbered = segments.map((segment) => {
    start += segment.rows.length;
    return numbers.subarray(start - segment.rows.length, start);
  });
  const documents = {
    rows: living.map((place) => rows[place] as number),
    days: living.map((place) => days[place] as number),
  };
  return { documents, renumbered };
}

function joined(parts: readonly Uint32Array[]): Uint32Array {
  const whole = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.length;
  }
  return whole;
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
      eachPosting(readPostings(segment, start, end - start), isWeighted, (document, weight) => {
        const number = numbers[document] ?? -1;
        if (number >= 0) postings[filled++] = number * 256 + weight;
      });
    }
    const kept = postings.subarray(0, filled);
    return cursors.length > 1 ? kept.sort() : kept;
  };
}
