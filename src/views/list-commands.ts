import { articleCommand } from './article-commands.ts';
import type { Command } from './command.ts';
import { ended } from './ending.ts';
import { findUnread } from './find-unread.ts';
import { layoutOf } from './layout.ts';
import { moveToPlace, moveToRow, showCursor } from './list-moves.ts';
import { rowAtCursor, rowsOf } from './list-state.ts';
import { opened } from './open-article.ts';
import { emptyQuery } from './query-state.ts';
import { readingCommand } from './reading-commands.ts';
import type { State } from './state.ts';
import { stepOf } from './step-of.ts';
import type { Grouping } from './tree.ts';
import { parentOf, type TreeRow } from './tree-rows.ts';

/** A command while the tree of groups has the keys. */
export function listCommand(state: State, command: Command): State {
  const { list } = state;
  const rows = rowsOf(list);
  const here = Math.max(0, rows.indexOf(list.cursor));
  const step = stepOf(command, layoutOf(state).body);
  if (step !== undefined) return moveToRow(state, here + step);
  const grouping = groupings[command];
  if (grouping) return groupBy(state, grouping);
  const row = rowAtCursor(list);
  return row ? rowCommand(state, command, row) : emptyCommand(state, command);
}

const groupings: Partial<Record<Command, Grouping>> = {
  'by country': 'country',
  'by topic': 'topic',
  'by date': 'date',
  'by language': 'language',
  'by source': 'source',
};

/** The list grouped otherwise; the cursor goes with its article. */
function groupBy(state: State, grouping: Grouping): State {
  if (grouping === state.list.grouping) return state;
  const { tree: _, cursor: __, ...list } = state.list;
  return {
    ...state,
    list: { ...list, grouping, folded: new Set(), top: 0, pages: new Map() },
    effects: [...state.effects, { kind: 'group', grouping, ...(state.wanted && { show: state.wanted }) }],
  };
}

function rowCommand(state: State, command: Command, row: TreeRow): State {
  const isArticle = row.kind === 'article';
  switch (command) {
    case 'open':
      if (isArticle) return opened(state);
      return setFolded(state, row, !row.isFolded);
    case 'back':
      return !isArticle && !row.isFolded ? setFolded(state, row, true) : moveToPlace(state, parentOf(row));
    case 'other pane':
      if (!isArticle) return chooseFirst(state);
      return state.reading ? opened(state) : state;
    case 'view':
      if (!isArticle) return chooseFirst(state);
      return layoutOf(state).isWide ? readingCommand(state, command) : state;
    case 'toggle read':
      if (!isArticle) return listUnread(state, row);
      return emptyCommand(state, command);
    case 'choose':
      if (!isArticle) return listGroup(state, row);
      return emptyCommand(state, command);
    default:
      return emptyCommand(state, command);
  }
}

/** A group is marked when the library has said what is in it. */
const listUnread = (state: State, { group }: TreeRow): State => ({
  ...state,
  effects: [...state.effects, { kind: 'list unread', filter: group.filter }],
});

const listGroup = (state: State, { group }: TreeRow): State => ({
  ...state,
  isAsking: true,
  effects: [...state.effects, { kind: 'list group', filter: group.filter }],
});

function emptyCommand(state: State, command: Command): State {
  if (command === 'search')
    return { ...state, query: emptyQuery, effects: [...state.effects, { kind: 'search', query: '', offset: 0 }] };
  if (command === 'quit') return ended(state, 'quit');
  if (command === 'next match' || command === 'previous match')
    return findUnread(state, command === 'next match' ? 1 : -1);
  const next = articleCommand(state, command, 'list');
  return next && command === 'choose'
    ? moveToRow(next, rowsOf(next.list).indexOf(next.list.cursor) + 1)
    : (next ?? state);
}

const chooseFirst = (state: State): State => ({ ...state, message: { text: state.style.words.chooseFirst } });

function setFolded(state: State, { group }: TreeRow, isFolded: boolean): State {
  const folded = new Set(state.list.folded);
  if (isFolded) folded.add(group.key);
  else folded.delete(group.key);
  return showCursor({ ...state, list: { ...state.list, folded } });
}
