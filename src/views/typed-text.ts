import { withQueryText } from './query-moves.ts';
import { searchFrom } from './reading-commands.ts';
import { type State, screenOf } from './state.ts';

/** The line of text that is being typed on this screen. */
export function typedText(state: State): string {
  const { overlay, query, reading } = state;
  if (overlay) return 'text' in overlay ? overlay.text : '';
  return screenOf(state) === 'find' ? (reading?.find?.text ?? '') : (query?.text ?? '');
}

/** The state with another text on that line, and what follows from it: a new search, the next match, other choices. */
export function withTypedText(state: State, text: string): State {
  const { overlay, query, reading } = state;
  if (overlay?.kind === 'menu') return { ...state, overlay: { ...overlay, text, index: 0 } };
  if (overlay?.kind === 'help') return { ...state, overlay: { ...overlay, text, top: 0 } };
  if (overlay?.kind === 'prompt') return { ...state, overlay: { ...overlay, text } };
  if (screenOf(state) === 'find' && reading?.find) return searchFrom(state, reading, { ...reading.find, text });
  return query ? withQueryText(state, text) : state;
}

/** A letter is a grapheme; a word goes with the blanks after it, as in a shell. */
export function erased(text: string, what: 'erase' | 'erase word' | 'erase all'): string {
  if (what === 'erase all') return '';
  if (what === 'erase word') return text.trimEnd().replace(/\S+$/, '');
  const graphemes = [...new Intl.Segmenter().segment(text)];
  return text.slice(0, graphemes.at(-1)?.index ?? 0);
}
