import { compareBytes, encodeTerm } from './term-bytes.ts';
import { PAIRS, pairTerm } from './word-pairs.ts';
import { createSegmentWriter, type SaveParts, type SegmentWriter } from './write-segment.ts';

/** What the index needs of one article. */
export type IndexDocument = {
  readonly row: number;
  /** YYYYMMDD; 0 when unknown. */
  readonly day: number;
  /** What each word counts: how often it occurs, weighted by where. */
  readonly words: ReadonlyMap<string, number>;
  /** The numbers of the words that stand side by side. */
  readonly pairs: ReadonlySet<number>;
  readonly labels: readonly string[];
};

/** Collects the index of a batch of articles, which come in any order; what it keeps of one is five bytes a term. */
export type SegmentBuilder = {
  readonly add: (document: IndexDocument) => void;
  /** Lets go of the document of a row; false when there is none. */
  readonly drop: (row: number) => boolean;
  readonly size: () => number;
  /** Writes the segment, newest first. */
  readonly write: (save: SaveParts) => ReturnType<SegmentWriter['finish']>;
};

type Place = Pick<IndexDocument, 'row' | 'day'> & { readonly start: number; readonly end: number };

export function createSegmentBuilder(): SegmentBuilder {
  const postings = createPostings();
  const documents = new Map<number, Place>();
  return {
    add({ row, day, words, pairs, labels }) {
      const start = postings.length();
      for (const [word, count] of words) postings.add(postings.numberOf(word), Math.min(255, count));
      for (const label of labels) postings.add(postings.numberOf(label), 0);
      for (const pair of pairs) postings.add(postings.numberOfPair(pair), 0);
      documents.set(row, { row, day, start, end: postings.length() });
    },
    drop: (row) => documents.delete(row),
    size: () => documents.size,
    write(save) {
      const newest = [...documents.values()].sort((a, b) => b.day - a.day || a.row - b.row);
      const rows = Uint32Array.from(newest, ({ row }) => row);
      const days = Uint32Array.from(newest, ({ day }) => day);
      const writer = createSegmentWriter({ rows, days }, save);
      for (const [term, list] of postings.byTerm(newest)) if (list.length > 0) writer.add(term, list);
      return writer.finish();
    },
  };
}

/** Postings document by document; terms have numbers meanwhile, so that each costs two places in an array and no object. */
function createPostings() {
  const numbers = new Map<string, number>();
  const pairNumbers = new Int32Array(PAIRS).fill(-1);
  const terms: Uint8Array[] = [];
  let termOf = new Uint32Array(1 << 16);
  let weights = new Uint8Array(1 << 16);
  let filled = 0;
  return {
    numberOf(term: string): number {
      const known = numbers.get(term);
      if (known !== undefined) return known;
      numbers.set(term, terms.length);
      return terms.push(encodeTerm(term)) - 1;
    },
    numberOfPair(pair: number): number {
      if (pairNumbers[pair] === -1) pairNumbers[pair] = terms.push(encodeTerm(pairTerm(pair))) - 1;
      return pairNumbers[pair] as number;
    },
    add(term: number, weight: number): void {
      if (filled === termOf.length) {
        termOf = doubled(termOf, new Uint32Array(filled * 2));
        weights = doubled(weights, new Uint8Array(filled * 2));
      }
      termOf[filled] = term;
      weights[filled++] = weight;
    },
    length: () => filled,
    /** The terms in byte order, each with its postings in the documents as they are given. */
    *byTerm(documents: readonly Place[]): Generator<readonly [Uint8Array, Uint32Array]> {
      const ends = new Uint32Array(terms.length + 1);
      for (const { start, end } of documents)
        for (let i = start; i < end; i++)
          ends[(termOf[i] as number) + 1] = (ends[(termOf[i] as number) + 1] as number) + 1;
      for (let term = 0; term < terms.length; term++)
        ends[term + 1] = (ends[term + 1] as number) + (ends[term] as number);
      const starts = ends.slice(0, terms.length);
      const sorted = new Uint32Array(ends[terms.length] as number);
      const next = starts.slice();
      for (const [document, { start, end }] of documents.entries()) {
        for (let i = start; i < end; i++) {
          const term = termOf[i] as number;
          sorted[next[term] as number] = document * 256 + (weights[i] as number);
          next[term] = (next[term] as number) + 1;
        }
      }
      for (const term of inByteOrder(terms))
        yield [terms[term] as Uint8Array, sorted.subarray(starts[term], ends[term + 1])];
    },
  };
}

function doubled<Numbers extends Uint32Array | Uint8Array>(numbers: Numbers, wider: Numbers): Numbers {
  wider.set(numbers);
  return wider;
}

/** The numbers of the terms as these sort: by their first six bytes as one number, and where that does not tell, by all. */
function inByteOrder(terms: readonly Uint8Array[]): Uint32Array {
  const heads = Float64Array.from(terms, (term) => {
    let head = 0;
    for (let i = 0; i < 6; i++) head = head * 256 + (term[i] ?? 0);
    return head;
  });
  return Uint32Array.from(terms.keys()).sort(
    (a, b) =>
      (heads[a] as number) - (heads[b] as number) || compareBytes(terms[a] as Uint8Array, terms[b] as Uint8Array),
  );
}
