import { type Branch, isLeaf, type Leaf, type Tree } from './tree.ts';

/** A place on the list: a group, or the article `at` so many from the top of a leaf. */
export type Place = { readonly group: string; readonly at?: number };

/** One row of the list. */
export type TreeRow =
  | { readonly kind: 'branch'; readonly group: Branch; readonly isFolded: boolean }
  | { readonly kind: 'leaf'; readonly group: Leaf; readonly isFolded: boolean }
  | { readonly kind: 'article'; readonly group: Leaf; readonly at: number };

/** The rows that show, counted but not made: a leaf of ten thousand articles costs what one of two does. */
export type TreeRows = {
  readonly length: number;
  readonly at: (index: number) => TreeRow | undefined;
  /** Where a place stands; what is folded away stands where its group does. */
  readonly indexOf: (place: Place | undefined) => number;
};

/** Rows of one kind in sequence: a heading, or the articles of a leaf. */
type Stretch = {
  readonly first: number;
  readonly group: Branch | Leaf;
  readonly isFolded: boolean;
  readonly isArticles: boolean;
};

const known = new WeakMap<Tree, { readonly folded: ReadonlySet<string>; readonly rows: TreeRows }>();

export function treeRows(tree: Tree, folded: ReadonlySet<string>): TreeRows {
  const last = known.get(tree);
  if (last?.folded === folded) return last.rows;
  const rows = layOut(tree, folded);
  known.set(tree, { folded, rows });
  return rows;
}

function layOut(tree: Tree, folded: ReadonlySet<string>): TreeRows {
  const stretches: Stretch[] = [];
  const headings = new Map<string, number>();
  let length = 0;
  const add = (group: Branch | Leaf, count: number, isArticles: boolean) => {
    if (!isArticles) headings.set(group.key, length);
    stretches.push({ first: length, group, isFolded: folded.has(group.key), isArticles });
    length += count;
  };
  for (const branch of tree.branches) {
    add(branch, 1, false);
    if (folded.has(branch.key)) continue;
    for (const leaf of branch.leaves) {
      add(leaf, 1, false);
      if (!folded.has(leaf.key)) add(leaf, leaf.count, true);
    }
  }
  return {
    length,
    at: (index) => (index < 0 || index >= length ? undefined : rowIn(stretches, index)),
    indexOf: (place) => placeIn(tree, headings, folded, place),
  };
}

function rowIn(stretches: readonly Stretch[], index: number): TreeRow | undefined {
  let [low, high] = [0, stretches.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((stretches[middle]?.first ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  const stretch = stretches[low];
  if (!stretch) return undefined;
  const { group, isFolded, isArticles, first } = stretch;
  if (!isLeaf(group)) return { kind: 'branch', group, isFolded };
  return isArticles ? { kind: 'article', group, at: index - first } : { kind: 'leaf', group, isFolded };
}

function placeIn(
  { groups }: Tree,
  headings: ReadonlyMap<string, number>,
  folded: ReadonlySet<string>,
  place: Place | undefined,
): number {
  const group = groups.get(place?.group ?? '');
  if (!place || !group) return -1;
  const heading = headings.get(group.key);
  if (heading === undefined) return isLeaf(group) ? (headings.get(group.branch) ?? -1) : -1;
  const isHidden = folded.has(group.key) || place.at === undefined;
  return isHidden ? heading : heading + 1 + Math.min(place.at ?? 0, group.count - 1);
}

export const placeOf = (row: TreeRow): Place =>
  row.kind === 'article' ? { group: row.group.key, at: row.at } : { group: row.group.key };

/** What holds a row: an article's leaf, a leaf's branch; a branch is held by nothing. */
export const parentOf = (row: TreeRow): Place =>
  row.kind === 'article' ? { group: row.group.key } : { group: row.kind === 'leaf' ? row.group.branch : row.group.key };

/** The article `step` places further on the list, folded away or not. */
export function neighbour({ branches, groups }: Tree, place: Place | undefined, step: 1 | -1): Place | undefined {
  const here = groups.get(place?.group ?? '');
  if (!here || !isLeaf(here) || place?.at === undefined) return undefined;
  const at = place.at + step;
  if (at >= 0 && at < here.count) return { group: here.key, at };
  const leaves = branches.flatMap((branch) => branch.leaves);
  const next = leaves[leaves.indexOf(here) + step];
  return next && { group: next.key, at: step > 0 ? 0 : next.count - 1 };
}
