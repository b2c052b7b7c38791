import { bodyTop, type Layout, layoutOf, QUERY_ROWS, rowsPerHit } from './layout.ts';
import { listCommand } from './list-commands.ts';
import { moveToRow } from './list-moves.ts';
import { rowsOf } from './list-state.ts';
import { choiceOnRow, menuRows } from './menu-rows.ts';
import { moveToHit } from './query-moves.ts';
import type { Query } from './query-state.ts';
import { toRawRow } from './raw-commands.ts';
import { scrollTo } from './reading-moves.ts';
import { reduceCommand } from './reduce-key.ts';
import { searchCommand } from './search-commands.ts';
import { moveToSideRow } from './side-commands.ts';
import type { State } from './state.ts';
import { clamp, lastTop } from './window.ts';

/** What a mouse did, in cells from 0. `wheel` goes up (-1) or down (1). */
export type PointerReport = { readonly column: number; readonly row: number } & (
  | { readonly kind: 'press' | 'drag' | 'release'; readonly button: 'left' | 'middle' | 'right' | 'none' }
  | { readonly kind: 'wheel'; readonly step: -1 | 1 }
);

const WHEEL_ROWS = 3;

/** A click puts the cursor where it is, and opens or takes what it was on already; the wheel scrolls what is under the pointer; the border can be dragged. */
export function reducePointer(state: State, report: PointerReport): State {
  if (state.isSuspended) return state;
  const { isDragging: _, ...still } = state;
  if (report.kind === 'release') return state.isDragging ? letGo(still) : state;
  if (report.kind === 'drag') return state.isDragging ? { ...state, listWidth: report.column } : state;
  if (state.overlay) {
    if (report.kind === 'wheel') return reduceCommand(state, report.step > 0 ? 'down' : 'up');
    return report.button === 'left' ? pressMenu(state, report.row) : state;
  }
  const layout = layoutOf(state);
  const row = report.row - bodyTop(layout);
  if (row < 0 || row >= layout.body) return state;
  const isLeft = layout.list > 0 && report.column < layout.list;
  if (report.kind === 'wheel')
    return isLeft ? scrollLeft(state, report.step, layout) : scrollText(state, report.step * WHEEL_ROWS);
  if (report.button !== 'left') return state;
  if (layout.isWide && report.column === layout.list) return { ...state, isDragging: true };
  return isLeft ? pressLeft(state, row, layout) : pressText(state, row);
}

/** The border stays where it was let go, the next time too. */
const letGo = (state: State): State =>
  state.listWidth === undefined
    ? state
    : { ...state, effects: [...state.effects, { kind: 'keep list width', columns: layoutOf(state).list }] };

function scrollText(state: State, step: number): State {
  const { reading } = state;
  return reading ? scrollTo(state, reading, reading.top + step) : state;
}

/** The list scrolls under its cursor; among hits and facts the cursor goes along, because what is beside them follows it. */
function scrollLeft(state: State, step: -1 | 1, { body }: Layout): State {
  const { list, query, side } = state;
  if (side && state.pane !== 'list') return moveToSideRow(state, side.index + step);
  if (query) return moveToHit(state, query.cursor + step);
  const top = clamp(list.top + step * WHEEL_ROWS, 0, lastTop(rowsOf(list).length, body));
  return { ...state, list: { ...list, top } };
}

/** On a choice of the menu; the one that was chosen already is taken. Beside the menu it closes it. */
function pressMenu(state: State, row: number): State {
  const { overlay } = state;
  if (overlay?.kind !== 'menu') return state;
  const index = choiceOnRow(state, row);
  if (index === undefined) return row < state.rows - 1 - menuRows(state) ? reduceCommand(state, 'cancel') : state;
  return index === overlay.index ? reduceCommand(state, 'accept') : { ...state, overlay: { ...overlay, index } };
}

/** To the text, where there is one; in the raw capture the cursor goes to the line. */
function pressText(state: State, row: number): State {
  const { reading } = state;
  if (state.pane === 'reading') return reading?.view === 'raw' ? toRawRow(state, reading, row) : state;
  if (state.pane === 'side') return { ...state, pane: 'reading' };
  const settled = state.query ? { ...state, query: { ...state.query, isTyping: false } } : state;
  return state.query && state.mode === 'read' ? searchCommand(settled, 'other pane') : listCommand(state, 'other pane');
}

function pressLeft(state: State, row: number, layout: Layout): State {
  const { query, side, pane } = state;
  if (side && pane !== 'list') return row === 0 ? state : moveToSideRow({ ...state, pane: 'side' }, side.top + row - 1);
  const focused: State = { ...state, pane: 'list' };
  return query ? pressHit(focused, query, row, layout) : pressRow(focused, row, pane === 'list');
}

function pressRow(state: State, row: number, hadKeys: boolean): State {
  const rows = rowsOf(state.list);
  const index = state.list.top + row;
  if (index >= rows.length) return state;
  const isHere = rows.indexOf(state.list.cursor) === index;
  return isHere && hadKeys ? listCommand(state, 'open') : moveToRow(state, index);
}

function pressHit(state: State, query: Query, row: number, { body }: Layout): State {
  if (row < QUERY_ROWS) return { ...state, query: { ...query, isTyping: true } };
  const index = query.top + Math.floor((row - QUERY_ROWS) / rowsPerHit(body));
  if (index >= query.total) return state;
  return index === query.cursor && state.mode === 'read' ? searchCommand(state, 'open') : moveToHit(state, index);
}
