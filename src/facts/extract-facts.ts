import type { ArticleText, Fact } from '../article.ts';
import { scanTokens } from '../text/scan-tokens.ts';
import { attributeQuantities } from './attribute-quantities.ts';
import { findDates } from './find-dates.ts';
import { findNames } from './find-names.ts';
import { findQuantities } from './find-quantities.ts';
import { findQuotes } from './find-quotes.ts';
import { withoutContradictions } from './without-contradictions.ts';

/** People, organisations, places, dates, quantities and quotes of an article, in text order. Every fact is a slice of its paragraph. */
export function extractFacts(article: ArticleText): readonly Fact[] {
  const names = findNames(article);
  const tokens = article.paragraphs.map(scanTokens);
  const facts = withoutContradictions([...names, ...findDates(article, tokens), ...findQuantities(article, tokens)]);
  const quotes = findQuotes(article, names, tokens);
  return [...attributeQuantities(article, facts, quotes, tokens), ...quotes].sort(byPlace);
}

const byPlace = (a: Fact, b: Fact): number => a.paragraph - b.paragraph || a.start - b.start || b.end - a.end;
