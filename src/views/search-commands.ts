import type { Command } from './keymap.ts';
import { layoutOf } from './layout.ts';
import { listCommand } from './list-commands.ts';
import { ended, moveToHit, picked, showArticle } from './moves.ts';
import { openMenu } from './overlay-commands.ts';
import { readingCommand, searchFrom } from './reading-commands.ts';
import { hitsShown } from './search.ts';
import type { Query, State } from './state.ts';

/** A command while a query is typed, or while its hits have the keys. */
export function searchCommand(state: State, command: Command): State {
  const { query } = state;
  if (!query) return listCommand(state, command);
  const page = hitsShown(layoutOf(state).body);
  const steps: Partial<Record<Command, number>> = {
    down: 1,
    'next match': 1,
    up: -1,
    'previous match': -1,
    'half page down': Math.ceil(page / 2),
    'half page up': -Math.ceil(page / 2),
    'page down': page,
    'page up': -page,
    first: -query.hits.length,
    last: query.hits.length,
  };
  const step = steps[command];
  if (step !== undefined) return moveToHit(state, query.cursor + step);
  switch (command) {
    case 'accept':
    case 'open':
      return state.mode === 'pick' ? picked(state) : openHit(state, query);
    case 'search':
      return { ...state, query: { ...query, isTyping: true } };
    case 'cancel':
    case 'quit':
    case 'back':
      return endSearch(state);
    case 'other pane':
      return state.reading ? { ...state, pane: 'reading' } : state;
    case 'view':
      return layoutOf(state).isWide ? readingCommand(state, command) : state;
    case 'save':
      return openMenu(state);
    default:
      return state;
  }
}

/** Opens the hit at the sentence that matched, with the words of the query to go on from (n, N). */
function openHit(state: State, query: Query): State {
  const hit = query.hits[query.cursor];
  const { reading } = state;
  if (!hit || !reading) return state.query?.text === '' ? endSearch(state) : state;
  const opened: State = { ...showArticle(state, hit.id), pane: 'reading', query: { ...query, isTyping: false } };
  if (query.text.trim() === '') return opened;
  return searchFrom(opened, reading, { text: query.text, isTyping: false, current: -1, from: 0 }, false);
}

/** Back to the tree, the cursor on the article the search led to. */
function endSearch({ query, ...state }: State): State {
  const id = query?.hits[query.cursor]?.id;
  if (state.mode === 'pick') return ended({ ...state, ...(query && { query }) }, 'cancelled');
  return id && query?.text ? showArticle(state, id) : state;
}
