import type { Article, Hit, Listing } from '../article.ts';
import { rowOf } from './document.ts';
import type { Key } from './keys.ts';
import { layoutOf } from './layout.ts';
import type { ParagraphRenderer } from './mark-facts.ts';
import { moveToHit, moveToRow, showCursor } from './moves.ts';
import { documentOf } from './reading.ts';
import { reduceKey, replayWaiting } from './reduce-key.ts';
import type { Format, Message, Progress, Reading, State } from './state.ts';
import { rowIndex, treeRows } from './tree.ts';
import { clamp, lastTop } from './window.ts';

export type Action =
  | { readonly kind: 'key'; readonly key: Key }
  | { readonly kind: 'resized'; readonly columns: number; readonly rows: number }
  | { readonly kind: 'listed'; readonly listings: readonly Listing[] }
  | { readonly kind: 'progressed'; readonly progress?: Progress | undefined }
  | { readonly kind: 'answered'; readonly query: string; readonly hits: readonly Hit[] }
  | { readonly kind: 'loaded'; readonly id: string; readonly article?: Article | undefined }
  | { readonly kind: 'capture loaded'; readonly id: string; readonly capture: string }
  | { readonly kind: 'renderer loaded'; readonly render: ParagraphRenderer }
  | { readonly kind: 'resumed' }
  | { readonly kind: 'file exists'; readonly format: Format; readonly path: string }
  | { readonly kind: 'said'; readonly message: Message };

/** The next state, and in its `effects` what the world outside has to do. Pure. */
export function reduce(previous: State, action: Action): State {
  const state: State = previous.effects.length > 0 ? { ...previous, effects: [] } : previous;
  switch (action.kind) {
    case 'key':
      return reduceKey(state.isFresh ? { ...state, isFresh: false } : state, action.key);
    case 'resized':
      return keepPlace(state, { ...state, columns: action.columns, rows: action.rows });
    case 'listed':
      return listed(state, action.listings);
    case 'progressed':
      return withProgress(state, action.progress);
    case 'answered':
      return answered(state, action.query, action.hits);
    case 'loaded':
      return loaded(state, action.id, action.article);
    case 'capture loaded':
      return captureLoaded(state, action.id, action.capture);
    case 'renderer loaded':
      return keepPlace(state, { ...state, render: action.render });
    case 'resumed':
      return replayWaiting({ ...state, isSuspended: false });
    case 'file exists':
      return { ...state, overlay: { kind: 'overwrite', format: action.format, path: action.path } };
    case 'said':
      return { ...state, message: action.message };
  }
}

function withProgress({ progress: _, ...state }: State, progress: Progress | undefined): State {
  return progress ? { ...state, progress } : state;
}

/** New captures came in: the cursor stays on its article, and the article stays where it is on the screen. */
function listed(previous: State, listings: readonly Listing[]): State {
  const state: State = { ...previous, listings, hasListed: true };
  const rows = treeRows(listings, state.folded);
  const index = rowIndex(rows, state.cursor);
  if (state.query) return { ...state, effects: [...state.effects, { kind: 'search', query: state.query.text }] };
  if (index < 0 || state.isFresh)
    return moveToRow(
      { ...state, listTop: 0 },
      Math.max(
        0,
        rows.findIndex(({ kind }) => kind === 'article'),
      ),
    );
  const before = rowIndex(treeRows(previous.listings, state.folded), state.cursor);
  return showCursor({ ...state, listTop: Math.max(0, state.listTop + index - before) });
}

/** Answers to what is no longer asked are dropped. */
function answered(state: State, query: string, hits: readonly Hit[]): State {
  if (state.query?.text !== query) return state;
  const here = state.query.hits[state.query.cursor]?.id;
  const isSame = state.query.answered === query;
  const cursor = isSame
    ? Math.max(
        0,
        hits.findIndex(({ id }) => id === here),
      )
    : 0;
  return replayWaiting(moveToHit({ ...state, query: { ...state.query, hits, answered: query } }, cursor));
}

function loaded(state: State, id: string, article: Article | undefined): State {
  if (state.wanted !== id) return state;
  if (!article) {
    const { wanted: _, ...rest } = state;
    return replayWaiting({ ...rest, message: { text: state.style.words.gone, isError: true } });
  }
  const view = state.reading?.view ?? 'briefing';
  const reading: Reading = { article, view, top: 0 };
  const needsCapture = view === 'raw';
  const effects = needsCapture ? [...state.effects, { kind: 'load capture' as const, id }] : state.effects;
  return replayWaiting({ ...state, reading, effects });
}

function captureLoaded(state: State, id: string, capture: string): State {
  if (state.reading?.article.id !== id) return state;
  return { ...state, reading: { ...state.reading, capture } };
}

/** The text is laid out anew (another size, another renderer): what stood at the top of the pane stays there. */
function keepPlace(before: State, after: State): State {
  const state = showCursor(after);
  const { reading } = before;
  if (!reading || !state.reading) return state;
  const row = documentOf(before, reading).rows[reading.top];
  const document = documentOf(state, state.reading);
  const top = row && reading.top > 0 ? rowOf(document, { block: row.block, start: row.from, end: row.from }) : 0;
  const { body } = layoutOf(state);
  return { ...state, reading: { ...state.reading, top: clamp(top, 0, lastTop(document.rows.length, body)) } };
}
