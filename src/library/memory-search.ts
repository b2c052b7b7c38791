import Fuse, { type FuseResult } from 'fuse.js';
import type { Article, Hit } from '../article.ts';
import { isNear } from './edit-distance.ts';
import { excerptAround, excerptOf, foldedOf, headlineExcerpt, holdsPhrase, needlesOf } from './excerpt.ts';
import { listingOf } from './listing.ts';
import type { Query, QueryWord } from './query.ts';
import { termsIn } from './search-terms.ts';

/** What matched, best first, and how to show each. */
export type Found = {
  readonly articles: readonly Article[];
  readonly isExact: boolean;
  readonly show: (article: Article) => Hit;
};

export type MemorySearch = {
  /** Of the candidates, in their order where nothing ranks them. */
  readonly find: (query: Query, candidates: readonly Article[]) => Found;
  readonly similarTerms: (folded: string, limit: number) => readonly { term: string; articles: number }[];
};

/** Every term of an article, with the weight of the place it stands in. */
type Terms = ReadonlyMap<string, number>;

const HEADLINE = 4;
const FUZZINESS = 0.25; // share of a word that may be wrong: one slip in four letters, two in eight

/**
 * Searches articles held in memory: what is written as typed, and only when nothing is, what fuse.js finds near it.
 * fuse.js reads every letter at every key, so this is for a few hundred articles.
 */
export function createMemorySearch(articles: readonly Article[]): MemorySearch {
  const terms = new Map(articles.map((article) => [article.id, termsOf(article)]));
  const frequency = new Map<string, number>();
  for (const one of terms.values()) for (const term of one.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  let fuse: Fuse<Searchable> | undefined;

  return {
    find(query, candidates) {
      const known = widened(query, frequency);
      const scored = candidates.flatMap((article) => {
        const score = scoreOf(article, terms.get(article.id) ?? new Map(), known);
        return score === undefined ? [] : [{ article, score }];
      });
      const exact = scored.sort((a, b) => b.score - a.score).map(({ article }) => article);
      const needles = needlesOf(known);
      if (exact.length > 0 || query.words.length === 0)
        return {
          articles: exact,
          isExact: true,
          show: (article) => ({ ...excerptOf(article, needles), listing: listingOf(article) }),
        };
      fuse ??= indexOf(articles);
      return nearMisses(fuse.search(query.words.map(({ text }) => text).join(' ')), query, candidates);
    },
    similarTerms(folded, limit) {
      const most = folded.length < 4 ? 0 : folded.length < 8 ? 1 : 2;
      return [...frequency]
        .filter(([term]) => isNear(folded, term, most))
        .map(([term, count]) => ({ term, articles: count, isFar: !isNear(folded, term, 1) }))
        .sort((a, b) => Number(a.isFar) - Number(b.isFar) || b.articles - a.articles || (a.term < b.term ? -1 : 1))
        .slice(0, limit)
        .map(({ term, articles }) => ({ term, articles }));
    },
  };
}

function termsOf(article: Article): Terms {
  const { headline, paragraphs } = foldedOf(article);
  const weights = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const term of termsIn(text)) weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  };
  add(headline.text, HEADLINE);
  for (const { text } of paragraphs) add(text, 1);
  return weights;
}

/** A word that is written nowhere stands for those that begin so. */
const widened = (query: Query, frequency: ReadonlyMap<string, number>): Query => ({
  ...query,
  words: query.words.map((word) => (frequency.has(word.text) ? word : { ...word, isPrefix: true })),
});

/** Undefined when the article does not match. */
function scoreOf(article: Article, terms: Terms, { words, phrases, notWords, notPhrases }: Query): number | undefined {
  if (notWords.some((word) => terms.has(word))) return undefined;
  let score = 0;
  for (const word of words) {
    const weight = weightOf(word, terms);
    if (weight === 0) return undefined;
    score += weight;
  }
  if (!phrases.every((phrase) => holdsPhrase(article, phrase))) return undefined;
  return notPhrases.some((phrase) => holdsPhrase(article, phrase)) ? undefined : score;
}

function weightOf({ text, isPrefix }: QueryWord, terms: Terms): number {
  let weight = terms.get(text) ?? 0;
  if (isPrefix) for (const [term, other] of terms) if (term.startsWith(text)) weight = Math.max(weight, other);
  return weight;
}

/** What fuse.js looks at: one record an article, its paragraphs as an array. */
type Searchable = {
  readonly id: string;
  readonly headline: string;
  readonly facts: readonly string[];
  readonly text: readonly string[];
};

function indexOf(articles: readonly Article[]): Fuse<Searchable> {
  const records = articles.map(
    (article): Searchable => ({
      id: article.id,
      headline: article.headline ?? '',
      facts: [...new Set(article.facts.map((fact) => fact.text))],
      text: article.paragraphs,
    }),
  );
  return new Fuse(records, {
    keys: [
      { name: 'headline', weight: 4 },
      { name: 'facts', weight: 2 },
      { name: 'text', weight: 1 },
    ],
    useTokenSearch: true,
    tokenMatch: 'all',
    ignoreDiacritics: true,
    ignoreLocation: true,
    includeMatches: true,
    threshold: FUZZINESS,
  });
}

function nearMisses(results: readonly FuseResult<Searchable>[], query: Query, candidates: readonly Article[]): Found {
  const allowed = new Map(candidates.map((article) => [article.id, article]));
  const found = new Map<Article, FuseResult<Searchable>>();
  for (const result of results) {
    const article = allowed.get(result.item.id);
    if (article && scoreOf(article, new Map(), { ...query, words: [], notWords: [] }) !== undefined)
      found.set(article, result);
  }
  return {
    articles: [...found.keys()],
    isExact: found.size === 0,
    show: (article) => ({ ...nearHit(found.get(article), article), listing: listingOf(article) }),
  };
}

/** Where fuse.js saw a near-miss: the longest stretch of letters it matched. */
function nearHit(result: FuseResult<Searchable> | undefined, article: Article): Omit<Hit, 'listing'> {
  const longest = (result?.matches ?? [])
    .flatMap(({ key, refIndex, indices }) => indices.map(([start, end]) => ({ key, refIndex, start, end: end + 1 })))
    .sort((a, b) => b.end - b.start - (a.end - a.start))
    .find(({ key }) => key !== 'facts');
  if (longest?.key === 'text')
    return excerptAround(article, longest.refIndex ?? 0, [{ start: longest.start, end: longest.end }]);
  if (longest) return headlineExcerpt(article, article.headline ?? '', [{ start: longest.start, end: longest.end }]);
  return headlineExcerpt(article, article.headline ?? article.paragraphs[0] ?? '', []);
}
