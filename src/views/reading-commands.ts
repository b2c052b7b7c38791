import { articleCommand, openSide } from './article-commands.ts';
import type { Command } from './command.ts';
import { rowOf } from './document.ts';
import { picked } from './ending.ts';
import { findUnread } from './find-unread.ts';
import { layoutOf } from './layout.ts';
import { moveToPlace } from './list-moves.ts';
import { neighbourOf } from './list-state.ts';
import { moveToHit } from './query-moves.ts';
import { rawCommand } from './raw-commands.ts';
import { documentOf, matchesOf } from './reading.ts';
import { scrollTo, toPlace } from './reading-moves.ts';
import { type Find, type Reading, type State, viewAfter } from './state.ts';
import { stepOf } from './step-of.ts';

/** A command while the text has the keys, or while one types what to find in it. */
export function readingCommand(state: State, command: Command): State {
  const { reading } = state;
  if (!reading) return state;
  const asRaw = reading.view === 'raw' && state.pane === 'reading' ? rawCommand(state, reading, command) : undefined;
  if (asRaw) return asRaw;
  const step = stepOf(command, layoutOf(state).body - 1);
  if (step !== undefined) return scrollTo(state, reading, reading.top + step);
  const act = actions[command];
  return act
    ? act(state, reading)
    : (articleCommand(state, command, reading.view === 'raw' ? 'raw' : 'reading') ?? state);
}

const actions: Partial<Record<Command, (state: State, reading: Reading) => State>> = {
  back: (state) => ({ ...state, pane: 'list' }),
  quit: (state) => ({ ...state, pane: 'list' }),
  'other pane': (state) => (state.mode === 'pick' ? { ...state, pane: 'list' } : openSide(state, 'facts')),
  cancel,
  accept: (state, reading) =>
    reading.find?.isTyping ? endFind(state, reading, reading.find) : state.mode === 'pick' ? picked(state) : state,
  search: (state, reading) => ({
    ...state,
    reading: { ...reading, find: { text: '', isTyping: true, current: -1, from: reading.top } },
  }),
  view: nextView,
  'next match': (state, reading) => toMatch(state, reading, 1),
  'previous match': (state, reading) => toMatch(state, reading, -1),
  'next fact': (state, reading) => toFact(state, reading, 1, () => true),
  'previous fact': (state, reading) => toFact(state, reading, -1, () => true),
  'next quote': (state, reading) => toFact(state, reading, 1, (kind) => kind === 'quote'),
  'previous quote': (state, reading) => toFact(state, reading, -1, (kind) => kind === 'quote'),
  'next article': (state) => toArticle(state, 1),
  'previous article': (state) => toArticle(state, -1),
};

/** Ends what is nearest: the typing, the find, the fact, the reading. */
function cancel(state: State, { spot, ...reading }: Reading): State {
  const { find, fact, ...rest } = reading;
  if (find?.isTyping) return { ...state, reading: { ...rest, top: find.from } };
  if (find) return { ...state, reading: { ...rest, ...(fact !== undefined && { fact }) } };
  if (fact !== undefined || spot) return { ...state, reading: rest };
  return { ...state, pane: 'list' };
}

function nextView(state: State, { fact: _, spot: __, line: ___, ...reading }: Reading): State {
  const view = viewAfter(reading);
  const needsCapture = view === 'raw' && reading.capture === undefined;
  return {
    ...state,
    reading: { ...reading, view, top: 0, ...(reading.find && { find: { ...reading.find, current: -1 } }) },
    effects: needsCapture ? [...state.effects, { kind: 'load capture', id: reading.article.id }] : state.effects,
  };
}

/** Looks for another text from where the find began: the first match from there on becomes the current one. */
export function searchFrom(state: State, reading: Reading, find: Find, mayStart = true): State {
  const finding: Reading = { ...reading, find: { ...find, current: -1 } };
  const document = documentOf(state, finding);
  const matches = matchesOf(state, finding);
  const from = mayStart ? find.from : firstTextRow(state, finding);
  const first = matches.findIndex((anchor) => rowOf(document, anchor) >= from);
  const current = first < 0 && matches.length > 0 ? 0 : first;
  return toPlace(state, { ...finding, find: { ...find, current } }, matches[current]);
}

/** Where the article's own text begins: a hit in the library is a hit there, not in the summary above it. */
function firstTextRow(state: State, reading: Reading): number {
  const block = documentOf(state, reading).blocks.find(({ paragraph }) => paragraph !== undefined);
  return block?.firstRow ?? 0;
}

function endFind(state: State, { find: _, ...reading }: Reading, find: Find): State {
  return { ...state, reading: find.text === '' ? reading : { ...reading, find: { ...find, isTyping: false } } };
}

function toMatch(state: State, reading: Reading, step: 1 | -1): State {
  if (!reading.find) return findUnread(state, step);
  const matches = matchesOf(state, reading);
  if (matches.length === 0) return state;
  const current = (reading.find.current + step + matches.length) % matches.length;
  return toPlace(state, { ...reading, find: { ...reading.find, current } }, matches[current]);
}

/** The next fact of a kind after the current one; without a current one, the first from the top of the pane on. */
function toFact(
  state: State,
  { spot: _, ...reading }: Reading,
  step: 1 | -1,
  isWanted: (kind: string) => boolean,
): State {
  const { words } = state.style;
  const document = documentOf(state, reading);
  const { facts } = document;
  const isAfter = (i: number) => {
    if (reading.fact !== undefined) return step > 0 ? i > reading.fact : i < reading.fact;
    const fact = facts[i];
    return (
      fact !== undefined && (step > 0 ? rowOf(document, fact) >= reading.top : rowOf(document, fact) < reading.top)
    );
  };
  const candidates = facts.flatMap(({ fact }, i) => (isWanted(fact.kind) && isAfter(i) ? [i] : []));
  const next = step > 0 ? candidates[0] : candidates.at(-1);
  if (next === undefined) return { ...state, message: { text: step > 0 ? words.noFurtherFact : words.noFactBefore } };
  return toPlace(state, { ...reading, fact: next }, facts[next]);
}

function toArticle(state: State, step: 1 | -1): State {
  if (state.query) return moveToHit(state, state.query.cursor + step);
  const place = neighbourOf(state.list, step);
  return place
    ? moveToPlace(state, place)
    : { ...state, message: { text: step > 0 ? state.style.words.lastArticle : state.style.words.firstArticle } };
}
