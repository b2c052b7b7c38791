import { layoutOf } from './layout.ts';
import { hitsShown } from './search.ts';
import type { State } from './state.ts';
import { treeRows } from './tree.ts';
import { clamp, topShowing } from './window.ts';

const MARGIN = 2; // rows kept in sight above and below the cursor

/** Puts the cursor on a row of the tree; an article there is loaded into the reading pane. */
export function moveToRow(state: State, index: number): State {
  const rows = treeRows(state.listings, state.folded);
  const row = rows[clamp(index, 0, rows.length - 1)];
  if (!row) return state;
  const moved = showCursor({ ...state, cursor: row.key });
  return row.kind === 'article' ? want(moved, row.listing.id) : moved;
}

/** Makes an article the one to read; it is asked for unless it is there already. */
export function want(state: State, id: string): State {
  if (state.wanted === id) return state;
  return { ...state, wanted: id, effects: [...state.effects, { kind: 'load', id }] };
}

/** Scrolls the list so that the cursor is in sight. */
export function showCursor(state: State): State {
  const rows = treeRows(state.listings, state.folded);
  const index = rows.findIndex(({ key }) => key === state.cursor);
  if (index < 0) return state;
  const { body } = layoutOf(state);
  return { ...state, listTop: topShowing(index, state.listTop, body, rows.length, MARGIN) };
}

/** The row of an article, with everything that hides it unfolded. */
export function showArticle(state: State, id: string): State {
  if (treeRows(state.listings, state.folded).some(({ key }) => key === id)) return showCursor({ ...state, cursor: id });
  return showCursor({ ...state, folded: new Set(), cursor: id });
}

/** The article `step` places further on the list, folded away or not. */
export function neighbour(state: State, step: 1 | -1): string | undefined {
  const ids = treeRows(state.listings, noneFolded).flatMap((row) => (row.kind === 'article' ? [row.key] : []));
  return ids[ids.indexOf(state.wanted ?? '') + step];
}

const noneFolded: ReadonlySet<string> = new Set();

/** Puts the cursor on a hit and loads its article. */
export function moveToHit(state: State, index: number): State {
  const { query } = state;
  if (!query) return state;
  const cursor = clamp(index, 0, Math.max(0, query.hits.length - 1));
  const top = topShowing(cursor, query.top, hitsShown(layoutOf(state).body), query.hits.length, 1);
  const moved: State = { ...state, query: { ...query, cursor, top } };
  const hit = query.hits[cursor];
  return hit ? want(moved, hit.id) : moved;
}

/** The briefing under the cursor is the picker's result. */
export function picked(state: State): State {
  const { query, reading } = state;
  const isThere = reading && query?.hits.some(({ id }) => id === reading.article.id);
  if (!isThere) return state;
  return {
    ...state,
    effects: [...state.effects, { kind: 'end', result: { kind: 'picked', article: reading.article } }],
  };
}

export const ended = (state: State, kind: 'quit' | 'cancelled'): State => ({
  ...state,
  effects: [...state.effects, { kind: 'end', result: { kind } }],
});
