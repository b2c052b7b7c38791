import { foldText } from '../../text/fold-mapped.ts';
import type { Filter, GroupField, Labels } from '../library.ts';
import { findTerm, lowerBound, termsBeginning, termsContaining } from './dictionary.ts';
import { labelKinds } from './index-terms.ts';
import type { Alternatives } from './match-documents.ts';
import type { Segment } from './segment.ts';
import { encodeTerm } from './term-bytes.ts';

/** The lists of a segment that a document must be in, one group for each thing a filter asks, and those it must not be in. */
export function labelLists(
  segment: Segment,
  filters: readonly Filter[],
): { readonly groups: readonly Alternatives[]; readonly excluded: readonly Alternatives[] } {
  return {
    groups: filters.flatMap((filter) => [
      ...Object.entries(filter.group ?? {}).map(([field, value]) =>
        exactly(segment, labelKinds[field as GroupField], value),
      ),
      ...periodLists(segment, filter),
      ...listsOf(segment, filter),
    ]),
    excluded: filters.flatMap(({ without = {} }) => listsOf(segment, without)),
  };
}

function listsOf(segment: Segment, { countries, topics, languages, sources }: Labels): Alternatives[] {
  return [
    countries?.flatMap((code) => exactly(segment, labelKinds.anyCountry, code)),
    topics?.flatMap((code) => exactly(segment, labelKinds.anyTopic, code)),
    languages?.flatMap((tag) => [
      ...exactly(segment, labelKinds.language, tag),
      ...neighbours(termsBeginning(segment.dictionary, encodeTerm(`${labelKinds.language}${tag}-`))),
    ]),
    sources?.flatMap((part) => sourcesWith(segment, part)),
  ].filter((lists) => lists !== undefined);
}

function exactly({ dictionary }: Segment, kind: string, value: string): Alternatives {
  const term = findTerm(dictionary, encodeTerm(kind + value));
  return term < 0 ? [] : neighbours([term, term + 1]);
}

const neighbours = ([from, to]: readonly [number, number]): Alternatives =>
  from < to ? [{ kind: 'terms', from, to, weight: 0, rarity: 0 }] : [];

/** Dates sort as they follow each other. */
function periodLists({ dictionary }: Segment, { after, before }: Filter): Alternatives[] {
  if (after === undefined && before === undefined) return [];
  const { date } = labelKinds;
  const from = lowerBound(dictionary, encodeTerm(`${date}${after ?? '0'}`));
  const to = lowerBound(dictionary, encodeTerm(`${date}${before ?? ''}~`)); // after every digit and hyphen
  return [neighbours([from, to])];
}

function sourcesWith({ dictionary }: Segment, part: string): Alternatives {
  const sources = termsBeginning(dictionary, encodeTerm(labelKinds.anySource));
  const wanted = encodeTerm(foldText(part));
  return termsContaining(dictionary, wanted, sources, Number.POSITIVE_INFINITY).flatMap((term) =>
    neighbours([term, term + 1]),
  );
}
