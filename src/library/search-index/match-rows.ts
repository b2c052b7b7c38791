import type { Filter } from '../library.ts';
import { labelLists } from './label-lists.ts';
import { matchDocuments } from './match-documents.ts';
import type { SearchIndex } from './rank-articles.ts';

/** Visits the row number of every article that passes the filters' labels. */
export function matchRows(
  { segments, dead }: SearchIndex,
  filters: readonly Filter[],
  visit: (row: number) => void,
): void {
  for (const segment of segments) {
    const { groups, excluded } = labelLists(segment, filters);
    if (groups.some((group) => group.length === 0)) continue;
    matchDocuments(segment, groups, excluded, dead.get(segment.id) ?? [], () => 0).each((document) =>
      visit(segment.rows[document] as number),
    );
  }
}
