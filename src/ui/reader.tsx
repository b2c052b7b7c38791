import { Box, useApp, useInput, usePaste } from 'ink';
import { useEffect, useSyncExternalStore } from 'react';
import { keysOf } from '../views/keys.ts';
import { ChoiceMenu } from './choice-menu.tsx';
import type { Store } from './store.ts';

/** What Ink gives to components only. */
export type Ink = { suspendTerminal?: ReturnType<typeof useApp>['suspendTerminal'] };

/** The keys, and the menu above the status bar while one is open; the other rows are painted as the views drew them. */
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
    <Box
      flexDirection="column"
      justifyContent="flex-end"
      paddingBottom={STATUS_ROWS}
      width={state.columns}
      height={state.rows}
    >
      <ChoiceMenu state={state} />
    </Box>
  );
}

const STATUS_ROWS = 1;
