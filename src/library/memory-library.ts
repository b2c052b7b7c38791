import type { Article, Listing } from '../article.ts';
import { unmarkedHit } from './excerpt.ts';
import { groupValue, passesFilter } from './filter.ts';
import type { Filter, Library } from './library.ts';
import { byNewest, listingOf } from './listing.ts';
import { createMemorySearch, type Found, type MemorySearch } from './memory-search.ts';
import { applyChange, emptyStore, filesOf } from './memory-store.ts';
import { narrowSearch } from './narrow-search.ts';
import { hasWords } from './query.ts';
import { rankFacets } from './rank-facets.ts';
import { readCaptureText } from './read-capture-text.ts';

const HITS = 50; // of a page, unless the caller says otherwise

type Listed = { readonly article: Article; readonly listing: Listing };

/** A library that lives as long as the program: for piped captures, and the reference every other engine is held against. */
export function createMemoryLibrary(): Library {
  let store = emptyStore();
  let position: string | undefined;
  let changes = 0;
  let ordered: readonly Listed[] | undefined;
  let search: MemorySearch | undefined;

  const listed = (): readonly Listed[] => {
    ordered ??= [...store.entries.values()]
      .map(({ article }) => ({ article, listing: listingOf(article) }))
      .sort((a, b) => byNewest(a.listing, b.listing));
    return ordered;
  };
  const filtered = (filters: readonly Filter[]): readonly Listed[] =>
    listed().filter(({ article }) => filters.every((filter) => passesFilter(article, filter)));
  const searcher = (): MemorySearch => {
    search ??= createMemorySearch(listed().map(({ article }) => article));
    return search;
  };
  const changed = () => {
    changes += 1;
    ordered = undefined;
    search = undefined;
  };

  return {
    open: async () => ({ state: 'new', wasInterrupted: false }),
    async apply(batch, cursor) {
      for (const change of batch) applyChange(store, change);
      if (cursor !== undefined) position = cursor;
      changed();
    },
    cursor: async () => position,
    files: async () => [...store.files.values()],
    get: async (id) => store.entries.get(id)?.article,
    async captureText(id) {
      const entry = store.entries.get(id);
      if (!entry || entry.capture.text !== undefined) return entry?.capture.text;
      return readCaptureText(filesOf(store, id), entry.article);
    },
    idsFrom: async (prefix, limit) =>
      [...store.entries.keys()]
        .filter((id) => id.startsWith(prefix))
        .sort()
        .slice(0, limit),
    count: async (filter = {}) => filtered([filter]).length,
    list: async (filter, { offset, limit }) =>
      filtered([filter])
        .slice(offset, offset + limit)
        .map(({ listing }) => listing),
    ids: async (filter) => filtered([filter]).map(({ article }) => article.id),
    facets: async (filter, by) =>
      rankFacets(
        filtered([filter]).map(({ article }) => ({
          keys: by.map((field) => groupValue[field](article)),
          count: 1,
          newest: groupValue.date(article),
        })),
      ),
    async search(text, options = {}) {
      const { query, filters } = await narrowSearch(text, options);
      const { offset = 0, limit = HITS } = options;
      const candidates = filtered(filters).map(({ article }) => article);
      const { articles, isExact, show } = hasWords(query) ? searcher().find(query, candidates) : all(candidates);
      return {
        hits: articles
          .slice(offset, offset + limit)
          .map((article) => ({ ...show(article), listing: listingOf(article) })),
        total: articles.length,
        isExact,
      };
    },
    similarTerms: async (folded, limit) => searcher().similarTerms(folded, limit),
    rejects: async () => [
      ...store.rejects.values(),
      ...[...store.files.values()].flatMap(({ reject }) => reject ?? []),
    ],
    version: async () => String(changes),
    check: async () => ({ isSound: true, articles: store.entries.size, problems: [] }),
    async reset() {
      store = emptyStore();
      position = undefined;
      changed();
    },
    close: async () => {},
  };
}

const all = (articles: readonly Article[]): Found => ({
  articles,
  isExact: true,
  show: (article) => unmarkedHit(listingOf(article)),
});
