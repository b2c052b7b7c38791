import type { Command } from './command.ts';
import { rowsOfHelp } from './help.ts';
import { layoutOf } from './layout.ts';
import type { Overlay, State } from './state.ts';
import { stepOf } from './step-of.ts';
import { clamp, lastTop } from './window.ts';

export const closed = ({ overlay: _, ...state }: State): State => state;

/** A command while the help shows. */
export function helpCommand(state: State, command: Command): State {
  const { overlay } = state;
  if (overlay?.kind !== 'help') return state;
  const { body } = layoutOf(state);
  const last = lastTop(rowsOfHelp(state), body);
  const step = stepOf(command, body);
  if (step !== undefined) return { ...state, overlay: { ...overlay, top: clamp(overlay.top + step, 0, last) } };
  if (command === 'search') return { ...state, overlay: { ...overlay, isTyping: true, top: 0 } };
  if (overlay.isTyping) return { ...state, overlay: endTyping(overlay, command === 'accept') };
  return overlay.text ? { ...state, overlay: { ...overlay, text: '', top: 0 } } : closed(state);
}

type Help = Extract<Overlay, { kind: 'help' }>;

const endTyping = (overlay: Help, mustKeep: boolean): Help => ({
  ...overlay,
  isTyping: false,
  text: mustKeep ? overlay.text : '',
});
