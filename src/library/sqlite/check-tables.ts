import type { Library } from '../library.ts';
import type { Tables } from './apply-batch.ts';
import { keptFacets } from './facet-table.ts';
import { BY_ARTICLE } from './schema.ts';

type Health = Awaited<ReturnType<Library['check']>>;

/**
 * `quick` looks at the structure of the file and compares the counts (a second or two at 100,000 articles); `full` reads every record.
 */
export function checkTables({ sql, articles, index }: Tables, level: 'quick' | 'full'): Health {
  const problems: string[] = [];
  const look = (run: () => void) => {
    try {
      run();
    } catch (error) {
      problems.push((error as Error).message);
    }
  };
  let count = 0;
  look(() => {
    const pragma = level === 'quick' ? 'quick_check' : 'integrity_check';
    for (const row of sql.all<Readonly<Record<string, string>>>(`PRAGMA ${pragma}(10)`))
      for (const verdict of Object.values(row)) if (verdict !== 'ok') problems.push(verdict);
  });
  look(() => {
    count = countOf(sql, 'SELECT count(*) AS count FROM article');
    const counted = keptFacets(sql, ['language'])?.reduce((sum, facet) => sum + facet.count, 0) ?? 0;
    const indexed =
      countOf(sql, 'SELECT coalesce(sum(documents), 0) AS count FROM segment') -
      countOf(sql, 'SELECT count(*) AS count FROM dead');
    const kept = BY_ARTICLE.map((table) => countOf(sql, `SELECT count(*) AS count FROM ${table}`));
    if ([...kept, counted, indexed].some((number) => number !== count))
      problems.push(`${kept.join()} rows of articles, ${counted} counted and ${indexed} indexed`);
  });
  if (level === 'full') {
    look(articles.verify);
    look(index.verify);
  }
  return { isSound: problems.length === 0, articles: count, problems };
}

const countOf = (sql: Tables['sql'], query: string): number => sql.get<{ count: number }>(query)?.count ?? 0;
