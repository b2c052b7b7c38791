import { type ByteWriter, createByteWriter } from './byte-writer.ts';
import { rarityOf } from './rarity.ts';
import {
  CHUNK_BYTES,
  FIRST_WORD_BYTE,
  hasWeights,
  MOST_IN_TEXT,
  PIECE_BYTES,
  type PrefixList,
  WORTH_MERGING,
} from './segment-format.ts';

/** The documents of a segment, newest first: the row number of each article, and its day (YYYYMMDD, 0 when unknown). */
export type Documents = { readonly rows: Uint32Array; readonly days: Uint32Array };

export type SegmentWriter = {
  /** The next term, in byte order; each posting is the document's number times 256 plus the weight, ascending. */
  readonly add: (term: Uint8Array, postings: Uint32Array) => void;
  /** The remaining parts. */
  readonly finish: () => { readonly documents: Uint8Array; readonly head: Uint8Array };
};

/** Take chunks of postings and pieces of the terms as they fill up, by their numbers. */
export type SaveParts = {
  readonly postings: (number: number, bytes: Uint8Array) => void;
  readonly terms: (number: number, bytes: Uint8Array) => void;
};

/** Writes a segment term by term; what fills up is saved, so that memory does not grow with it. */
export function createSegmentWriter({ rows, days }: Documents, save: SaveParts): SegmentWriter {
  const terms = createByteWriter(1 << 16);
  const list = createByteWriter();
  const postingsOut = createChunker(save.postings);
  const merged = createByteWriter();
  const prefixes: PrefixList[] = [];
  const mergers = [1, 2].map((length) =>
    createPrefixMerger(length, rows.length, (prefix, documents) => {
      const offset = merged.length();
      const count = writeGaps(merged, documents);
      prefixes.push({ prefix, offset, bytes: merged.length() - offset, documents: count });
    }),
  );
  let last: Uint8Array = new Uint8Array();
  let count = 0;
  let pieces = 0;
  let [letters, numbers] = [0, 0]; // bytes that they take in memory
  const norms = new Float32Array(rows.length);

  const savePiece = () => {
    save.terms(pieces++, terms.view());
    terms.clear();
  };

  return {
    add(term, postings) {
      for (const merger of mergers) merger.add(term, postings);
      list.clear();
      if (hasWeights(term[0])) addToNorms(norms, postings);
      writePostings(list, postings, hasWeights(term[0]));
      postingsOut.add(list.view());
      const shared = sharedLength(last, term);
      terms.byte(shared);
      terms.byte(term.length - shared);
      terms.bytes(term, shared);
      letters += term.length + 1;
      const before = terms.length();
      terms.number(postings.length);
      terms.number(list.length());
      numbers += terms.length() - before;
      last = term.slice();
      count += 1;
      if (terms.length() > PIECE_BYTES) savePiece();
    },
    finish() {
      for (const merger of mergers) merger.flush();
      postingsOut.add(merged.view());
      postingsOut.flush();
      if (terms.length() > 0) savePiece();
      const head = createByteWriter();
      for (const value of [count, letters, numbers, prefixes.length]) head.number(value);
      for (const { prefix, offset, bytes, documents } of prefixes)
        for (const value of [prefix, offset, bytes, documents]) head.number(value);
      return { documents: Buffer.concat([bytesOf(rows), bytesOf(days), bytesOf(norms)]), head: head.view() };
    },
  };
}

/**
 * An article whose headline and lede have many rare words is about each of them less: the squared length of its vector of those
 * words, as cosine similarity divides by. At equal words it ranks better than the number of words, as BM25 has it.
 */
function addToNorms(norms: Float32Array, postings: Uint32Array): void {
  const squared = rarityOf(postings.length, norms.length) ** 2;
  for (const posting of postings) {
    const inFront = (posting & 255) - MOST_IN_TEXT;
    if (inFront > 0) norms[posting >>> 8] = (norms[posting >>> 8] as number) + inFront * squared;
  }
}

function writePostings(out: ByteWriter, postings: Uint32Array, isWeighted: boolean): void {
  let before = -1;
  for (const posting of postings) {
    const document = posting >>> 8;
    out.number(document - before - 1);
    if (isWeighted) out.byte(posting & 255);
    before = document;
  }
}

/** The documents whose bit is set, as gaps; gives their number. */
function writeGaps(out: ByteWriter, isSet: Uint8Array): number {
  let before = -1;
  let count = 0;
  for (let document = isSet.indexOf(1); document >= 0; document = isSet.indexOf(1, document + 1)) {
    out.number(document - before - 1);
    before = document;
    count += 1;
  }
  return count;
}

function sharedLength(a: Uint8Array, b: Uint8Array): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a[shared] === b[shared]) shared += 1;
  return shared;
}

/** Cuts what is added into chunks of the same size. */
function createChunker(save: (number: number, bytes: Uint8Array) => void) {
  const waiting = createByteWriter(CHUNK_BYTES * 2);
  let saved = 0;
  return {
    add(bytes: Uint8Array) {
      for (let at = 0; at < bytes.length; ) {
        const part = bytes.subarray(at, at + CHUNK_BYTES - waiting.length());
        waiting.bytes(part);
        at += part.length;
        if (waiting.length() === CHUNK_BYTES) this.flush();
      }
    },
    flush() {
      if (waiting.length() === 0) return;
      save(saved++, waiting.view());
      waiting.clear();
    },
  };
}

/** Collects the documents of all words that begin with the same one or two bytes, while the words go by in order. */
function createPrefixMerger(
  length: 1 | 2 | number,
  documents: number,
  save: (prefix: number, isSet: Uint8Array) => void,
) {
  const isSet = new Uint8Array(documents);
  let current = -1;
  let postingsSeen = 0;
  const flush = () => {
    if (postingsSeen >= WORTH_MERGING) save(current, isSet);
    if (postingsSeen > 0) isSet.fill(0);
    postingsSeen = 0;
  };
  return {
    add(term: Uint8Array, postings: Uint32Array) {
      const [first = 0, second = 0] = term;
      if (first < FIRST_WORD_BYTE || term.length < length) return;
      const prefix = length === 1 ? first << 8 : (first << 8) | second;
      if (prefix !== current) flush();
      current = prefix;
      postingsSeen += postings.length;
      for (const posting of postings) isSet[posting >>> 8] = 1;
    },
    flush,
  };
}

const bytesOf = (numbers: Uint32Array | Float32Array): Uint8Array =>
  new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
