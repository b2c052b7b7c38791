import type { Fact, PeopleClass } from '../article.ts';
import { fold } from '../text/normalize.ts';

/** What a reader needs beside a fact's own words: a role, a full name, a calendar value, a speaker. */
export function detailOf(fact: Fact, shown: string): string | undefined {
  switch (fact.kind) {
    case 'person':
      return fact.role ?? otherName(fact.canonical, shown);
    case 'organisation':
    case 'place':
      return tellingName(fact.localName ?? fact.canonical, shown) ?? gloss(fact.canonical, shown);
    case 'date':
      return dateDetail(fact);
    case 'quantity':
      return nounOf(fact);
    case 'quote':
      return fact.speaker;
  }
}

/** A name that says more than the text: neither "BBC Afrique (BBC)" nor "Wagner (groupe Wagner)" does. */
function tellingName(name: string | undefined, shown: string): string | undefined {
  if (name === undefined) return undefined;
  const [words, text] = [` ${nameKey(name)} `, ` ${nameKey(shown)} `];
  return words.includes(text) || text.includes(words) ? undefined : name;
}

function otherName(canonical: string | undefined, shown: string): string | undefined {
  return canonical !== undefined && nameKey(canonical) !== nameKey(shown) ? canonical : undefined;
}

/** What is counted, when the words of the figure do not say it: "the number of soldiers killed has climbed to 89". */
const nounOf = ({ text, noun }: Extract<Fact, { kind: 'quantity' }>): string | undefined =>
  noun === undefined || text.includes(noun) ? undefined : noun;

/** What became of the people counted, when neither the figure nor its noun says it; that they are troops goes without saying. */
export function classOf(fact: Fact): PeopleClass | undefined {
  if (fact.kind !== 'quantity' || fact.class === undefined || fact.class === 'troops') return undefined;
  return fact.text.includes(fact.class) || nounOf(fact) !== undefined ? undefined : fact.class;
}

/** The day that a relative date was counted from. */
export const anchorOf = (fact: Fact, publishedOn: string | undefined): string | undefined =>
  fact.kind === 'date' && fact.certainty === 'relative' && fact.value !== undefined
    ? publishedOn?.slice(0, 10)
    : undefined;

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

/** The value; a year that is not known is said to be so. */
function dateDetail({ value, text }: Extract<Fact, { kind: 'date' }>): string | undefined {
  if (value === undefined || value === text) return undefined;
  return value.startsWith('--') ? `${value}, year unknown` : value;
}

/** One key for the spellings of a name: "Al-Qaeda" and "al Qaeda". */
export function nameKey(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
