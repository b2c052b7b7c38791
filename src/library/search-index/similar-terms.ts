import { lowerBound, termAt } from './dictionary.ts';
import { fuzzyTerms } from './fuzzy-terms.ts';
import { documentsWith } from './list-table.ts';
import type { Segment } from './segment.ts';
import { FIRST_WORD_BYTE } from './segment-format.ts';
import { encodeTerm } from './term-bytes.ts';
import { mostEdits } from './word-lists.ts';

/** Words of the dictionaries close to a word, the closest and then the most frequent first. */
export function similarTerms(
  segments: readonly Segment[],
  word: string,
  limit: number,
): readonly { readonly term: string; readonly articles: number }[] {
  const found = new Map<string, { term: string; articles: number; edits: number }>();
  for (const { dictionary, lists } of segments) {
    const from = lowerBound(dictionary, new Uint8Array([FIRST_WORD_BYTE]));
    const options = { most: mostEdits(word), isPrefix: false, from, limit: Number.POSITIVE_INFINITY };
    for (const near of fuzzyTerms(dictionary, encodeTerm(word), options)) {
      const term = termAt(dictionary, near.from);
      const known = found.get(term) ?? { term, articles: 0, edits: near.edits };
      known.articles += documentsWith(lists, near.from);
      found.set(term, known);
    }
  }
  return [...found.values()]
    .sort((a, b) => a.edits - b.edits || b.articles - a.articles || (a.term < b.term ? -1 : 1))
    .slice(0, limit)
    .map(({ term, articles }) => ({ term, articles }));
}
