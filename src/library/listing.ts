import type { Article, Listing } from '../article.ts';

const LEDE_LENGTH = 160; // UTF-16 units; more than any list row is wide

/** What the list shows of an article. */
export const listingOf = ({
  id,
  headline,
  publishedOn,
  site,
  language,
  countries,
  topics,
  paragraphs,
}: Article): Listing => ({
  id,
  ...(headline !== undefined && { headline }),
  ...(publishedOn !== undefined && { publishedOn }),
  ...(site !== undefined && { site }),
  language,
  lede: (paragraphs[0] ?? '').slice(0, LEDE_LENGTH),
  countries: countries.map(({ code, score }) => ({ code, score })),
  topics: topics.map(({ code, name, parent }) => ({ code, name, parent })),
});

/** Newest first; articles without a date last; then by headline, then by id, so that the order never depends on arrival. */
export const byNewest = (a: Listing, b: Listing): number =>
  (b.publishedOn ?? '').localeCompare(a.publishedOn ?? '') ||
  (a.headline ?? a.lede).localeCompare(b.headline ?? b.lede) ||
  a.id.localeCompare(b.id);
