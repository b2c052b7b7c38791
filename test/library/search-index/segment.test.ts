import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createSegmentBuilder,
  type IndexDocument,
  type SegmentBuilder,
} from '../../../src/library/search-index/build-segment.ts';
import { findTerm, termAt, termsBeginning, termsContaining } from '../../../src/library/search-index/dictionary.ts';
import { fuzzyTerms } from '../../../src/library/search-index/fuzzy-terms.ts';
import { documentsWith } from '../../../src/library/search-index/list-table.ts';
import { matchDocuments } from '../../../src/library/search-index/match-documents.ts';
import { mergeSegments } from '../../../src/library/search-index/merge-segments.ts';
import { openSegment, type Segment, type StoredParts } from '../../../src/library/search-index/segment.ts';
import { storedSegment } from '../../../src/library/search-index/stored-segment.ts';
import { compareBytes, encodeTerm } from '../../../src/library/search-index/term-bytes.ts';
import type { SaveParts } from '../../../src/library/search-index/write-segment.ts';

function buildSegment(documents: readonly IndexDocument[], save: SaveParts) {
  const builder = createSegmentBuilder();
  for (const document of documents) builder.add(document);
  return builder.write(save);
}

type Written = {
  readonly documents: Uint8Array;
  readonly head: Uint8Array;
  readonly pieces: readonly Uint8Array[];
  readonly chunks: readonly Uint8Array[];
};

function written(write: SegmentBuilder['write']): Written {
  const [pieces, chunks]: [Uint8Array[], Uint8Array[]] = [[], []];
  const savingIn = (parts: Uint8Array[]) => (number: number, bytes: Uint8Array) => {
    parts[number] = bytes.slice();
  };
  const { documents, head } = write({ postings: savingIn(chunks), terms: savingIn(pieces) });
  return { documents, head: head.slice(), pieces, chunks };
}

const stored = ({ pieces, chunks, ...parts }: Written): StoredParts => ({
  ...parts,
  readPiece: (number) => pieces[number] ?? new Uint8Array(),
  readChunk: (number) => chunks[number] ?? new Uint8Array(),
});

const opened = (segment: Written): Segment => openSegment(1, stored(segment));

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', 'ن', 'z'), minLength: 1, maxLength: 6 });
const words = fc.dictionary(word, fc.integer({ min: 1, max: 30 }), { maxKeys: 40, noNullPrototype: true });

/** Newest first, rows as they come. */
const articles = fc.array(words, { minLength: 1, maxLength: 12 }).map((all) =>
  all.map(
    (counts, i): IndexDocument => ({
      row: i + 1,
      day: 20240100 - i,
      words: new Map(Object.entries(counts)),
      pairs: new Set(),
      labels: [],
    }),
  ),
);

const termsOf = (documents: readonly IndexDocument[]): string[] =>
  [...new Set(documents.flatMap((document) => [...document.words.keys()]))].sort((a, b) =>
    compareBytes(encodeTerm(a), encodeTerm(b)),
  );

describe('the dictionary of a segment', () => {
  test('has every term in order, with the number of its documents', () => {
    fc.assert(
      fc.property(articles, (documents) => {
        const { dictionary, lists } = opened(written((save) => buildSegment(documents, save)));
        const terms = termsOf(documents);
        expect(terms.map((_, i) => termAt(dictionary, i))).toEqual(terms);
        for (const [i, term] of terms.entries()) {
          expect(findTerm(dictionary, encodeTerm(term))).toBe(i);
          expect(documentsWith(lists, i)).toBe(documents.filter((document) => document.words.has(term)).length);
        }
      }),
    );
  });

  test('finds what begins so, has it inside, or is an edit away, as looking at every term does', () => {
    fc.assert(
      fc.property(articles, word, (documents, wanted) => {
        const { dictionary } = opened(written((save) => buildSegment(documents, save)));
        const terms = termsOf(documents);
        const all = [0, terms.length] as const;
        const named = (numbers: Iterable<number>) => Array.from(numbers, (number) => termAt(dictionary, number)).sort();
        const [from, to] = termsBeginning(dictionary, encodeTerm(wanted));
        const beginning = terms.slice(from, to);
        expect(beginning).toEqual(terms.filter((term) => term.startsWith(wanted)));
        expect(named(termsContaining(dictionary, encodeTerm(wanted), all, 1000))).toEqual(
          terms.filter((term) => term.includes(wanted)).sort(),
        );
        const near = fuzzyTerms(dictionary, encodeTerm(wanted), { most: 1, isPrefix: false, from: 0, limit: 1000 });
        const changed = (term: string) =>
          term.length === wanted.length && [...term].filter((letter, i) => letter !== wanted[i]).length === 1;
        const isAscii = (text: string) => /^[abzن]*$/.test(text); // a letter of one byte each
        const missing = terms.filter(
          (term) =>
            isAscii(term + wanted) && changed(term) && !near.some((one) => termAt(dictionary, one.from) === term),
        );
        expect(missing).toEqual([]);
      }),
    );
  });
});

