import type { Command } from './keymap.ts';
import { layoutOf } from './layout.ts';
import { ended, moveToRow, showCursor } from './moves.ts';
import { openMenu } from './overlay-commands.ts';
import { readingCommand } from './reading-commands.ts';
import { emptyQuery, type State } from './state.ts';
import { parentRow, rowIndex, type TreeRow, treeRows } from './tree.ts';

/** A command while the tree of countries and topics has the keys. */
export function listCommand(state: State, command: Command): State {
  const rows = treeRows(state.listings, state.folded);
  const here = Math.max(0, rowIndex(rows, state.cursor));
  const row = rows[here];
  const page = layoutOf(state).body;
  const steps: Partial<Record<Command, number>> = {
    down: 1,
    up: -1,
    'half page down': Math.ceil(page / 2),
    'half page up': -Math.ceil(page / 2),
    'page down': page,
    'page up': -page,
    first: -rows.length,
    last: rows.length,
  };
  const step = steps[command];
  if (step !== undefined) return moveToRow(state, here + step);
  switch (command) {
    case 'open':
      return row ? opened(state, row) : state;
    case 'back':
      return row && row.kind !== 'article' && !row.isFolded
        ? fold(state, row.key)
        : moveToRow(state, parentRow(rows, here));
    case 'other pane':
      if (row?.kind !== 'article') return chooseFirst(state);
      return state.reading ? { ...state, pane: 'reading' } : state;
    case 'search':
      return { ...state, query: emptyQuery, effects: [...state.effects, { kind: 'search', query: '' }] };
    case 'view':
      if (row?.kind !== 'article') return chooseFirst(state);
      return layoutOf(state).isWide ? readingCommand(state, command) : state;
    case 'save':
      if (row?.kind !== 'article') return chooseFirst(state);
      return openMenu(state);
    case 'quit':
      return ended(state, 'quit');
    default:
      return state;
  }
}

const chooseFirst = (state: State): State => ({ ...state, message: { text: state.style.words.chooseFirst } });

function opened(state: State, row: TreeRow): State {
  if (row.kind === 'article') return { ...state, pane: 'reading' };
  return row.isFolded ? unfold(state, row.key) : fold(state, row.key);
}

const fold = (state: State, key: string): State => showCursor({ ...state, folded: new Set([...state.folded, key]) });

const unfold = (state: State, key: string): State =>
  showCursor({ ...state, folded: new Set([...state.folded].filter((other) => other !== key)) });
