import type { Article } from '../article.ts';
import { fold } from '../text/normalize.ts';
import { articleCommand } from './article-commands.ts';
import type { Command } from './command.ts';
import { ended, picked } from './ending.ts';
import { hitsShown, layoutOf } from './layout.ts';
import { listCommand } from './list-commands.ts';
import { opened } from './open-article.ts';
import { moveToHit } from './query-moves.ts';
import { hitUnderCursor, type Query } from './query-state.ts';
import { readingCommand, searchFrom } from './reading-commands.ts';
import type { Reading, State } from './state.ts';
import { stepOf } from './step-of.ts';

/** A command while a query is typed, or while its hits have the keys. */
export function searchCommand(state: State, command: Command): State {
  const { query } = state;
  if (!query) return listCommand(state, command);
  const among = command === 'next match' ? 1 : command === 'previous match' ? -1 : undefined;
  const step = among ?? stepOf(command, hitsShown(layoutOf(state).body));
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
      return state.reading ? opened(state) : state;
    case 'view':
      return layoutOf(state).isWide ? readingCommand(state, command) : state;
    case 'save search':
      return askForName(state, query);
    default: {
      const next = articleCommand(state, command, 'hits');
      return next && command === 'choose' ? moveToHit(next, query.cursor + 1) : (next ?? state);
    }
  }
}

/** Opens the hit at the sentence that matched, or at the top when its headline did, with the words of the query to go on from (n, N). */
function openHit(state: State, query: Query): State {
  const { reading } = state;
  if (!hitUnderCursor(query) || !reading) return query.text === '' ? endSearch(state) : state;
  const settled: State = { ...state, query: { ...query, isTyping: false } };
  const words = wordsOf(query.text);
  if (words === '') return opened(settled);
  const open: Reading = { ...reading, isOpened: true };
  if (isInHeadline(words, reading.article))
    return {
      ...settled,
      pane: 'reading',
      reading: { ...open, top: 0, find: { text: words, isTyping: false, current: -1, from: 0 } },
    };
  return searchFrom(
    { ...settled, pane: 'reading', reading: open },
    open,
    { text: words, isTyping: false, current: -1, from: 0 },
    false,
  );
}

/** Then the article is about it, and is read from its beginning. */
function isInHeadline(words: string, { headline }: Article): boolean {
  const folded = fold(headline ?? '');
  return words.split(' ').every((word) => folded.includes(fold(word)));
}

function askForName(state: State, { text }: Query): State {
  if (text.trim() === '') return state;
  return { ...state, overlay: { kind: 'prompt', ask: { kind: 'search name', query: text.trim() }, text: '' } };
}

/** What of a query stands in texts: not its fields, not what must be missing. */
const wordsOf = (text: string): string =>
  text
    .replace(/(?:^|\s)-?\p{L}+:(?:["“«][^"”»]*["”»]?|\S*)/gu, ' ')
    .replace(/(?:^|\s)-(?:["“«][^"”»]*["”»]?|\S+)/gu, ' ')
    .replace(/["“”«»]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Back to the tree, the cursor on the article the search led to. */
function endSearch(state: State): State {
  if (state.mode === 'pick') return ended(state, 'cancelled');
  const { query, ...rest } = state;
  const id = query?.text ? hitUnderCursor(query)?.id : undefined;
  if (!id) return rest;
  return { ...rest, effects: [...rest.effects, { kind: 'locate', id, grouping: rest.list.grouping }] };
}
