import { isTyping } from './keymap.ts';
import { composedText } from './line.ts';
import { listCommand } from './list-commands.ts';
import { searchCommand } from './search-commands.ts';
import { type State, screenOf } from './state.ts';
import { typedText, withTypedText } from './typed-text.ts';

/** Pasted text goes on the line that is being typed; over the list it begins a search. Nowhere is it taken for keys. */
export function pasted(state: State, text: string): State {
  if (state.isSuspended) return state;
  const line = composedText(text.slice(0, LONGEST)).replace(/\s+/g, ' ').trim();
  if (line === '') return state;
  const screen = screenOf(state);
  if (isTyping(screen)) return withTypedText(state, typedText(state) + line);
  if (screen === 'list') return withTypedText(listCommand(state, 'search'), line);
  if (screen === 'hits') return withTypedText(searchCommand(state, 'search'), line);
  return state;
}

const LONGEST = 1000; // units; a query is no longer
