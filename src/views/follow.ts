import { layoutOf } from './layout.ts';
import { withPagesInView } from './list-moves.ts';
import { listingAt, rowAtCursor } from './list-state.ts';
import { withHitsInView } from './query-moves.ts';
import { hitUnderCursor } from './query-state.ts';
import type { State } from './state.ts';

/** What follows from where the cursor is now: what is in view is fetched, and the article under the cursor is loaded. */
export const follow = (state: State): State =>
  withOverview(withArticle(state.query ? withHitsInView(state) : withPagesInView(state)));

/** The article the cursor is on: its id; `unknown` while it is being fetched; undefined on a group, or where there is none. */
function targetOf({ query, list }: State): string | undefined {
  if (query) return hitUnderCursor(query)?.id ?? (query.total > 0 ? UNKNOWN : undefined);
  const row = rowAtCursor(list);
  if (row?.kind !== 'article') return undefined;
  return listingAt(list, { group: row.group.key, at: row.at })?.id ?? UNKNOWN;
}

const UNKNOWN = 'unknown'; // no id: they are hexadecimal

/** Whether the article the cursor is on is the one in the reading pane. */
export function isLoaded(state: State): boolean {
  const target = targetOf(state);
  if (target === undefined || target === state.missing) return true;
  return target === state.reading?.article.id;
}

/** Loads the article under the cursor when it shows, or when a key waits for it. */
function withArticle(before: State): State {
  const target = targetOf(before);
  if (target === undefined || target === UNKNOWN) return before;
  const state: State = before.wanted === target ? before : { ...before, wanted: target };
  const { reading, loading, missing, waiting, pane } = state;
  if (reading?.article.id === target || missing === target) return state;
  const isNeeded = layoutOf(state).reading > 0 || waiting.length > 0;
  const isUrgent = pane === 'reading' || waiting.length > 0 || !reading;
  if (!isNeeded || (loading?.id === target && (loading.isUrgent || !isUrgent))) return state;
  return {
    ...state,
    loading: { id: target, isUrgent },
    effects: [...state.effects, { kind: 'load', id: target, isUrgent }],
  };
}

/** Beside the list stands what the cursor is on; a group's overview as soon as it rests there. */
function withOverview(state: State): State {
  if (!layoutOf(state).isWide) return state;
  const row = state.query || state.pane !== 'list' ? undefined : rowAtCursor(state.list);
  const group = row && row.kind !== 'article' ? row.group.key : undefined;
  if (state.besideNext === group) return state.isBesideOver && isLoaded(state) ? withoutOverview(state) : state;
  const { isBesideOver: _, ...moved } = state;
  const isUrgent = !state.reading && group !== undefined; // nothing better stands there
  return { ...moved, besideNext: group, effects: [...state.effects, { kind: 'rest', beside: group, isUrgent }] };
}

/** The cursor rests: what it is on takes its place beside the list, unless its article is still being loaded. */
export function rested(state: State, group: string | undefined): State {
  if (state.besideNext !== group) return state;
  if (group !== undefined) return { ...state, beside: group };
  return isLoaded(state) ? withoutOverview(state) : { ...state, isBesideOver: true };
}

function withoutOverview({ beside: _, isBesideOver: __, ...state }: State): State {
  return state;
}
