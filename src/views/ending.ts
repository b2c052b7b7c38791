import { hitUnderCursor } from './query-state.ts';
import type { State } from './state.ts';

/** The person leaves. */
export const ended = (state: State, kind: 'quit' | 'cancelled'): State => ({
  ...state,
  isEnded: true,
  effects: [...state.effects, { kind: 'end', result: { kind } }],
});

/** The briefing under the cursor is the picker's result. */
export function picked(state: State): State {
  const { query, reading } = state;
  if (!reading || !query || hitUnderCursor(query)?.id !== reading.article.id) return state;
  return {
    ...state,
    isEnded: true,
    effects: [...state.effects, { kind: 'end', result: { kind: 'picked', article: reading.article } }],
  };
}
