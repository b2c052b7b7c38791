import type { Listing } from '../article.ts';
import type { Facet } from '../library/library.ts';
import { itemAt, type Pages } from './pages.ts';
import { type Grouping, isLeaf, type Leaf, type Tree } from './tree.ts';
import { neighbour, type Place, type TreeRow, type TreeRows, treeRows } from './tree-rows.ts';

/** The list of everything: the groups there are, and what has been fetched of the articles in them. */
export type ListState = {
  readonly grouping: Grouping;
  /** Absent until the library has answered for the first time. */
  readonly tree?: Tree;
  readonly folded: ReadonlySet<string>;
  readonly cursor?: Place;
  readonly top: number;
  readonly pages: Pages<Listing>;
  /** Pages that have been asked for and are not there yet. */
  readonly asked: ReadonlySet<string>;
  /** Grows with every new tree; what was fetched before is shown until it is fetched anew. */
  readonly version: number;
  /** How many articles in each language and on each day there are. */
  readonly languages: readonly Facet[];
  readonly days: readonly Facet[];
  readonly sources: readonly Facet[];
  /** How many articles are unread, by the key of their group; absent until they have been counted. */
  readonly unread?: ReadonlyMap<string, number>;
};

export const emptyList: ListState = {
  grouping: 'country',
  folded: new Set(),
  top: 0,
  pages: new Map(),
  asked: new Set(),
  version: 0,
  languages: [],
  days: [],
  sources: [],
};

const noRows: TreeRows = { length: 0, at: () => undefined, indexOf: () => -1 };

export const rowsOf = ({ tree, folded }: ListState): TreeRows => (tree ? treeRows(tree, folded) : noRows);

/** The row the cursor is on. */
export const rowAtCursor = (list: ListState): TreeRow | undefined => rowsOf(list).at(rowsOf(list).indexOf(list.cursor));

/** Whether the row the cursor is on is a group's. */
export const isOnGroup = (list: ListState): boolean => (rowAtCursor(list)?.kind ?? 'article') !== 'article';

/** The article at a place; undefined while it is being fetched. */
export const listingAt = ({ pages }: ListState, { group, at }: Place): Listing | undefined =>
  at === undefined ? undefined : itemAt(pages, group, at);

/** The article before or after the cursor's, folded away or not. */
export const neighbourOf = ({ tree, cursor }: ListState, step: 1 | -1): Place | undefined =>
  tree && neighbour(tree, cursor, step);

/** Which article of all this is, counted from 1. */
export function orderOf({ tree, cursor }: ListState): number | undefined {
  const leaf = tree?.groups.get(cursor?.group ?? '') as Leaf | undefined;
  return leaf && isLeaf(leaf) && cursor?.at !== undefined ? leaf.before + cursor.at + 1 : undefined;
}
