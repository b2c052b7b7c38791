import type { State } from './state.ts';

/** The next article on the list that has not been read, or the one before; keys wait until it is known. */
export function findUnread(state: State, step: 1 | -1): State {
  const { tree, cursor } = state.list;
  if (!tree) return state;
  return { ...state, isAsking: true, effects: [...state.effects, { kind: 'find unread', from: cursor, tree, step }] };
}
