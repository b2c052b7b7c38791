import type { State } from './state.ts';
import { clamp } from './window.ts';

/** Where things stand on the screen. `list` or `reading` is 0 columns wide when the other has the screen to itself. */
export type Layout = {
  readonly hasHeader: boolean;
  readonly hasRules: boolean;
  readonly isWide: boolean;
  readonly body: number;
  readonly list: number;
  readonly reading: number;
  /** Columns of text in the reading pane. */
  readonly text: number;
};

const TWO_PANES = 100; // columns; below, each pane has the screen in turn
const MARGIN = 2; // columns left of the text
const READABLE = 92; // columns; the eye loses longer lines

type Sized = Pick<State, 'columns' | 'rows' | 'textWidth' | 'pane' | 'listWidth'>;

export function layoutOf({ columns, rows, textWidth, pane, listWidth }: Sized): Layout {
  const hasRules = rows >= 10;
  const hasHeader = rows >= 7;
  const body = Math.max(1, rows - 1 - (hasHeader ? 1 : 0) - (hasRules ? 2 : 0));
  const isWide = columns >= TWO_PANES;
  const wide = listWidth === undefined ? clamp(Math.round(columns * 0.38), 40, 72) : inReach(listWidth, columns);
  const list = isWide ? wide : pane === 'reading' ? 0 : columns;
  const reading = isWide ? columns - list - 1 : columns - list;
  const margin = columns < 40 ? 0 : MARGIN;
  const text = Math.max(8, Math.min(reading - margin - 1, textWidth || READABLE));
  return { hasHeader, hasRules, isWide, body, list, reading, text };
}

const NARROWEST_PANE = 30; // columns

/** Where the border between the panes may be moved to. */
const inReach = (listWidth: number, columns: number): number =>
  clamp(listWidth, NARROWEST_PANE, columns - NARROWEST_PANE - 1);

/** Rows above the list and the text. */
export const bodyTop = ({ hasHeader, hasRules }: Layout): number => (hasHeader ? 1 : 0) + (hasRules ? 1 : 0);

export const marginOf = (columns: number): number => (columns < 40 ? 0 : MARGIN);

/** Columns of text from which labels and paragraph numbers have room beside it. */
export const GUTTER = 50;

/** Rows a hit takes: its headline, and the sentence that matched. */
export const rowsPerHit = (height: number): 1 | 2 => (height < 8 ? 1 : 2);

/** Hits that fit below the query line. */
export const hitsShown = (height: number): number =>
  Math.max(1, Math.floor((height - QUERY_ROWS) / rowsPerHit(height)));

/** The query line and the rule below it. */
export const QUERY_ROWS = 2;
