import { Box, Text, useApp, useInput } from 'ink';
import { useEffect, useSyncExternalStore } from 'react';
import { keysOf } from '../views/keys.ts';
import { drawScreen } from '../views/screen.ts';
import { FormatMenu, menuRows } from './format-menu.tsx';
import type { Store } from './store.ts';

/** What Ink can do for the program as a whole; `suspendTerminal` it gives to components only. */
export type Ink = { clear?: () => void; suspendTerminal?: ReturnType<typeof useApp>['suspendTerminal'] };

/** The screen's rows as the views drew them; below them the menu of formats while it is open. */
export function Reader({ store, ink }: { readonly store: Store; readonly ink: Ink }) {
  const state = useSyncExternalStore(store.subscribe, store.state);
  const { suspendTerminal } = useApp();
  useEffect(() => {
    ink.suspendTerminal = suspendTerminal;
  }, [ink, suspendTerminal]);
  useInput((input, flags) => {
    for (const key of keysOf(input, flags)) store.dispatch({ kind: 'key', key });
  });
  const menu = state.overlay?.kind === 'menu' ? state.overlay : undefined;
  const lines = drawScreen(state, menu ? menuRows(state.rows) : 0);
  const last = lines.length - 1;
  return (
    <Box flexDirection="column" width={state.columns} height={state.rows} overflow="hidden">
      <Rows lines={lines.slice(0, last)} />
      {menu && <FormatMenu index={menu.index} state={state} />}
      <Rows lines={lines.slice(last)} />
    </Box>
  );
}

function Rows({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line, row) => {
    const place = `row ${row}`; // a row is its place on the screen
    return (
      <Text key={place} wrap="truncate">
        {line}
      </Text>
    );
  });
}
