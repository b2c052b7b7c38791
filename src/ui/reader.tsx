import { Box, useApp, useInput, usePaste } from 'ink';
import { useEffect, useSyncExternalStore } from 'react';
import { keysOf } from '../views/keys.ts';
import { ChoiceMenu } from './choice-menu.tsx';
import type { Store } from './store.ts';

/** What Ink gives to components only. */
export type Ink = { suspendTerminal?: ReturnType<typeof useApp>['suspendTerminal'] };

/** The keys, and the menu while one is open. */
export function Reader({ store, ink }: { readonly store: Store; readonly ink: Ink }) {
  const state = useSyncExternalStore(store.subscribe, store.menuState);
  const { suspendTerminal } = useApp();
  useEffect(() => {
    ink.suspendTerminal = suspendTerminal;
  }, [ink, suspendTerminal]);
  useInput((input, flags) => {
    for (const key of keysOf(input, flags)) store.dispatch({ kind: 'key', key });
  });
  usePaste((text) => store.dispatch({ kind: 'pasted', text }));
  return (
    <Box flexDirection="column" width={state.columns}>
      <ChoiceMenu state={state} />
    </Box>
  );
}
