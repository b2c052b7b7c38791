import type { Article, Listing } from '../article.ts';
import type { Facet } from '../library/library.ts';
import type { Marks, ReaderRecord, SavedSearch } from '../reader-data/reader-data.ts';
import { chooseAll } from './article-commands.ts';
import { markAll, untouched } from './changes.ts';
import { rowOf } from './document.ts';
import { follow, rested } from './follow.ts';
import type { Format } from './format.ts';
import type { Key } from './keys.ts';
import { layoutOf } from './layout.ts';
import {
  type Dates,
  type Groups,
  grouped,
  located,
  moveToPlace,
  paged,
  showCursor,
  unreadCounted,
} from './list-moves.ts';
import type { ParagraphRenderer } from './mark-facts.ts';
import { pasted } from './pasted.ts';
import { type PointerReport, reducePointer } from './pointer.ts';
import { type Answer, answered, faulted, moveToHit } from './query-moves.ts';
import type { QueryFault } from './query-state.ts';
import type { Ranker } from './rank.ts';
import { documentOf } from './reading.ts';
import { reduceKey, replayWaiting } from './reduce-key.ts';
import { remembered } from './remember-position.ts';
import type { Message, Progress, Reading, State } from './state.ts';
import type { Style } from './style.ts';
import type { Grouping, Tree } from './tree.ts';
import type { Place } from './tree-rows.ts';
import { clamp, lastTop } from './window.ts';

export type Action =
  | { readonly kind: 'key'; readonly key: Key }
  | { readonly kind: 'resized'; readonly columns: number; readonly rows: number }
  | { readonly kind: 'library changed' }
  | ({ readonly kind: 'grouped' } & Groups)
  | ({ readonly kind: 'dated' } & Dates)
  | {
      readonly kind: 'paged';
      readonly key: string;
      readonly version: number;
      readonly listings: readonly Listing[];
      readonly marks: ReadonlyMap<string, Marks>;
    }
  | {
      readonly kind: 'located';
      readonly grouping: Grouping;
      readonly place?: Place | undefined;
      readonly from?: Place | undefined;
    }
  | { readonly kind: 'progressed'; readonly progress?: Progress | undefined }
  | ({ readonly kind: 'answered'; readonly marks: ReadonlyMap<string, Marks> } & Answer)
  | ({ readonly kind: 'faulted'; readonly query: string } & QueryFault)
  | {
      readonly kind: 'loaded';
      readonly id: string;
      readonly article?: Article | undefined;
      readonly record?: ReaderRecord | undefined;
    }
  /** What the reader has kept that no article has alone. */
  | { readonly kind: 'reader data loaded'; readonly searches: readonly SavedSearch[]; readonly tags: readonly string[] }
  | { readonly kind: 'unread counted'; readonly grouping: Grouping; readonly facets: readonly Facet[] }
  | { readonly kind: 'unread found'; readonly place: Place | undefined; readonly tree: Tree }
  /** The articles of a group that are to be read from now on, or unread. */
  | { readonly kind: 'unread listed'; readonly ids: readonly string[]; readonly isRead: boolean }
  /** The articles of a group that are to be chosen, or no longer. */
  | { readonly kind: 'group listed'; readonly ids: readonly string[] }
  | { readonly kind: 'rested'; readonly beside: string | undefined }
  | { readonly kind: 'capture loaded'; readonly id: string; readonly capture: string }
  | { readonly kind: 'renderer loaded'; readonly render: ParagraphRenderer }
  | { readonly kind: 'ranker loaded'; readonly rank: Ranker }
  | { readonly kind: 'pointer'; readonly report: PointerReport }
  | { readonly kind: 'pasted'; readonly text: string }
  /** The terminal has said what its background is. */
  | { readonly kind: 'restyled'; readonly style: Style }
  | { readonly kind: 'resumed' }
  | { readonly kind: 'file exists'; readonly format: Format; readonly path: string }
  | { readonly kind: 'said'; readonly message: Message };

/** The next state, and in its `effects` what the world outside has to do. Pure. */
export function reduce(previous: State, action: Action): State {
  const state: State = previous.effects.length > 0 ? { ...previous, effects: [] } : previous;
  const next = remembered(state, follow(act(state, action)));
  return action.kind === 'key' || action.kind === 'said' ? next : replayWaiting(next);
}

function act(state: State, action: Action): State {
  switch (action.kind) {
    case 'key':
      return reduceKey(state.isFresh ? { ...state, isFresh: false } : state, action.key);
    case 'resized':
      return keepPlace(state, { ...state, columns: action.columns, rows: action.rows });
    case 'library changed':
      return libraryChanged(state);
    case 'grouped':
      return grouped(state, action);
    case 'dated':
      return { ...state, list: { ...state.list, days: action.days, sources: action.sources } };
    case 'paged':
      return paged(withMarks(state, action.marks), action.key, action.version, action.listings);
    case 'located':
      return action.grouping === state.list.grouping ? located(state, action.place, action.from) : state;
    case 'progressed':
      return withProgress(state, action.progress);
    case 'answered':
      return answered(withMarks(state, action.marks), action);
    case 'faulted':
      return faulted(state, action.query, { message: action.message, at: action.at });
    case 'loaded':
      return loaded(state, action.id, action.article, action.record);
    case 'rested':
      return rested(state, action.beside);
    case 'reader data loaded':
      return { ...state, searches: action.searches, tags: action.tags };
    case 'unread counted':
      return unreadCounted(state, action.grouping, action.facets);
    case 'unread found':
      return unreadFound(state, action.place, action.tree);
    case 'unread listed':
      return markAll(state, action.ids, action.isRead);
    case 'group listed':
      return chooseAll(state, action.ids);
    case 'capture loaded':
      return captureLoaded(state, action.id, action.capture);
    case 'renderer loaded':
      return keepPlace(state, { ...state, render: action.render });
    case 'ranker loaded':
      return { ...state, rank: action.rank };
    case 'pointer':
      return pointed(state, action.report);
    case 'pasted':
      return pasted(state, action.text);
    case 'restyled':
      return { ...state, style: action.style };
    case 'resumed':
      return { ...state, isSuspended: false };
    case 'file exists':
      return { ...state, overlay: { kind: 'overwrite', format: action.format, path: action.path } };
    case 'said':
      return { ...state, message: action.message };
  }
}

