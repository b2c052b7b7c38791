import { withQueryText } from './query-state.ts';
import { searchFrom } from './reading-commands.ts';
import { type State, screenOf } from './state.ts';

/** The line of text that is being typed on this screen. */
export function typedText({ overlay, query, reading, ...state }: State): string {
  const screen = screenOf({
    ...state,
    ...(overlay && { overlay }),
    ...(query && { query }),
    ...(reading && { reading }),
  });
  if (screen === 'file' && overlay?.kind === 'file') return overlay.path;
  if (screen === 'find') return reading?.find?.text ?? '';
  return query?.text ?? '';
}

/** The state with another text on that line, and what follows from it: a new search, the next match. */
export function withTypedText(state: State, text: string): State {
  const { overlay, query, reading } = state;
  if (overlay?.kind === 'file') return { ...state, overlay: { ...overlay, path: text } };
  if (screenOf(state) === 'find' && reading?.find) return searchFrom(state, reading, { ...reading.find, text });
  if (!query) return state;
  return withQueryText(state, text);
}

/** A letter is a grapheme; a word goes with the blanks after it, as in a shell. */
export function erased(text: string, what: 'erase' | 'erase word' | 'erase all'): string {
  if (what === 'erase all') return '';
  if (what === 'erase word') return text.trimEnd().replace(/\S+$/, '');
  const graphemes = [...new Intl.Segmenter().segment(text)];
  return text.slice(0, graphemes.at(-1)?.index ?? 0);
}
