import { articleCommand } from './article-commands.ts';
import type { Command } from './command.ts';
import { layoutOf } from './layout.ts';
import { toSpot } from './reading-moves.ts';
import { sideRows } from './side.ts';
import type { Reading, Side, State } from './state.ts';
import { stepOf } from './step-of.ts';
import { clamp, topShowing } from './window.ts';

/** A command while the facts or the evidence beside the text have the keys. */
export function sideCommand(state: State, command: Command): State {
  const { reading, side } = state;
  if (!reading || !side) return { ...state, pane: 'reading' };
  const step = stepOf(command, layoutOf(state).body - 1);
  if (step !== undefined) return moveTo(state, reading, side, side.index + step);
  switch (command) {
    case 'open':
      return { ...shown(state, reading, side), pane: 'reading' };
    case 'next match':
      return shown(state, reading, { ...side, turn: side.turn + 1 });
    case 'previous match':
      return shown(state, reading, { ...side, turn: side.turn + spansAt(state, reading, side).length - 1 });
    case 'other pane':
      return closed({ ...state, pane: 'list' });
    case 'back':
    case 'quit':
    case 'cancel':
      return closed({ ...state, pane: 'reading' });
    default:
      return articleCommand(state, command, 'side') ?? state;
  }
}

/** Puts the cursor on a row beside the text. */
export function moveToSideRow(state: State, index: number): State {
  const { reading, side } = state;
  return reading && side ? moveTo(state, reading, side, index) : state;
}

const closed = ({ side: _, ...state }: State): State => state;

function moveTo(state: State, reading: Reading, side: Side, index: number): State {
  const count = sideRows(side, reading.article, state.style).length;
  const height = Math.max(1, layoutOf(state).body - 1);
  const to = clamp(index, 0, Math.max(0, count - 1));
  return shown(state, reading, { ...side, index: to, turn: 0, top: topShowing(to, side.top, height, count, 1) });
}

function spansAt({ style }: State, { article }: Reading, side: Side) {
  const row = sideRows(side, article, style)[side.index];
  return row?.kind === 'item' ? row.spans : [];
}

/** The text beside goes along, to where the row under the cursor stands. */
function shown(state: State, reading: Reading, side: Side): State {
  const spans = spansAt(state, reading, side);
  const span = spans[side.turn % Math.max(1, spans.length)];
  return span ? toSpot({ ...state, side }, reading, span) : { ...state, side };
}
