import type { Article } from '../article.ts';
import { type Placed, toCollection } from '../export/to-collection.ts';
import { placeOf } from '../library/listing.ts';
import { nameOf } from '../views/tree.ts';
import { en } from '../views/words/en.ts';
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

/** As the list has it in English, the language of documents. */
const groupOf = ({ countries, topics }: Article) => ({
  country: nameOf('country', placeOf(countries), en),
  topic: nameOf('topic', topics[0]?.code ?? '', en),
});
