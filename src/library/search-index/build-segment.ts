import { compareBytes, encodeTerm } from './term-bytes.ts';
import { pairTerm } from './word-pairs.ts';
import { createSegmentWriter, type SegmentWriter } from './write-segment.ts';

/** What the index needs of one article. */
export type IndexDocument = {
  readonly row: number;
  /** YYYYMMDD; 0 when unknown. */
  readonly day: number;
  /** How often each word occurs, weighted by where. */
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
  const postings = new Map<string, number[]>();
  const post = (term: string, document: number, weight: number) => {
    const list = postings.get(term);
    if (list) list.push(document * 256 + weight);
    else postings.set(term, [document * 256 + weight]);
  };
  for (const [document, { words, pairs, labels }] of documents.entries()) {
    let length = 0;
    for (const count of words.values()) length += count;
    for (const [word, count] of words) post(word, document, saturate(count, length));
    for (const label of labels) post(label, document, 0);
    for (const pair of pairs) post(termOf(pair), document, 0);
  }
  const writer = createSegmentWriter(
    { rows: Uint32Array.from(documents, ({ row }) => row), days: Uint32Array.from(documents, ({ day }) => day) },
    saveChunk,
  );
  const terms = Array.from(postings.keys(), (term) => ({ term, bytes: encodeTerm(term) }));
  for (const { term, bytes } of terms.sort((a, b) => compareBytes(a.bytes, b.bytes)))
    writer.add(bytes, Uint32Array.from(postings.get(term) ?? []));
  return writer.finish();
}

/** The terms of pairs, made once. */
const termOf = (pair: number): string => {
  pairTerms[pair] ??= pairTerm(pair);
  return pairTerms[pair];
};
const pairTerms: string[] = [];

/** BM25's parameters (Robertson and Zaragoza 2009), and the weighted length of a middling article. */
const K1 = 1.2;
const B = 0.75;
const MIDDLING_LENGTH = 900;

/** BM25's share of a term by how often it occurs, from 1 to 255. */
function saturate(count: number, length: number): number {
  const share = count / (count + K1 * (1 - B + (B * length) / MIDDLING_LENGTH));
  return Math.max(1, Math.min(255, Math.round(share * 255)));
}
