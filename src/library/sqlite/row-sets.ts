import type { Filter } from '../library.ts';

/** Sets of ids as sets of rows. */
export type RowSets = {
  /** Whether the `only` and `not` of the filters let a row through; undefined when there are none. */
  readonly test: (filters: readonly Filter[], revision: string) => ((row: number) => boolean) | undefined;
};

/** Looking up the rows of a set takes a microsecond an id, so it is done once for a set and a state of the library. */
export function createRowSets(rowOf: (id: string) => number | undefined): RowSets {
  const known = new WeakMap<ReadonlySet<string>, { readonly revision: string; readonly rows: ReadonlySet<number> }>();
  const rowsOf = (ids: ReadonlySet<string>, revision: string): ReadonlySet<number> => {
    const found = known.get(ids);
    if (found?.revision === revision) return found.rows;
    const rows = new Set<number>();
    for (const id of ids) {
      const row = rowOf(id);
      if (row !== undefined) rows.add(row);
    }
    known.set(ids, { revision, rows });
    return rows;
  };
  return {
    test(filters, revision) {
      const only = filters.flatMap((filter) => (filter.only ? [rowsOf(filter.only, revision)] : []));
      const not = filters.flatMap((filter) => (filter.not ? [rowsOf(filter.not, revision)] : []));
      if (only.length + not.length === 0) return undefined;
      return (row) => only.every((rows) => rows.has(row)) && !not.some((rows) => rows.has(row));
    },
  };
}
