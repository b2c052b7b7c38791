import type { Listing } from '../article.ts';
import type { Facet } from '../library/library.ts';
import { layoutOf } from './layout.ts';
import { type ListState, listingAt, rowsOf } from './list-state.ts';
import { pageKey, pageStart, withPage } from './pages.ts';
import type { State } from './state.ts';
import { type Grouping, isLeaf, leafKey, pathOf, type Tree, treeOf } from './tree.ts';
import { type Place, placeOf } from './tree-rows.ts';
import { clamp, topShowing } from './window.ts';

const MARGIN = 2; // rows kept in sight above and below the cursor

/** What the library answered about its groups. */
export type Groups = {
  readonly grouping: Grouping;
  readonly facets: readonly Facet[];
  readonly languages: readonly Facet[];
} & Partial<Dates>;

/** What a large library tells later: a list that begins folded shows no dates. */
export type Dates = Pick<ListState, 'days' | 'sources'>;

/** The unread of each leaf, and of the branches that hold them. */
export function unreadCounted({ list, ...state }: State, grouping: Grouping, facets: readonly Facet[]): State {
  if (grouping !== list.grouping) return { ...state, list };
  const unread = new Map<string, number>();
  for (const { keys, count } of facets) {
    const [branch, leaf] = pathOf(grouping, keys);
    for (const key of [branch, leafKey(branch, leaf)]) unread.set(key, (unread.get(key) ?? 0) + count);
  }
  return { ...state, list: { ...list, unread } };
}

/** More articles than one wants to see unfolded at once. */
const MANY = 300;

export const isLarge = (facets: readonly Facet[]): boolean => facets.reduce((sum, { count }) => sum + count, 0) > MANY;

/**
 * The library has changed, or is grouped otherwise. The cursor stays where it is until it is known where its article is
 * now; before the first key it is on the first article.
 */
export function grouped(state: State, { grouping, facets, languages, days, sources }: Groups): State {
  const before = state.list;
  if (grouping !== before.grouping) return state;
  const tree = treeOf(grouping, facets, state.style.words);
  const version = before.version + 1;
  const { unread, ...kept } = before;
  const known = unread && before.tree?.grouping === grouping ? { unread } : {}; // until they are counted anew
  const dates = { days: days ?? before.days, sources: sources ?? before.sources };
  const list: ListState = { ...kept, ...known, ...dates, tree, version, asked: new Set(), languages };
  return inPlace(counting(state), list, tree);
}

/** Asks how many are unread: of the groups that have just come, or after a mark was set. */
export const counting = (state: State): State => ({
  ...state,
  effects: [...state.effects, { kind: 'count unread', grouping: state.list.grouping }],
});

function inPlace(state: State, list: ListState, tree: Tree): State {
  const before = state.list;
  if (state.isFresh || !before.tree) return fromTheTop(state, list, tree);
  const here = before.cursor && listingAt(before, before.cursor);
  const next = showCursor({ ...state, list: withCursorInside(list, before) });
  if (!here || !next.list.cursor) return next;
  const { grouping } = list;
  return { ...next, effects: [...next.effects, { kind: 'locate', id: here.id, grouping, from: next.list.cursor }] };
}

/** The first article, everything unfolded; in a large library the branches, folded. */
function fromTheTop(state: State, list: ListState, tree: Tree): State {
  const isFolded = tree.total > MANY;
  const first = tree.branches[0];
  const leaf = first?.leaves[0];
  const cursor: Place | undefined = isFolded ? first && { group: first.key } : leaf && { group: leaf.key, at: 0 };
  const folded = isFolded ? new Set(tree.branches.map(({ key }) => key)) : new Set<string>();
  return showCursor({ ...state, list: { ...list, folded, top: 0, ...(cursor && { cursor }) } });
}

/** A group that is no more: the cursor goes to the row that stands there now. */
function withCursorInside(list: ListState, before: ListState): ListState {
  const rows = rowsOf(list);
  if (rows.indexOf(list.cursor) >= 0) return list;
  const row = rows.at(clamp(rowsOf(before).indexOf(before.cursor), 0, rows.length - 1));
  const { cursor: _, ...rest } = list;
  return row ? { ...rest, cursor: placeOf(row) } : rest;
}

