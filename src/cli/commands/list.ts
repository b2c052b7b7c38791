import type { Article } from '../../article.ts';
import { type Context, exitCode } from '../context.ts';
import { exitCodeOf, loadLibrary } from '../load-library.ts';
import { renderArticle } from '../render-article.ts';
import { renderTable } from '../render-table.ts';

export async function list(context: Context): Promise<number> {
  const loaded = await loadLibrary(context, context.operands);
  if (loaded.articles.length === 0) return exitCode.nothingMatched;
  const { format } = context.flags;
  if (format === 'json') await context.print(`${JSON.stringify(loaded.articles.map(rowOf), undefined, 2)}\n`);
  else if (format === 'jsonl')
    await context.print(loaded.articles.map((article) => renderArticle(article, context)).join(''));
  else await context.print(renderTable(loaded.articles.map(cellsOf), context));
  return exitCodeOf(loaded, context);
}

const rowOf = (article: Article) => {
  const { id, publishedOn, countries, topics, language, headline, source } = article;
  return {
    id,
    publishedOn,
    country: countries[0]?.code,
    topic: topics[0]?.name,
    language,
    headline,
    source: source.name,
  };
};

function cellsOf(article: Article): string[] {
  const { id, publishedOn, country, topic, language, headline } = rowOf(article);
  return [
    id,
    publishedOn?.slice(0, 10) ?? '-',
    country ?? '-',
    topic ?? '-',
    language,
    headline ?? `(no headline) ${article.paragraphs[0] ?? ''}`,
  ];
}
