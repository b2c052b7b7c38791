import { type Article, BriefError, type Listing } from '../../article.ts';
import { safeJson } from '../../export/safe-json.ts';
import type { Filter, Library } from '../../library/library.ts';
import { type Context, exitCode } from '../context.ts';
import { articlesOf, exitCodeOf, withLibrary } from '../load-library.ts';
import { renderArticle } from '../render-article.ts';
import { renderTable } from '../render-table.ts';

export async function list(context: Context): Promise<number> {
  return withLibrary(context, context.operands, async (loaded) => {
    const { library, filter } = loaded;
    if ((await library.count(filter)) === 0) return exitCode.nothingMatched;
    const { format } = context.flags;
    if (format === 'csv')
      throw new BriefError('usage', 'A list has no csv form: use json, jsonl or the lines with tabs.');
    if (format === 'json') await context.print(`${safeJson(await rowsOf(library, filter), 2)}\n`);
    else if (format === 'jsonl') await context.print(linesOf(library, filter, context));
    else await context.print(tableOf(library, filter, context));
    return exitCodeOf(loaded, context);
  });
}

async function rowsOf(library: Library, filter: Filter) {
  const rows: (ReturnType<typeof labelsOf> & { source: string })[] = [];
  for await (const article of articlesOf(library, filter))
    rows.push({ ...labelsOf(article), source: article.source.name });
  return rows;
}

async function* linesOf(library: Library, filter: Filter, context: Context): AsyncGenerator<string> {
  for await (const article of articlesOf(library, filter)) yield renderArticle(article, context);
}

/** Rows laid out together, so that a long list begins to show at once. */
const WINDOW = 1000;

async function* tableOf(library: Library, filter: Filter, context: Context): AsyncGenerator<string> {
  for (let offset = 0; ; offset += WINDOW) {
    const listings = await library.list(filter, { offset, limit: WINDOW });
    if (listings.length > 0) yield renderTable(listings.map(cellsOf), context);
    if (listings.length < WINDOW) return;
  }
}

const labelsOf = ({ id, publishedOn, countries, topics, language, headline }: Listing | Article) => ({
  id,
  publishedOn,
  country: countries[0]?.code,
  topic: topics[0]?.name,
  language,
  headline,
});

function cellsOf(listing: Listing): string[] {
  const { id, publishedOn, country, topic, language, headline } = labelsOf(listing);
  return [
    id,
    publishedOn?.slice(0, 10) ?? '-',
    country ?? '-',
    topic ?? '-',
    language,
    headline ?? `(no headline) ${listing.lede}`,
  ];
}
