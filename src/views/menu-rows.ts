import { choicesOf } from './choices.ts';
import type { State } from './state.ts';
import { topShowing } from './window.ts';

export const TITLE_ROWS = 1;
const MOST = 12; // choices in sight: below them one still sees what the choice is about

/** Rows the open menu takes; on a very low screen the status bar alone says what is chosen. */
export function menuRows(state: State): number {
  if (state.overlay?.kind !== 'menu') return 0;
  const room = state.rows - 4;
  const choices = Math.max(1, choicesOf(state).length);
  return room < 3 ? 0 : TITLE_ROWS + Math.min(choices, MOST, room - TITLE_ROWS);
}

/** The first choice in sight. */
export const menuTop = (state: State, index: number): number =>
  topShowing(index, 0, menuRows(state) - TITLE_ROWS, choicesOf(state).length);

/** The choice that stands on a row of the screen. */
export function choiceOnRow(state: State, row: number): number | undefined {
  if (state.overlay?.kind !== 'menu') return undefined;
  const rows = menuRows(state) - TITLE_ROWS;
  const at = row - (state.rows - 1 - rows);
  const index = menuTop(state, state.overlay.index) + at;
  return rows > 0 && at >= 0 && at < rows && index < choicesOf(state).length ? index : undefined;
}
