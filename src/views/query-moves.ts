import type { Hit } from '../article.ts';
import { hitsShown, layoutOf } from './layout.ts';
import { HITS_PAGE, pageStart, withPage } from './pages.ts';
import { hitUnderCursor, keyOf, type Query, type QueryFault } from './query-state.ts';
import type { State } from './state.ts';
import { clamp, topShowing } from './window.ts';

export type Answer = {
  readonly query: string;
  readonly offset: number;
  readonly hits: readonly Hit[];
  readonly total: number;
  readonly isExact: boolean;
};

/** Hits have come. Answers to what is no longer asked are dropped; a first page of another query begins anew. */
export function answered(state: State, { query: text, offset, hits, total, isExact }: Answer): State {
  const { query } = state;
  if (!query || query.text !== text) return state;
  const isSame = query.answered === text;
  const { fault: _, ...rest } = query;
  const here = hitUnderCursor(query)?.id;
  const place = isSame && offset === 0 ? hits.findIndex(({ id }) => id === here) : -1;
  const key = keyOf(offset);
  const asked = new Set(isSame ? query.asked : []);
  asked.delete(key);
  const next: Query = {
    ...rest,
    answered: text,
    total,
    isExact,
    asked,
    pages: withPage(isSame && offset > 0 ? query.pages : new Map(), key, { version: 0, items: hits }),
  };
  const cursor = isSame ? (place >= 0 ? place : query.cursor) : 0;
  return moveToHit({ ...state, query: next }, offset > 0 ? query.cursor : cursor);
}

/** The query cannot be asked as it is. */
export function faulted(state: State, text: string, fault: QueryFault): State {
  return state.query?.text === text ? { ...state, query: { ...state.query, fault } } : state;
}

/** Another query on the line; what was found stays until the answer comes. Pages on their way to the old one are dropped when they arrive. */
export function withQueryText(state: State, text: string): State {
  if (!state.query) return state;
  const { fault: _, ...query } = state.query;
  return {
    ...state,
    query: { ...query, text, asked: new Set() },
    effects: [...state.effects, { kind: 'search', query: text, offset: 0 }],
  };
}

/** Puts the cursor on a hit. */
export function moveToHit(state: State, index: number): State {
  const { query } = state;
  if (!query) return state;
  const cursor = clamp(index, 0, Math.max(0, query.total - 1));
  const top = topShowing(cursor, query.top, hitsShown(layoutOf(state).body), query.total, 1);
  return { ...state, query: { ...query, cursor, top } };
}

/** Asks for the pages of hits in view. */
export function withHitsInView(state: State): State {
  const { query } = state;
  if (!query || query.answered !== query.text) return state;
  const shown = hitsShown(layoutOf(state).body);
  const wanted = [query.cursor, ...Array.from({ length: shown }, (_, row) => query.top + row)];
  const starts = wanted.filter((i) => i >= 0 && i < query.total).map((i) => pageStart(i, HITS_PAGE));
  const missing = [...new Set(starts)].filter((start) => {
    const key = keyOf(start);
    return !query.pages.has(key) && !query.asked.has(key);
  });
  if (missing.length === 0) return state;
  return {
    ...state,
    query: { ...query, asked: new Set([...query.asked, ...missing.map(keyOf)]) },
    effects: [...state.effects, ...missing.map((offset) => ({ kind: 'search' as const, query: query.text, offset }))],
  };
}
