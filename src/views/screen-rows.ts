import { menuRows } from './menu-rows.ts';
import { drawScreen } from './screen.ts';
import type { State } from './state.ts';

/** The rows of the screen from the top; those of an open menu, above the last, are undefined. */
export function screenRows(state: State): readonly (string | undefined)[] {
  const below = menuRows(state);
  const rows = drawScreen(state, below);
  return [...rows.slice(0, -1), ...Array.from({ length: below }, () => undefined), ...rows.slice(-1)];
}
