import type { Filter, Library } from '../library/library.ts';

/** The library as the command line's filters leave it. */
export function filterLibrary(library: Library, base: Filter): Library {
  if (Object.keys(base).length === 0) return library;
  const narrowed = (filter: Filter | undefined): Filter => ({ ...base, ...filter });
  return {
    ...library,
    count: (filter) => library.count(narrowed(filter)),
    list: (filter, page) => library.list(narrowed(filter), page),
    ids: (filter) => library.ids(narrowed(filter)),
    facets: (filter, by) => library.facets(narrowed(filter), by),
    search: (query, options) => library.search(query, { ...options, filter: narrowed(options?.filter) }),
  };
}
