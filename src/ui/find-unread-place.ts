import type { Library } from '../library/library.ts';
import type { ReaderData } from '../reader-data/reader-data.ts';
import { PAGE } from '../views/pages.ts';
import { groupFields, isLeaf, type Leaf, leafKey, pathOf, type Tree } from '../views/tree.ts';
import type { Place } from '../views/tree-rows.ts';

/**
 * The next article on the list that has not been read, or the one before. The groups that hold one are counted; only
 * the cursor's own group and the one it is found in are looked through.
 */
export async function findUnreadPlace(
  { library, readerData }: { readonly library: Library; readonly readerData: ReaderData },
  tree: Tree,
  from: Place | undefined,
  step: 1 | -1,
): Promise<Place | undefined> {
  const read = await readerData.ids('read');
  const facets = await library.facets({ not: read }, groupFields[tree.grouping]);
  const unread = new Set(facets.map(({ keys }) => leafKey(...pathOf(tree.grouping, keys))));
  const leaves = tree.branches.flatMap((branch) => branch.leaves);
  const start = startOf(tree, leaves, from, step);
  for (let i = start.leaf; i >= 0 && i < leaves.length; i += step) {
    const leaf = leaves[i];
    if (!leaf || !unread.has(leaf.key)) continue;
    const at = await unreadIn(library, leaf, read, i === start.leaf ? start.at : step > 0 ? 0 : leaf.count - 1, step);
    if (at !== undefined) return { group: leaf.key, at };
  }
  return undefined;
}

/** Where to begin: beside the cursor's article, or at the near end of its group. */
function startOf({ groups }: Tree, leaves: readonly Leaf[], from: Place | undefined, step: 1 | -1) {
  const here = groups.get(from?.group ?? '');
  if (!from || !here) return { leaf: step > 0 ? 0 : leaves.length - 1, at: 0 };
  if (isLeaf(here)) {
    const leaf = leaves.indexOf(here);
    if (from.at !== undefined) return { leaf, at: from.at + step };
    return step > 0 ? { leaf, at: 0 } : { leaf: leaf - 1, at: (leaves[leaf - 1]?.count ?? 0) - 1 };
  }
  const first = leaves.findIndex(({ branch }) => branch === here.key);
  return step > 0 ? { leaf: first, at: 0 } : { leaf: first - 1, at: (leaves[first - 1]?.count ?? 0) - 1 };
}

async function unreadIn(
  library: Library,
  { filter, count }: Leaf,
  read: ReadonlySet<string>,
  from: number,
  step: 1 | -1,
): Promise<number | undefined> {
  for (let at = from; at >= 0 && at < count; ) {
    const offset = step > 0 ? at : Math.max(0, at - PAGE + 1);
    const page = await library.list(filter, { offset, limit: step > 0 ? PAGE : at - offset + 1 });
    if (page.length === 0) return undefined;
    const isUnread = ({ id }: { readonly id: string }) => !read.has(id);
    const found = step > 0 ? page.findIndex(isUnread) : page.findLastIndex(isUnread);
    if (found >= 0) return offset + found;
    at = step > 0 ? offset + page.length : offset - 1;
  }
  return undefined;
}
