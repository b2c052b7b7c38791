import type { Action } from '../views/action.ts';
import type { Effect } from '../views/effect.ts';
import { reduce } from '../views/reduce.ts';
import type { State } from '../views/state.ts';

export type Store = {
  readonly state: () => State;
  /** The state as far as a menu shows it: the same while none is open. */
  readonly menuState: () => State;
  readonly dispatch: (action: Action) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

/** Holds the state, and carries out what each step of the reducer asks of the world outside. */
export function createStore(initial: State, perform: (effect: Effect, store: Store) => void): Store {
  let state = initial;
  let menuState = initial;
  const listeners = new Set<() => void>();
  let isTelling = false;
  /** Once for a burst of keys and for what the library answers at once: one frame instead of several. */
  const tell = () => {
    if (isTelling) return;
    isTelling = true;
    setImmediate(() => {
      isTelling = false;
      for (const listener of listeners) listener();
    });
  };
  const store: Store = {
    state: () => state,
    menuState() {
      const isSized = state.columns === menuState.columns && state.rows === menuState.rows;
      if (hasMenu(state) || hasMenu(menuState) || !isSized) menuState = state;
      return menuState;
    },
    dispatch(action) {
      const before = state;
      state = reduce(before, action);
      if (state === before) return;
      tell();
      for (const effect of state.effects) perform(effect, store);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return store;
}

const hasMenu = ({ overlay }: State): boolean => overlay?.kind === 'menu';
