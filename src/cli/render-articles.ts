import type { Article } from '../article.ts';
import { type Placed, toCollection } from '../export/to-collection.ts';
import { placeOf } from '../library/listing.ts';
import type { Context } from './context.ts';
import { renderArticle } from './render-article.ts';

/** One briefing as `renderArticle` has it; several as one document, grouped country ▸ topic, or as one JSON array. */
export function renderArticles(articles: readonly Article[], context: Context): string {
  const [only] = articles;
  const { format = 'md' } = context.flags;
  if (only && articles.length === 1) return renderArticle(only, context);
  const render = (as: string) => (article: Article) =>
    renderArticle(article, { ...context, flags: { ...context.flags, format: as } });
  if (format === 'json')
    return `[\n${articles
      .map(render('jsonl'))
      .map((line) => line.trim())
      .join(',\n')}\n]\n`;
  if (format === 'jsonl') return articles.map(render('jsonl')).join('');
  const as = format === 'text' ? 'text' : 'md';
  return toCollection(
    articles.map((article): Placed => ({ ...groupOf(article), text: render(as)(article) })),
    as,
  );
}

function groupOf({ countries, topics }: Article): { readonly country: string; readonly topic: string } {
  const place = placeOf(countries);
  const [topic] = topics;
  const name = topic?.name ?? 'other topics';
  return { country: countryName(place), topic: name.slice(0, 1).toUpperCase() + name.slice(1) };
}

function countryName(place: string): string {
  if (place === '') return 'Unplaced';
  if (place === 'regional') return 'Sahel (regional)';
  return new Intl.DisplayNames('en', { type: 'region', fallback: 'code' }).of(place) ?? place;
}
