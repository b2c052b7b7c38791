import { fold } from '../text/normalize.ts';
import { rowsOfHelp } from './help.ts';
import type { Command } from './keymap.ts';
import { layoutOf } from './layout.ts';
import { type Format, formats, type State } from './state.ts';
import { clamp, lastTop } from './window.ts';

/** A command while the help shows. */
export function helpCommand(state: State, command: Command): State {
  if (state.overlay?.kind !== 'help') return state;
  const { body } = layoutOf(state);
  const last = lastTop(rowsOfHelp(state), body);
  const steps: Partial<Record<Command, number>> = {
    down: 1,
    up: -1,
    'half page down': Math.ceil(body / 2),
    'half page up': -Math.ceil(body / 2),
    'page down': body,
    'page up': -body,
    first: -last,
    last,
  };
  const step = steps[command];
  if (step === undefined) return closed(state);
  return { ...state, overlay: { kind: 'help', top: clamp(state.overlay.top + step, 0, last) } };
}

const closed = ({ overlay: _, ...state }: State): State => state;

export const openMenu = (state: State): State =>
  state.reading ? { ...state, overlay: { kind: 'menu', index: 0 } } : state;

/** Saving: first a format, then the name of the file. */
export function menuCommand(state: State, command: Command): State {
  const { overlay } = state;
  if (command === 'cancel' || command === 'quit') return closed(state);
  if (overlay?.kind === 'file' && command === 'accept') return save(state, overlay.format, overlay.path, false);
  if (overlay?.kind !== 'menu') return state;
  if (command === 'down' || command === 'up') {
    const index = (overlay.index + (command === 'down' ? 1 : -1) + formats.length) % formats.length;
    return { ...state, overlay: { kind: 'menu', index } };
  }
  const chosen = formats[overlay.index];
  return chosen
    ? { ...state, overlay: { kind: 'file', format: chosen.format, path: fileName(state, chosen.extension) } }
    : state;
}

/** The file exists: replace it, or choose another name. */
export function overwriteCommand(state: State, command: Command): State {
  const { overlay } = state;
  if (overlay?.kind !== 'overwrite') return state;
  const { format, path } = overlay;
  if (command === 'accept') return save(state, format, path, true);
  return command === 'refuse' ? { ...state, overlay: { kind: 'file', format, path } } : closed(state);
}

function save(state: State, format: Format, path: string, mayReplace: boolean): State {
  const article = state.reading?.article;
  if (!article || path.trim() === '') return state;
  return {
    ...closed(state),
    effects: [...state.effects, { kind: 'save', article, format, path: path.trim(), mayReplace }],
  };
}

const LONGEST_NAME = 60; // characters; still easy to type and to read in a listing

/** The headline as a file name: letters and digits of ASCII with hyphens, cut at a word. */
function fileName({ reading }: State, extension: string): string {
  const { headline, paragraphs = [], id = 'briefing' } = reading?.article ?? {};
  const words = fold(headline ?? paragraphs[0] ?? '').match(/[a-z0-9]+/g) ?? [];
  let name = '';
  for (const word of words) {
    if (name.length + word.length + 1 > LONGEST_NAME) break;
    name += (name && '-') + word;
  }
  return `${name || id}.${extension}`;
}
