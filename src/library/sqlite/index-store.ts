import { createSegmentBuilder, type IndexDocument, type SegmentBuilder } from '../search-index/build-segment.ts';
import { mergeSegments } from '../search-index/merge-segments.ts';
import type { SearchIndex } from '../search-index/rank-articles.ts';
import { openSegment, type Segment, type StoredParts } from '../search-index/segment.ts';
import { BYTES_A_DOCUMENT } from '../search-index/segment-format.ts';
import { storedSegment } from '../search-index/stored-segment.ts';
import { seal, unseal } from './checked-blob.ts';
import { Damage } from './library-damage.ts';
import type { Statements } from './statements.ts';

/** The search index as parts in the database. */
export type IndexStore = {
  /** The index as the database has it now; segments that were read before are kept. */
  readonly load: () => SearchIndex;
  /** Notes an article for the next segment. */
  readonly add: (document: IndexDocument) => void;
  /** Writes what was added as a segment; joins segments when there are many of a size. */
  readonly write: () => void;
  /** Joins segments when nothing more is to come for a while: each has words that others have too, and is walked at every key. */
  readonly settle: () => void;
  /** Lets an article be found no more. */
  readonly drop: (row: number) => void;
  /** Reads every part once. @throws {Damage} */
  readonly verify: () => void;
  /** What is in memory may never have been written. */
  readonly forget: () => void;
};

/** A segment's parts have neighbouring numbers: documents, head, then chunks of postings, then pieces of the terms. */
const PARTS = 2 ** 21;
const DOCUMENTS = 0;
const HEAD = 1;
const POSTINGS = 2;
const TERMS = 2 ** 20;

/** Segments of one size are joined when there are so many; each size is so many times the one before. */
const FAN = 8;
/** Chunks of postings kept, 16 kB each: those of the words being typed. Five times as many were no faster: the system keeps the file. */
const CHUNKS_KEPT = 100;

