import Fuse, { type FuseResult } from 'fuse.js';
import type { Article, Hit, Reject } from '../article.ts';
import { fold } from '../text/normalize.ts';
import { excerptAround, findExcerpt } from './excerpt.ts';
import type { Entry, Library } from './library.ts';
import { byNewest, listingOf } from './listing.ts';

/** What fuse.js looks at: one record an article, its paragraphs as an array. */
type Searchable = {
  readonly id: string;
  readonly headline: string;
  readonly facts: readonly string[];
  readonly text: readonly string[];
};

const FUZZINESS = 0.25; // share of a word that may be wrong: one slip in four letters, two in eight

/**
 * A library that lives as long as the program; fuse.js searches it. A key costs 35 ms at 100 articles and 80, at worst 300, at 300 (medians):
 * fuse.js reads every letter at every key.
 */
export function createMemoryLibrary(): Library {
  const entries = new Map<string, Entry>();
  const rejected: Reject[] = [];
  let fuse: Fuse<Searchable> | undefined;
  const listings = () => [...entries.values()].map(({ article }) => listingOf(article)).sort(byNewest);

  return {
    async apply(added, rejects = []) {
      for (const entry of added) entries.set(entry.article.id, entry);
      rejected.push(...rejects);
      fuse = undefined;
    },
    get: async (id) => entries.get(id)?.article,
    captureText: async (id) => entries.get(id)?.capture.text,
    list: async () => listings(),
    async search(query, { limit = Number.POSITIVE_INFINITY } = {}) {
      const words = fold(query).split(/\s+/).filter(Boolean);
      if (words.length === 0) return everything(listings()).slice(0, limit);
      const articles = [...entries.values()].map(({ article }) => article);
      fuse ??= indexOf(articles);
      return findHits(fuse.search(words.join(' ')), words, entries).slice(0, limit);
    },
    rejects: async () => rejected,
    close: async () => {},
  };
}

const everything = (listings: ReturnType<typeof listingOf>[]): Hit[] =>
  listings.map(({ id, headline, lede }) => ({ id, text: headline ?? lede, matches: [] }));

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

/** What is written as typed comes first and alone; near-misses (typos) are shown only when nothing is. */
function findHits(
  results: readonly FuseResult<Searchable>[],
  words: readonly string[],
  entries: ReadonlyMap<string, Entry>,
): Hit[] {
  const found = results.flatMap((result) => {
    const article = entries.get(result.item.id)?.article;
    return article ? [{ result, article }] : [];
  });
  const asTyped = found.flatMap(({ article }) => findExcerpt(article, words) ?? []);
  return asTyped.length > 0 ? asTyped : found.map(({ result, article }) => nearHit(result, article));
}

/** Where fuse.js saw a near-miss: the longest stretch of letters it matched. */
function nearHit({ matches = [] }: FuseResult<Searchable>, article: Article): Hit {
  const longest = matches
    .flatMap(({ key, refIndex, indices }) => indices.map(([start, end]) => ({ key, refIndex, start, end: end + 1 })))
    .sort((a, b) => b.end - b.start - (a.end - a.start))
    .find(({ key }) => key !== 'facts');
  if (longest?.key === 'text')
    return excerptAround(article, longest.refIndex ?? 0, [{ start: longest.start, end: longest.end }]);
  if (longest)
    return { id: article.id, text: article.headline ?? '', matches: [{ start: longest.start, end: longest.end }] };
  return { id: article.id, text: article.headline ?? article.paragraphs[0] ?? '', matches: [] };
}
