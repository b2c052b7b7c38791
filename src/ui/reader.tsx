import { Box, Text, useApp, useInput, usePaste } from 'ink';
import { useEffect, useSyncExternalStore } from 'react';
import { keysOf } from '../views/keys.ts';
import { menuRows } from '../views/menu-rows.ts';
import { drawScreen } from '../views/screen.ts';
import { ChoiceMenu } from './choice-menu.tsx';
import type { Store } from './store.ts';

/** What Ink gives to components only. */
export type Ink = { suspendTerminal?: ReturnType<typeof useApp>['suspendTerminal'] };

/** The screen's rows as the views drew them; below them the menu while one is open. */
export function Reader({ store, ink }: { readonly store: Store; readonly ink: Ink }) {
  const state = useSyncExternalStore(store.subscribe, store.state);
  const { suspendTerminal } = useApp();
  useEffect(() => {
    ink.suspendTerminal = suspendTerminal;
  }, [ink, suspendTerminal]);
  useInput((input, flags) => {
    for (const key of keysOf(input, flags)) store.dispatch({ kind: 'key', key });
  });
  usePaste((text) => store.dispatch({ kind: 'pasted', text }));
  const lines = drawScreen(state, menuRows(state));
  const last = lines.length - 1;
  return (
    <Box flexDirection="column" width={state.columns} height={state.rows}>
      <Rows lines={lines.slice(0, last)} />
      <ChoiceMenu state={state} />
      <Rows lines={lines.slice(last)} />
    </Box>
  );
}

/** Rows fit already, so nothing is clipped; blanks at their ends are left to Ink: both spare it work on every cell. */
function Rows({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line, row) => {
    const place = `row ${row}`; // a row is its place on the screen
    return (
      <Text key={place} wrap="truncate">
        {line.trimEnd() || ' '}
      </Text>
    );
  });
}
