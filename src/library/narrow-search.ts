import type { Filter, SearchOptions } from './library.ts';
import type { Query } from './query.ts';

/** A query and every filter its hits must pass: the caller's, the query's own, and the reader's marks as sets of ids. */
export type NarrowedQuery = { readonly query: Query; readonly filters: readonly Filter[] };

/** Takes a query apart and asks for the ids behind its marks. @throws {BriefError} `query` */
export async function narrowSearch(text: string, { filter, marked, signal }: SearchOptions): Promise<NarrowedQuery> {
  const { parseQuery } = await import('./parse-query.ts'); // with its knowledge of topics and countries, not before the first query
  const query = parseQuery(text);
  const marks = await Promise.all(
    query.marks.map(async ({ mark, isNot }): Promise<Filter> => {
      const ids = (await marked?.(mark)) ?? new Set<string>();
      return isNot ? { not: ids } : { only: ids };
    }),
  );
  signal?.throwIfAborted();
  const filters = [filter ?? {}, query.filter, ...marks].filter((part) => Object.keys(part).length > 0);
  return { query, filters };
}
