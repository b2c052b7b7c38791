/** Items that are fetched a page at a time as they come into view, by the name of their list and the number of the page. */
export type Pages<Item> = ReadonlyMap<string, Page<Item>>;

/** `version` is the state of the library that the page shows: an older one still shows, and is asked for again. */
type Page<Item> = { readonly version: number; readonly items: readonly Item[] };

export const PAGE = 100; // items; a screen of 100 rows needs two pages at most
export const HITS_PAGE = 25; // hits; each takes a sentence to be found with every key, and two rows
const KEPT = 48; // pages; what was seen longest ago is fetched again when it comes back into view

export const pageKey = (list: string, index: number, size = PAGE): string => `${list}#${Math.floor(index / size)}`;

/** Where the page of an index begins. */
export const pageStart = (index: number, size = PAGE): number => Math.floor(index / size) * size;

export const itemAt = <Item>(pages: Pages<Item>, list: string, index: number, size = PAGE): Item | undefined =>
  pages.get(pageKey(list, index, size))?.items[index % size];

/** With another page; the one fetched longest ago makes room. */
export function withPage<Item>(pages: Pages<Item>, key: string, page: Page<Item>): Pages<Item> {
  const next = new Map(pages);
  next.delete(key);
  next.set(key, page);
  const [oldest = ''] = next.keys();
  if (next.size > KEPT) next.delete(oldest);
  return next;
}
