import type { Fact } from '../article.ts';
import { fold } from '../text/normalize.ts';

/** What a reader needs beside a fact's own words: a role, a full name, a calendar value, a speaker. */
export function detailOf(fact: Fact, shown: string, publishedOn: string | undefined): string | undefined {
  switch (fact.kind) {
    case 'person':
      return fact.role ?? otherName(fact.canonical, shown);
    case 'organisation':
    case 'place':
      return otherName(fact.localName ?? fact.canonical, shown) ?? gloss(fact.canonical, shown);
    case 'date':
      return dateDetail(fact, publishedOn);
    case 'quantity':
      return quantityDetail(fact);
    case 'quote':
      return fact.speaker;
  }
}

function otherName(canonical: string | undefined, shown: string): string | undefined {
  return canonical !== undefined && nameKey(canonical) !== nameKey(shown) ? canonical : undefined;
}

/** What is counted or what became of the people, when the words do not say it, and who asserts the figure. */
function quantityDetail({ text, ...fact }: Extract<Fact, { kind: 'quantity' }>): string | undefined {
  const isSaid = fact.class === undefined || fact.class === 'troops' || text.includes(fact.class);
  const isNamed = fact.noun === undefined || text.includes(fact.noun);
  const parts = [
    isNamed ? undefined : fact.noun,
    isSaid || !isNamed ? undefined : fact.class,
    fact.assertedBy && `according to ${fact.assertedBy}`,
  ];
  return parts.filter(Boolean).join(', ') || undefined;
}

/** Letters at the beginning of a word by which a reader knows it again in another language. */
const COGNATE = 3;

/** The name for all languages where it looks nothing like the text: "Lầu Năm Góc" is the Pentagon, "Guinée" needs no help. */
function gloss(canonical: string | undefined, shown: string): string | undefined {
  if (canonical === undefined) return undefined;
  const beginnings = new Set(beginningsOf(shown));
  return beginningsOf(canonical).some((beginning) => beginnings.has(beginning)) ? undefined : canonical;
}

const beginningsOf = (name: string): string[] =>
  nameKey(name)
    .split(' ')
    .map((word) => word.slice(0, COGNATE));

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
