import type { Filter } from '../library.ts';
import type { NarrowedQuery } from '../narrow-search.ts';
import type { SqliteEngine } from './sqlite-engine.ts';

/*
 * A query for what is unread hands over the ids of everything that is read, and again with every key. A set goes to the other thread
 * once; after that only its place does, and the rows it stands for need not be looked up again either.
 */

/** Sets remembered on both sides: those of a query and of the list behind it. */
const PLACES = 8;

/** What stands in for a set on its way; `ids` only when the other side has not got it. */
type HandedSet = { readonly place: number; readonly ids?: ReadonlySet<string> };

/** Puts something else for each set of ids among the values that an engine's method takes. */
type ReplaceSets = (method: keyof SqliteEngine, values: readonly unknown[]) => readonly unknown[];

/** For the side that asks. */
export function createSetGiver(): ReplaceSets {
  const given: ReadonlySet<string>[] = [];
  let next = 0;
  return replacing((set) => {
    const known = given.indexOf(set as ReadonlySet<string>);
    if (known >= 0) return { place: known };
    const place = next++ % PLACES;
    given[place] = set as ReadonlySet<string>;
    return { place, ids: given[place] };
  });
}

/** For the side that answers; the questions come in the order in which they were asked. */
export function createSetTaker(): ReplaceSets {
  const taken: ReadonlySet<string>[] = [];
  return replacing((handed) => {
    const { place, ids } = handed as HandedSet;
    if (ids) taken[place] = ids;
    return taken[place];
  });
}

/** Methods whose first value is a filter. */
const FILTERED: ReadonlySet<keyof SqliteEngine> = new Set(['list', 'ids', 'count', 'facets']);

const replacing =
  (replace: (set: unknown) => unknown): ReplaceSets =>
  (method, values) => {
    const inFilter = ({ only, not, ...rest }: Filter) => ({
      ...rest,
      ...(only && { only: replace(only) }),
      ...(not && { not: replace(not) }),
    });
    const [first, ...others] = values;
    if (method === 'search') {
      const { query, filters } = first as NarrowedQuery;
      return [{ query, filters: filters.map(inFilter) }, ...others];
    }
    return first !== undefined && FILTERED.has(method) ? [inFilter(first as Filter), ...others] : values;
  };
