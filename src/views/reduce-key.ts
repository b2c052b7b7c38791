import { choicesOf, SEARCH } from './choices.ts';
import type { Command, Screen } from './command.ts';
import { completed } from './complete-query.ts';
import { ended } from './ending.ts';
import { follow, isLoaded } from './follow.ts';
import { isTyping, lookUp } from './keymap.ts';
import { type Key, typedBy } from './keys.ts';
import { listCommand } from './list-commands.ts';
import { menuCommand, openSearch } from './menu-commands.ts';
import { closed, helpCommand } from './overlay-commands.ts';
import { overwriteCommand, promptCommand } from './prompt-commands.ts';
import { isAnswered } from './query-state.ts';
import { readingCommand } from './reading-commands.ts';
import { remembered } from './remember-position.ts';
import { searchCommand } from './search-commands.ts';
import { sideCommand } from './side-commands.ts';
import { type State, screenOf } from './state.ts';
import { erased, typedText, withTypedText } from './typed-text.ts';

/** One key on the screen that has the keys now. */
export function reduceKey(state: State, key: Key): State {
  if (state.isEnded) return state;
  if (state.isSuspended) return { ...state, waiting: [...state.waiting, key] };
  const screen = screenOf(state);
  if (key.startsWith('alt+')) return reduceAlt(state, screen, key.slice(4));
  const found = lookUp(screen, state.pending, key, state.style.keymap);
  if (found === 'begins') return { ...state, pending: key };
  const isWaiting = state.waiting.length > 0 && key !== LEAVE;
  if (isWaiting || (found && mustWait(state, screen, found))) return { ...state, waiting: [...state.waiting, key] };
  const { message: _, ...rest } = state;
  const ready: State = { ...rest, pending: '' };
  if (found === 'quit at once' && key === LEAVE) return ended(ready, 'cancelled');
  if (found) return runCommand(ready, screen, found);
  if (state.pending) return reduceKey(ready, key); // an unfinished sequence: the key stands for itself
  const typed = isTyping(screen) ? typedBy(key) : undefined;
  return typed === undefined ? ready : withTypedText(ready, typedText(ready) + typed);
}

/** Esc and a key pressed soon after it arrive as Alt and that key; nothing is bound to Alt. In the picker Esc leaves, so there a real Alt must not. */
function reduceAlt(state: State, screen: Screen, key: Key): State {
  return screen === 'pick' ? state : [ESC, key].reduce(reduceKey, state);
}

const ESC = 'esc';
const LEAVE = 'ctrl+c'; // whatever the library does, it leaves

/** The library has answered: the keys pressed meanwhile take effect, in order. */
export function replayWaiting(state: State): State {
  if (state.waiting.length === 0) return state;
  const ready: State = { ...state, waiting: [] };
  return state.waiting.reduce((now, key) => remembered(now, follow(reduceKey(now, key))), ready);
}

/** A key that acts on the article or the hits must not act on those of a moment ago. */
function mustWait(state: State, screen: Screen, command: Command): boolean {
  if (always.has(command)) return false;
  if (state.isAsking) return true;
  const mustAnswer = state.query !== undefined && !isAnswered(state.query);
  if (screen === 'raw' && state.reading?.capture === undefined) return true;
  if (screen === 'reading' || screen === 'raw' || screen === 'side' || screen === 'find') return !isLoaded(state);
  if (command === 'accept' || aboutArticle.has(command)) return mustAnswer || !isLoaded(state);
  return (screen === 'query' || screen === 'pick') && (command === 'down' || command === 'up') && mustAnswer;
}

const always: ReadonlySet<Command> = new Set([
  'quit at once',
  'cancel',
  'suspend',
  'redraw',
  'help',
  'quit',
  'palette',
]);
const aboutArticle: ReadonlySet<Command> = new Set([
  'open',
  'save',
  'view',
  'other pane',
  'note',
  'correct',
  'why',
  'copy link',
  'open link',
  'tags',
  'pipe',
]);

/** A command that came by another way than its key. */
export const reduceCommand = (state: State, command: Command): State => runCommand(state, screenOf(state), command);

function runCommand(state: State, screen: Screen, command: Command): State {
  switch (command) {
    case 'suspend':
      return { ...state, isSuspended: true, effects: [...state.effects, { kind: command }] };
    case 'redraw':
      return { ...state, effects: [...state.effects, { kind: command }] };
    case 'quit at once':
      return ended(state, state.mode === 'pick' ? 'cancelled' : 'quit');
    case 'help':
      return { ...state, overlay: { kind: 'help', top: 0, text: '', isTyping: false } };
    case 'erase':
    case 'erase word':
    case 'erase all':
      return withTypedText(state, erased(typedText(state), command));
    case 'complete':
      return completed(state);
    default:
      return screen === 'choose' && command === 'accept' && isPalette(state)
        ? runChoice(state)
        : commands[screen](state, command);
  }
}

const isPalette = ({ overlay }: State): boolean => overlay?.kind === 'menu' && overlay.menu === 'palette';

/** The palette's choice is a command of the screen below, or a saved search. */
function runChoice(state: State): State {
  const { overlay } = state;
  if (overlay?.kind !== 'menu') return state;
  const choice = choicesOf(state)[overlay.index];
  if (!choice) return state;
  const below = closed(state);
  if (choice.value.startsWith(SEARCH)) return openSearch(below, choice.value.slice(SEARCH.length));
  return runCommand(below, overlay.below ?? screenOf(below), choice.value as Command);
}

const commands: Readonly<Record<Screen, (state: State, command: Command) => State>> = {
  list: listCommand,
  hits: searchCommand,
  query: searchCommand,
  pick: searchCommand,
  reading: readingCommand,
  raw: readingCommand,
  side: sideCommand,
  find: readingCommand,
  help: helpCommand,
  'help search': helpCommand,
  menu: menuCommand,
  choose: menuCommand,
  prompt: promptCommand,
  note: promptCommand,
  overwrite: overwriteCommand,
};
