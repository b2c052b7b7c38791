import type { Fact } from '../article.ts';
import { fold } from '../text/normalize.ts';

/** What a reader needs beside a fact's own words: a role, a canonical name, a calendar value, a speaker. */
export function detailOf(fact: Fact, shown: string, publishedOn: string | undefined): string | undefined {
  switch (fact.kind) {
    case 'person':
      return fact.role ?? otherName(fact.canonical, shown);
    case 'organisation':
    case 'place':
      return otherName(fact.canonical, shown);
    case 'date':
      return dateDetail(fact, publishedOn);
    case 'quote':
      return fact.speaker;
    default:
      return undefined;
  }
}

function otherName(canonical: string | undefined, shown: string): string | undefined {
  return canonical !== undefined && nameKey(canonical) !== nameKey(shown) ? canonical : undefined;
}

/** The value, and what it was reckoned from; a year that is not known is said to be so. */
function dateDetail(fact: Extract<Fact, { kind: 'date' }>, publishedOn: string | undefined): string | undefined {
  const { value, certainty, text } = fact;
  if (value === undefined || value === text) return undefined;
  if (value.startsWith('--')) return `${value}, year unknown`;
  if (certainty !== 'relative' || publishedOn === undefined) return value;
  return `${value}, relative to ${publishedOn.slice(0, 10)}`;
}

/** One key for the spellings of a name: "Al-Qaeda" and "al Qaeda". */
export function nameKey(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
