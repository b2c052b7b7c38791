import { findTerm } from './dictionary.ts';
import type { Alternatives } from './match-documents.ts';
import type { Segment } from './segment.ts';
import { encodeTerm } from './term-bytes.ts';

/*
 * Which words stand side by side in an article is kept as a number for each pair, so that of the tens of thousands that have all the
 * words of a phrase hardly any is looked through that has not the phrase. Only where both words are short: the common
 * ones are, and the others are rare enough by themselves. Pairs share their numbers with others, which keeps the dictionary
 * small; the few articles too many that this lets through are told by their texts.
 */

const SHORT = 5; // letters
const BITS = 15;
/** How many numbers there are. */
export const PAIRS = 2 ** BITS;
const KIND = '\u0009';

/** The pairs of short words in a text or phrase; the words folded and in order. */
export function pairsIn(words: readonly string[]): number[] {
  const pairs: number[] = [];
  for (let i = 1; i < words.length; i++) {
    const [before = '', after = ''] = [words[i - 1], words[i]];
    if (before.length <= SHORT && after.length <= SHORT) pairs.push(hashOf(before, after));
  }
  return pairs;
}

/** FNV-1a, folded to fewer bits. */
function hashOf(before: string, after: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < before.length; i++) hash = Math.imul(hash ^ before.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ 0x20, 0x01000193);
  for (let i = 0; i < after.length; i++) hash = Math.imul(hash ^ after.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> BITS)) & ((1 << BITS) - 1);
}

/** As a term of the dictionary: in digits of five bits, none of which is the zero byte that ends a term. */
export const pairTerm = (pair: number): string =>
  KIND + String.fromCharCode(0x40 | (pair >> 10), 0x40 | ((pair >> 5) & 0x1f), 0x40 | (pair & 0x1f));

/** The lists that every document with a phrase is in. While its last word is typed, the pair that this ends is not known. */
export function pairLists(segment: Segment, words: readonly string[], isPrefix: boolean): Alternatives[] {
  return pairsIn(isPrefix ? words.slice(0, -1) : words).map((pair) => {
    const term = findTerm(segment.dictionary, encodeTerm(pairTerm(pair)));
    return term < 0 ? [] : [{ kind: 'terms', from: term, to: term + 1, weight: 0, rarity: 0 }];
  });
}