test('a segment has its documents newest first, in whatever order they come, and none that was let go', () => {
  fc.assert(
    fc.property(articles, fc.infiniteStream(fc.nat(99)), (documents, chance) => {
      const builder = createSegmentBuilder();
      const coming = documents.map((document) => ({ document, at: chance.next().value }));
      for (const { document } of coming.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0))) builder.add(document);
      const [gone, ...staying] = documents;
      expect(builder.drop(gone?.row ?? 0)).toBe(true);
      expect(builder.drop(0)).toBe(false);
      expect(written(builder.write)).toEqual(written((save) => buildSegment(staying, save)));
    }),
  );
});

test('segments joined are the segment of all their articles', () => {
  fc.assert(
    fc.property(articles, fc.infiniteStream(fc.nat(2)), (documents, choice) => {
      const parts: IndexDocument[][] = [[], [], []];
      for (const document of documents) parts[choice.next().value as number]?.push(document);
      const segments = parts
        .filter((part) => part.length > 0)
        .map((part, i) => storedSegment(i, stored(written((save) => buildSegment(part, save)))));
      const joined = written((save) => mergeSegments(segments, () => false, save));
      expect(joined).toEqual(written((save) => buildSegment(documents, save)));
    }),
  );
});

test('terms that fill several pieces are found and joined as those of one', () => {
  const documents = Array.from({ length: 4 }, (_, i): IndexDocument => {
    const words = Array.from({ length: 4000 }, (_, word) => [`${word % 7}letters${i * 3000 + word}`, 1] as const);
    return { row: i + 1, day: 20240100 - i, words: new Map(words), pairs: new Set(), labels: [] };
  });
  const whole = written((save) => buildSegment(documents, save));
  expect(whole.pieces.length).toBeGreaterThan(1);
  const { dictionary } = opened(whole);
  const terms = termsOf(documents);
  expect(terms.map((_, i) => termAt(dictionary, i))).toEqual(terms);
  const parts = [documents.slice(0, 2), documents.slice(2)].map((part, i) =>
    storedSegment(i, stored(written((save) => buildSegment(part, save)))),
  );
  expect(written((save) => mergeSegments(parts, () => false, save))).toEqual(whole);
});

test('of two headlines with a word, that with fewer rare words beside it is more about it', () => {
  const document = (row: number, beside: readonly string[]): IndexDocument => ({
    row,
    day: 20240101,
    words: new Map(['niger', ...beside].map((term) => [term, 10])),
    pairs: new Set(),
    labels: [],
  });
  const documents = [document(1, ['zinder', 'tahoua', 'dosso']), document(2, ['zinder']), document(3, ['agadez'])];
  const segment = opened(written((save) => buildSegment(documents, save)));
  const from = findTerm(segment.dictionary, encodeTerm('niger'));
  const scores = new Map<number, number>();
  const lists = [{ kind: 'terms' as const, from, to: from + 1, weight: 1, rarity: 1 }];
  matchDocuments(segment, [lists], [], [], () => 1).each((found, score) => scores.set(found, score));
  expect(scores.get(1)).toBeGreaterThan(scores.get(0) as number);
});