/**
 * The library knows where an article stands. `from` is where the cursor was when it was asked: if it has moved on, it
 * stays; without it the cursor goes there in any case.
 */
export function located(state: State, place: Place | undefined, from: Place | undefined): State {
  const { list } = state;
  const mustShow = from === undefined;
  if (!place || !list.tree?.groups.has(place.group) || (from && list.cursor !== from)) return state;
  const before = rowsOf(list).indexOf(list.cursor);
  const shown = mustShow ? unfolded(list, place) : list;
  const moved: ListState = { ...shown, cursor: place };
  const after = rowsOf(moved).indexOf(place);
  const top = mustShow ? list.top : Math.max(0, list.top + after - before);
  return showCursor({ ...state, list: { ...moved, top } });
}

/** With everything that hides a place unfolded. */
function unfolded(list: ListState, { group }: Place): ListState {
  const leaf = list.tree?.groups.get(group);
  const branch = leaf && isLeaf(leaf) ? leaf.branch : group;
  if (!list.folded.has(group) && !list.folded.has(branch)) return list;
  const folded = new Set(list.folded);
  folded.delete(group);
  folded.delete(branch);
  return { ...list, folded };
}

/** A page has come; one of an older state of the library is asked for again when it is in view. */
export function paged(state: State, key: string, version: number, items: readonly Listing[]): State {
  const { list } = state;
  const asked = new Set(list.asked);
  asked.delete(key);
  if (version !== list.version) return state;
  return { ...state, list: { ...list, asked, pages: withPage(list.pages, key, { version, items }) } };
}

/** Asks for the pages that are in view, the cursor's and the overview's included, as far as they are not there or on their way. */
export function withPagesInView(state: State): State {
  const { list } = state;
  const missing = new Map<string, { readonly group: string; readonly offset: number }>();
  const need = (group: string, at: number) => {
    const key = pageKey(group, at);
    if (list.pages.get(key)?.version === list.version || list.asked.has(key)) return;
    missing.set(key, { group, offset: pageStart(at) });
  };
  const rows = rowsOf(list);
  const { body } = layoutOf(state);
  for (let i = list.top; i < Math.min(list.top + body, rows.length); i++) {
    const row = rows.at(i);
    if (row?.kind === 'article') need(row.group.key, row.at);
  }
  const { cursor } = list;
  if (cursor && list.tree?.groups.has(cursor.group)) need(cursor.group, cursor.at ?? 0);
  if (missing.size === 0) return state;
  const effects = [...missing].flatMap(([key, { group, offset }]) => {
    const filter = list.tree?.groups.get(group)?.filter;
    return filter ? [{ kind: 'page' as const, key, filter, offset, version: list.version }] : [];
  });
  return {
    ...state,
    list: { ...list, asked: new Set([...list.asked, ...missing.keys()]) },
    effects: [...state.effects, ...effects],
  };
}

/** Puts the cursor on a row. */
export function moveToRow(state: State, index: number): State {
  const rows = rowsOf(state.list);
  const row = rows.at(clamp(index, 0, rows.length - 1));
  return row ? showCursor({ ...state, list: { ...state.list, cursor: placeOf(row) } }) : state;
}

/** Puts the cursor on a place, with what hides it unfolded. */
export const moveToPlace = (state: State, place: Place): State =>
  showCursor({ ...state, list: { ...unfolded(state.list, place), cursor: place } });

/** Scrolls the list so that the cursor is in sight. */
export function showCursor(state: State): State {
  const { list } = state;
  const rows = rowsOf(list);
  const index = rows.indexOf(list.cursor);
  if (index < 0) return state;
  const top = topShowing(index, list.top, layoutOf(state).body, rows.length, MARGIN);
  return top === list.top ? state : { ...state, list: { ...list, top } };
}
