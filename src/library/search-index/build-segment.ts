import { compareBytes, encodeTerm } from './term-bytes.ts';
import { PAIRS, pairTerm } from './word-pairs.ts';
import { createSegmentWriter, type SegmentWriter } from './write-segment.ts';

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

/** The index of a batch of articles, given newest first. */
export function buildSegment(
  documents: readonly IndexDocument[],
  saveChunk: (number: number, bytes: Uint8Array) => void,
): ReturnType<SegmentWriter['finish']> {
  const postings = createPostings();
  for (const [document, { words, pairs, labels }] of documents.entries()) {
    for (const [word, count] of words) postings.add(postings.numberOf(word), document, Math.min(255, count));
    for (const label of labels) postings.add(postings.numberOf(label), document, 0);
    for (const pair of pairs) postings.add(postings.numberOfPair(pair), document, 0);
  }
  const writer = createSegmentWriter(
    { rows: Uint32Array.from(documents, ({ row }) => row), days: Uint32Array.from(documents, ({ day }) => day) },
    saveChunk,
  );
  for (const [term, list] of postings.byTerm()) writer.add(term, list);
  return writer.finish();
}

/** Postings in the order of the documents; terms have numbers meanwhile, so that each costs two places in an array and no object. */
function createPostings() {
  const numbers = new Map<string, number>();
  const pairNumbers = new Int32Array(PAIRS).fill(-1);
  const terms: Uint8Array[] = [];
  let termOf = new Uint32Array(1 << 16);
  let values = new Uint32Array(1 << 16);
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
    add(term: number, document: number, weight: number): void {
      if (filled === values.length) [termOf, values] = [doubled(termOf), doubled(values)];
      termOf[filled] = term;
      values[filled++] = document * 256 + weight;
    },
    /** The terms in byte order, each with its postings. */
    *byTerm(): Generator<readonly [Uint8Array, Uint32Array]> {
      const ends = new Uint32Array(terms.length + 1);
      for (let i = 0; i < filled; i++)
        ends[(termOf[i] as number) + 1] = (ends[(termOf[i] as number) + 1] as number) + 1;
      for (let term = 0; term < terms.length; term++)
        ends[term + 1] = (ends[term + 1] as number) + (ends[term] as number);
      const starts = ends.slice(0, terms.length);
      const sorted = new Uint32Array(filled);
      const next = starts.slice();
      for (let i = 0; i < filled; i++) {
        const term = termOf[i] as number;
        sorted[next[term] as number] = values[i] as number;
        next[term] = (next[term] as number) + 1;
      }
      for (const term of inByteOrder(terms))
        yield [terms[term] as Uint8Array, sorted.subarray(starts[term], ends[term + 1])];
    },
  };
}

function doubled(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(numbers.length * 2);
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
