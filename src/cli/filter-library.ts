import type { Article } from '../article.ts';
import type { Library } from '../library/library.ts';
import type { Flags } from './arguments.ts';
import { hasFilters, selectArticles } from './select-articles.ts';

/** The library as the command line's filters leave it. */
export function filterLibrary(library: Library, flags: Flags): Library {
  if (!hasFilters(flags)) return library;
  const keep = async <T extends { readonly id: string }>(found: readonly T[]): Promise<T[]> => {
    const articles = (await Promise.all(found.map(({ id }) => library.get(id)))).filter(
      (article): article is Article => article !== undefined,
    );
    const allowed = new Set(selectArticles(articles, flags).map(({ id }) => id));
    return found.filter(({ id }) => allowed.has(id));
  };
  return {
    ...library,
    list: async (filter, page) => keep(await library.list(filter, page)),
    search: async (query, options) => {
      const found = await library.search(query, { ...options, limit: Number.POSITIVE_INFINITY });
      const hits = await keep(found.hits);
      return { ...found, hits, total: hits.length };
    },
  };
}
