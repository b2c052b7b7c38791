import type { Article } from '../../article.ts';
import { foldText } from '../../text/fold-mapped.ts';
import { groupValue, sourceNames } from '../filter.ts';
import type { GroupField } from '../library.ts';
import { termsIn } from '../search-terms.ts';
import { MOST_IN_TEXT } from './segment-format.ts';
import { pairsIn } from './word-pairs.ts';

/**
 * Labels are terms too, told from words by the control character they begin with: a filter is one more list to walk.
 * `any…` holds everything an article has, the other kinds the one place it has on a grouped list.
 */
export const labelKinds = {
  country: '\u0001',
  topic: '\u0002',
  language: '\u0003',
  source: '\u0004',
  date: '\u0005',
  anyCountry: '\u0006',
  anyTopic: '\u0007',
  anySource: '\u0008',
} as const;

/** What a word counts for a place in the headline, in the lede, and as a fact. */
const HEADLINE = 9;
const LEDE = 5;
const FACT = 1;
const LEDE_UNITS = 600; // UTF-16 units: in news, what an article is about stands in its first sentences

/** The terms of an article with how often they occur, weighted by where; which words stand side by side; and its labels. */
export function indexTerms(article: Article): {
  readonly words: ReadonlyMap<string, number>;
  readonly pairs: ReadonlySet<number>;
  readonly labels: readonly string[];
} {
  const words = new Map<string, number>();
  const pairs = new Set<number>();
  const add = (text: string, weight: number) => {
    for (const term of termsIn(foldText(text))) words.set(term, (words.get(term) ?? 0) + weight);
  };
  for (const text of [...article.paragraphs, article.headline ?? '']) {
    const terms = termsIn(foldText(text));
    for (const term of terms) words.set(term, Math.min(MOST_IN_TEXT, (words.get(term) ?? 0) + 1));
    for (const pair of pairsIn(terms)) pairs.add(pair);
  }
  if (article.headline) add(article.headline, HEADLINE - 1);
  let before = 0;
  for (const text of article.paragraphs) {
    if (before >= LEDE_UNITS) break;
    add(text.slice(0, endOfWord(text, LEDE_UNITS - before)), LEDE - 1);
    before += text.length;
  }
  for (const text of new Set(article.facts.filter(({ kind }) => NAMES.has(kind)).map(({ text }) => text)))
    add(text, FACT);
  return { words, pairs, labels: labelsOf(article) };
}

/** Where the word ends that a place is in. */
function endOfWord(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space < 0 ? text.length : space;
}

const NAMES: ReadonlySet<string> = new Set(['person', 'organisation', 'place']);

function labelsOf(article: Article): readonly string[] {
  const grouped = (Object.keys(groupValue) as GroupField[]).map(
    (field) => labelKinds[field] + groupValue[field](article),
  );
  return [
    ...new Set([
      ...grouped,
      ...article.countries.map(({ code }) => labelKinds.anyCountry + code),
      ...article.topics.flatMap(({ code, parent }) => [labelKinds.anyTopic + code, labelKinds.anyTopic + parent]),
      ...sourceNames(article).map((name) => labelKinds.anySource + name),
    ]),
  ];
}