export function createIndexStore(sql: Statements): IndexStore {
  const open = new Map<number, Segment>();
  const rowsOf = new Map<number, Uint32Array>();
  const chunks = new Map<number, Uint8Array>();
  let added: SegmentBuilder | undefined;

  const readPart = (segment: number, number: number): Uint8Array => {
    const place = segment * PARTS + number;
    const row = sql.get<{ data: Uint8Array }>('SELECT data FROM part WHERE place = ?', place);
    if (!row) throw new Damage(`part ${place} of the index is missing`);
    return unseal(row.data, String(place));
  };
  const readChunk = (segment: number, number: number): Uint8Array => {
    const place = segment * PARTS + POSTINGS + number;
    const bytes = chunks.get(place) ?? readPart(segment, POSTINGS + number);
    chunks.delete(place);
    chunks.set(place, bytes);
    if (chunks.size > CHUNKS_KEPT) chunks.delete(chunks.keys().next().value as number);
    return bytes;
  };
  const partsOf = (id: number, read: typeof readChunk): StoredParts => ({
    documents: readPart(id, DOCUMENTS),
    head: readPart(id, HEAD),
    readPiece: (number) => readPart(id, TERMS + number),
    readChunk: (number) => read(id, number),
  });
  const openOne = (id: number): Segment => {
    const known = open.get(id);
    if (known) return known;
    const segment = openSegment(id, partsOf(id, readChunk));
    open.set(id, segment);
    return segment;
  };
  const ids = () => sql.all<{ id: number; documents: number }>('SELECT id, documents FROM segment ORDER BY id');
  const deadBySegment = (): Map<number, Set<number>> => {
    const dead = new Map<number, Set<number>>();
    for (const { segment, document } of sql.each<{ segment: number; document: number }>(
      'SELECT segment, document FROM dead',
    ))
      dead.set(segment, (dead.get(segment) ?? new Set()).add(document));
    return dead;
  };
  const rows = (id: number): Uint32Array => {
    const known = rowsOf.get(id) ?? open.get(id)?.rows;
    if (known) return known;
    const numbers = new Uint32Array(new Uint8Array(readPart(id, DOCUMENTS)).buffer);
    const fresh = numbers.slice(0, (numbers.length * 4) / BYTES_A_DOCUMENT);
    rowsOf.set(id, fresh);
    return fresh;
  };
  const forget = (id: number) => {
    open.delete(id);
    rowsOf.delete(id);
    for (const place of chunks.keys()) if (Math.floor(place / PARTS) === id) chunks.delete(place);
  };
  const save = (write: SegmentBuilder['write']) => {
    const id = sql.run('INSERT INTO segment (documents) VALUES (0)').row;
    const savePart = (number: number, bytes: Uint8Array) => {
      const place = id * PARTS + number;
      sql.run('INSERT INTO part VALUES (?, ?)', place, seal(bytes, String(place)));
    };
    const { documents, head } = write({
      postings: (number, bytes) => savePart(POSTINGS + number, bytes),
      terms: (number, bytes) => savePart(TERMS + number, bytes),
    });
    savePart(DOCUMENTS, documents);
    savePart(HEAD, head);
    sql.run('UPDATE segment SET documents = ? WHERE id = ?', documents.length / BYTES_A_DOCUMENT, id);
  };
  const join = (joined: readonly number[]) => {
    const dead = deadBySegment();
    const segments = joined.map((id) =>
      storedSegment(
        id,
        partsOf(id, (_, number) => readPart(id, POSTINGS + number)),
      ),
    );
    save((parts) =>
      mergeSegments(segments, (segment, document) => dead.get(segment.id)?.has(document) ?? false, parts),
    );
    for (const id of joined) {
      sql.run('DELETE FROM segment WHERE id = ?', id);
      sql.run('DELETE FROM part WHERE place >= ? AND place < ?', id * PARTS, (id + 1) * PARTS);
      sql.run('DELETE FROM dead WHERE segment = ?', id);
      forget(id);
    }
  };

  return {
    load() {
      const present = ids();
      for (const id of [...open.keys()]) if (!present.some((segment) => segment.id === id)) forget(id);
      return {
        segments: present.filter(({ documents }) => documents > 0).map(({ id }) => openOne(id)),
        dead: deadBySegment(),
      };
    },
    add(document) {
      added ??= createSegmentBuilder();
      added.add(document);
    },
    write() {
      if (added && added.size() > 0) save(added.write);
      added = undefined;
      for (let crowded = crowdedTier(ids()); crowded.length > 0; crowded = crowdedTier(ids())) join(crowded);
      for (const { id } of sql.all<{ id: number }>(MOSTLY_DEAD)) join([id]);
    },
    settle() {
      const small = outweighed(ids());
      if (small.length > 1) join(small);
    },
    drop(row) {
      if (added?.drop(row)) return;
      for (const { id } of ids()) {
        const document = rows(id).indexOf(row);
        if (document >= 0) sql.run('INSERT OR IGNORE INTO dead VALUES (?, ?)', id, document);
      }
    },
    verify() {
      for (const { place, data } of sql.each<{ place: number; data: Uint8Array }>('SELECT place, data FROM part'))
        unseal(data, String(place));
    },
    forget() {
      added = undefined;
      for (const known of [open, rowsOf, chunks]) known.clear();
    },
  };
}

/** Segments more than half of whose articles have gone. */
const MOSTLY_DEAD = `SELECT id FROM segment JOIN dead ON segment = id GROUP BY id HAVING count(*) * 2 > documents`;

/**
 * The largest segment that has fewer documents than all smaller ones together, and these. Joined they are more than twice as
 * large, so that nothing is written oftener than its number of articles has binary digits.
 */
function outweighed(segments: readonly { readonly id: number; readonly documents: number }[]): readonly number[] {
  const bySize = segments.toSorted((a, b) => a.documents - b.documents);
  let [below, count] = [0, 0];
  for (const [i, { documents }] of bySize.entries()) {
    if (documents < below) count = i + 1;
    below += documents;
  }
  return bySize.slice(0, count).map(({ id }) => id);
}

/** The segments of the smallest size of which there are too many. */
function crowdedTier(segments: readonly { readonly id: number; readonly documents: number }[]): readonly number[] {
  const tiers = new Map<number, number[]>();
  for (const { id, documents } of segments) {
    const tier = Math.floor(Math.log(Math.max(1, documents)) / Math.log(FAN));
    tiers.set(tier, [...(tiers.get(tier) ?? []), id]);
  }
  return [...tiers].sort(([a], [b]) => a - b).find(([, ids]) => ids.length >= FAN)?.[1] ?? [];
}
