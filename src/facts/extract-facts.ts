import type { ArticleText, Fact } from '../article.ts';
import { findDates } from './find-dates.ts';
import { findNames } from './find-names.ts';
import { findQuantities } from './find-quantities.ts';
import { findQuotes } from './find-quotes.ts';

/** People, organisations, places, dates, quantities and quotes of an article, in text order. Every fact is a slice of its paragraph. */
export function extractFacts(article: ArticleText): readonly Fact[] {
  const names = findNames(article);
  return [...names, ...findDates(article), ...findQuantities(article), ...findQuotes(article, names)].sort(
    (a, b) => a.paragraph - b.paragraph || a.start - b.start || b.end - a.end,
  );
}
