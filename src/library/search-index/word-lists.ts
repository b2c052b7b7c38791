import type { QueryWord } from '../query.ts';
import { findTerm, firstByte, lowerBound, termAt, termsBeginning, termsContaining } from './dictionary.ts';
import { fuzzyTerms } from './fuzzy-terms.ts';
import { documentsWith } from './list-table.ts';
import type { Alternatives, Lists } from './match-documents.ts';
import type { Segment } from './segment.ts';
import { FIRST_WORD_BYTE } from './segment-format.ts';
import { encodeTerm } from './term-bytes.ts';

/** What a match is worth when it is not the word itself: a word that begins so (while it is typed, or left off), has it inside, or is one or two edits away. */
const WORTH = {
  beginning: 0.85,
  begun: 0.45,
  merged: 0.02,
  inside: 0.45,
  edits: [1, 0.5, 0.28],
  otherFirstLetter: 0.8,
} as const;

const MOST_FOUND = 400; // before the nearest and most frequent of them are taken
const MOST_CONTAINING = 10_000; // before the most frequent of them are taken
const MOST_NEAR = 64; // lists walked for one word that is mistyped
const SHORTEST_NEAR = 4; // letters; a shorter word is too near to too many others
const LONG = 8; // letters from which two edits are forgiven

/** The word itself, and for one that is still being typed what begins so. `rarity` weighs the word over all segments. */
export function exactLists(segment: Segment, { text, isPrefix }: QueryWord, rarity?: number): Alternatives {
  const bytes = encodeTerm(text);
  const { dictionary, prefixes } = segment;
  const lists: Lists[] = [];
  const itself = findTerm(dictionary, bytes);
  if (itself >= 0) lists.push({ kind: 'terms', from: itself, to: itself + 1, weight: 1, rarity });
  if (!isPrefix) return lists;
  const merged = bytes.length <= 2 ? prefixes.get(((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) : undefined;
  if (merged) return [...lists, { ...merged, kind: 'merged', weight: WORTH.merged }];
  const [from, to] = termsBeginning(dictionary, bytes);
  return from < to ? [...lists, { kind: 'terms', from, to, weight: WORTH.beginning }] : lists;
}

/** Terms that a word is the beginning of, which was left off there; none for a short word. */
export function begunLists({ dictionary }: Segment, { text }: QueryWord): Alternatives {
  if (mostEdits(text) === 0) return [];
  const [from, to] = termsBeginning(dictionary, encodeTerm(text));
  return from < to ? [{ kind: 'terms', from, to, weight: WORTH.begun }] : [];
}

/** Terms at most so many edits away; none for a short word. */
export function nearLists(segment: Segment, { text, isPrefix }: QueryWord, most: number): Alternatives {
  if (most === 0) return [];
  return remember(segment, `${text}${isPrefix ? '*' : ' '}${most}`, () => findNear(segment, text, isPrefix, most));
}

/** Terms that have a word inside, not at their beginning; none for a short word. */
export function insideLists(segment: Segment, { text }: QueryWord): Alternatives {
  if (mostEdits(text) === 0) return [];
  return remember(segment, `*${text}*`, () =>
    termsContaining(segment.dictionary, encodeTerm(text), wordsIn(segment), MOST_CONTAINING)
      .map((term) => ({ term, documents: documentsWith(segment.lists, term) }))
      .sort((a, b) => b.documents - a.documents)
      .slice(0, MOST_NEAR)
      .map(({ term }) => ({ kind: 'terms' as const, from: term, to: term + 1, weight: WORTH.inside })),
  );
}

export const mostEdits = (text: string): number => (text.length < SHORTEST_NEAR ? 0 : text.length < LONG ? 1 : 2);

/** A word that was typed stays in the query while the next ones are. */
const remembered = new WeakMap<Segment, Map<string, Alternatives>>();
const MOST_REMEMBERED = 64;

function remember(segment: Segment, key: string, find: () => Alternatives): Alternatives {
  const known = remembered.get(segment) ?? new Map<string, Alternatives>();
  remembered.set(segment, known);
  const lists = known.get(key) ?? find();
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.set(key, lists);
  return lists;
}

function findNear(segment: Segment, text: string, isPrefix: boolean, most: number): Alternatives {
  const { dictionary, lists } = segment;
  const wanted = encodeTerm(text);
  const [from] = wordsIn(segment);
  const near = fuzzyTerms(dictionary, wanted, { most, isPrefix, from, limit: MOST_FOUND }).map(
    ({ from, to, edits }) => {
      const isFirstRight = firstByte(dictionary, from) === wanted[0];
      const weight = (WORTH.edits[edits] ?? 0) * (isFirstRight ? 1 : WORTH.otherFirstLetter);
      return { kind: 'terms' as const, from, to, weight, documents: documentsWith(lists, from) };
    },
  );
  near.sort((a, b) => b.weight - a.weight || b.documents - a.documents);
  return near.slice(0, MOST_NEAR);
}

/** The terms that are words, not labels. */
const wordsIn = ({ dictionary }: Segment): readonly [number, number] => [
  lowerBound(dictionary, new Uint8Array([FIRST_WORD_BYTE])),
  dictionary.size,
];

/** The words that lists of near-misses stand for, the nearest first and at most `limit`, to be marked in the texts. */
export function wordsOf({ dictionary }: Segment, lists: Alternatives, limit: number): string[] {
  const words: string[] = [];
  for (const part of lists) {
    if (part.kind === 'merged') continue;
    for (let term = part.from; term < part.to && words.length < limit; term++) words.push(termAt(dictionary, term));
  }
  return words;
}
