import type { Library } from '../library/library.ts';
import { PAGE } from '../views/pages.ts';
import { type Grouping, groupFields, leafFilter, leafKey, pathOf } from '../views/tree.ts';
import type { Place } from '../views/tree-rows.ts';

/** Where on the list an article stands. What stands above it is counted by date; only its own day is looked through. */
export async function locateArticle(library: Library, id: string, grouping: Grouping): Promise<Place | undefined> {
  const only = new Set([id]);
  const [[facet], [listing]] = await Promise.all([
    library.facets({ only }, groupFields[grouping]),
    library.list({ only }, { offset: 0, limit: 1 }),
  ]);
  if (!facet || !listing) return undefined;
  const [branch, leaf] = pathOf(grouping, facet.keys);
  const filter = leafFilter(grouping, branch, leaf);
  for (let offset = await library.count({ ...filter, after: dayAfter(listing.publishedOn) }); ; offset += PAGE) {
    const page = await library.list(filter, { offset, limit: PAGE });
    const at = page.findIndex((other) => other.id === id);
    if (at >= 0) return { group: leafKey(branch, leaf), at: offset + at };
    if (page.length === 0) return undefined;
  }
}

const DAY_MS = 86_400_000;

/** The day after a date; without one the first day there is, because the undated stand below all others. */
function dayAfter(date: string | undefined): string {
  if (date === undefined) return '0000';
  const day = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(day) ? '9999' : new Date(day + DAY_MS).toISOString().slice(0, 10);
}
