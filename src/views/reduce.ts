import type { Action } from './action.ts';
import { chooseAll } from './article-commands.ts';
import { markAll } from './changes.ts';
import { rowOf } from './document.ts';
import { follow, rested } from './follow.ts';
import { layoutOf } from './layout.ts';
import { grouped, located, moveToPlace, paged, showCursor, unreadCounted } from './list-moves.ts';
import { captureLoaded, loaded, withMarks } from './loaded.ts';
import { pasted } from './pasted.ts';
import { type PointerReport, reducePointer } from './pointer.ts';
import { answered, faulted, moveToHit } from './query-moves.ts';
import { documentOf } from './reading.ts';
import { reduceKey, replayWaiting } from './reduce-key.ts';
import { remembered } from './remember-position.ts';
import type { Progress, State } from './state.ts';
import type { Tree } from './tree.ts';
import type { Place } from './tree-rows.ts';
import { clamp, lastTop } from './window.ts';

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

/** Goes to the article found, in the list or in the text as it was; unless the list has been grouped otherwise meanwhile. */
function unreadFound({ isAsking: _, ...state }: State, place: Place | undefined, tree: Tree): State {
  if (!place) return { ...state, message: { text: state.style.words.noUnread } };
  const isThere = state.list.grouping === tree.grouping && state.list.tree?.groups.has(place.group);
  return isThere && !state.query ? moveToPlace(state, place) : state;
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
