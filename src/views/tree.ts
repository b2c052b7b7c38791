import type { Listing } from '../article.ts';
import { type CountryGroup, groupListings } from './group-listings.ts';

/** One row of the list. `key` stays the same while articles come and go around it. */
export type TreeRow =
  | {
      readonly kind: 'country';
      readonly key: string;
      readonly name: string;
      readonly count: number;
      readonly isFolded: boolean;
    }
  | {
      readonly kind: 'topic';
      readonly key: string;
      readonly name: string;
      readonly count: number;
      readonly isFolded: boolean;
    }
  | { readonly kind: 'article'; readonly key: string; readonly listing: Listing };

/** The rows that show: what lies under a folded row is left out. */
export function treeRows(listings: readonly Listing[], folded: ReadonlySet<string>): readonly TreeRow[] {
  const known = rowsOf.get(listings);
  if (known?.folded === folded) return known.rows;
  const rows = groupListings(listings).flatMap((group) => countryRows(group, folded));
  rowsOf.set(listings, { folded, rows });
  return rows;
}

const rowsOf = new WeakMap<readonly Listing[], { folded: ReadonlySet<string>; rows: readonly TreeRow[] }>();

function countryRows({ name, count, topics }: CountryGroup, folded: ReadonlySet<string>): TreeRow[] {
  const key = `country/${name}`;
  const isFolded = folded.has(key);
  const rows: TreeRow[] = [{ kind: 'country', key, name, count, isFolded }];
  if (isFolded) return rows;
  for (const topic of topics) {
    const topicKey = `topic/${name}/${topic.name}`;
    const isTopicFolded = folded.has(topicKey);
    rows.push({
      kind: 'topic',
      key: topicKey,
      name: topic.name,
      count: topic.listings.length,
      isFolded: isTopicFolded,
    });
    if (isTopicFolded) continue;
    for (const listing of topic.listings) rows.push({ kind: 'article', key: listing.id, listing });
  }
  return rows;
}

/** The row that holds this one: an article's topic, a topic's country. */
export function parentRow(rows: readonly TreeRow[], index: number): number {
  const kind = rows[index]?.kind;
  for (let i = index - 1; i >= 0; i--) {
    const above = rows[i]?.kind;
    if ((kind === 'article' && above === 'topic') || (kind === 'topic' && above === 'country')) return i;
  }
  return index;
}