function withProgress({ progress: _, ...state }: State, progress: Progress | undefined): State {
  return progress ? { ...state, progress } : state;
}

/** New captures came in, or some went: the groups are counted anew, and a search is asked anew. */
function libraryChanged(state: State): State {
  const { missing: _, ...rest } = state;
  const { query, list } = rest;
  return {
    ...rest,
    effects: [
      ...rest.effects,
      { kind: 'group', grouping: list.grouping },
      ...(query ? [{ kind: 'search' as const, query: query.text, offset: 0 }] : []),
    ],
  };
}

function loaded(state: State, id: string, article: Article | undefined, record: ReaderRecord | undefined): State {
  if (state.wanted !== id) return notLoading(state, id);
  const { loading: _, reading, side, beside: __, isBesideOver: ___, ...rest } = state;
  if (!article) return { ...rest, pane: 'list', missing: id, message: { text: state.style.words.gone, isError: true } };
  const { notes = [], corrections = {}, ...marks } = record ?? {};
  const added = { notes, corrections };
  const known = record ? withMarks(rest, new Map([[id, { ...untouched, ...marks }]])) : rest;
  if (reading?.article.id === id)
    return readAnew({ ...known, ...(side && { side }) }, { ...reading, ...added, article });
  const next: Reading = { article, view: reading?.view ?? 'briefing', top: 0, ...added };
  const effects = next.view === 'raw' ? [...state.effects, { kind: 'load capture' as const, id }] : state.effects;
  return { ...known, reading: next, effects, ...(side && { side: { ...side, index: 0, top: 0, turn: 0 } }) };
}

/** An answer that comes after the cursor has moved on is dropped; should it come back, the article is asked for again. */
function notLoading(state: State, id: string): State {
  const { loading, ...rest } = state;
  return loading?.id === id ? rest : state;
}

/** The article on the screen was read anew with corrections: what stood in the pane stays as near as it can. */
function readAnew(state: State, { fact: _, spot: __, ...reading }: Reading): State {
  const { body } = layoutOf(state);
  const last = lastTop(documentOf(state, reading).rows.length, body);
  return { ...state, reading: { ...reading, top: Math.min(reading.top, last) } };
}

const REMEMBERED = 10_000; // articles; twice as many as the pages that are kept hold

/** The marks of articles that came into view; those seen longest ago are forgotten, and come again with their page. */
function withMarks(state: State, added: ReadonlyMap<string, Marks>): State {
  if (added.size === 0) return state;
  const marks = new Map(state.marks);
  for (const [id, own] of added) {
    marks.delete(id);
    marks.set(id, own);
  }
  for (const id of marks.keys()) {
    if (marks.size <= REMEMBERED) break;
    marks.delete(id);
  }
  return { ...state, marks };
}

/** Goes to the article found, in the list or in the text as it was; unless the list has been grouped otherwise meanwhile. */
function unreadFound({ isAsking: _, ...state }: State, place: Place | undefined, tree: Tree): State {
  if (!place) return { ...state, message: { text: state.style.words.noUnread } };
  const isThere = state.list.grouping === tree.grouping && state.list.tree?.groups.has(place.group);
  return isThere && !state.query ? moveToPlace(state, place) : state;
}

function captureLoaded(state: State, id: string, capture: string): State {
  if (state.reading?.article.id !== id) return state;
  return { ...state, reading: { ...state.reading, capture } };
}

/** With the border between the panes the text is laid out anew. */
function pointed(state: State, report: PointerReport): State {
  const next = reducePointer(state.isFresh ? { ...state, isFresh: false } : state, report);
  return next.listWidth === state.listWidth ? next : keepPlace(state, next);
}

/** The text is laid out anew (another size, another renderer): what stood at the top of the pane stays there, and the end in sight when one was there. */
function keepPlace(before: State, after: State): State {
  const state = after.query ? moveToHit(after, after.query.cursor) : showCursor(after);
  const { reading } = before;
  if (!reading || !state.reading) return state;
  const old = documentOf(before, reading).rows;
  const row = old[reading.top];
  const document = documentOf(state, state.reading);
  const last = lastTop(document.rows.length, layoutOf(state).body);
  const isAtEnd = reading.top > 0 && reading.top === lastTop(old.length, layoutOf(before).body);
  const top = row && reading.top > 0 ? rowOf(document, { block: row.block, start: row.from, end: row.from }) : 0;
  return { ...state, reading: { ...state.reading, top: isAtEnd ? last : clamp(top, 0, last) } };
}
