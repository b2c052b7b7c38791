import { render } from 'ink';
import type { Terminal } from '../terminal/terminal.ts';
import { inkOutput } from './ink-output.ts';
import { type Ink, Reader } from './reader.tsx';
import type { Store } from './store.ts';

export type RenderedReader = {
  readonly unmount: () => void;
  /** Settles when Ink has given the screen back; rejects when drawing failed. */
  readonly exited: Promise<unknown>;
  readonly drawn: () => Promise<void>;
  /** Gives screen and keys to the shell while `away` runs. */
  readonly suspend: (away: () => Promise<void>) => Promise<void>;
};

/** The keys and the menus, by Ink; the rows of the open menu go to `onMenu`. */
export function renderReader(
  store: Store,
  { input, output }: Terminal,
  onMenu: (rows: readonly string[]) => void,
): RenderedReader {
  const ink: Ink = {};
  const { unmount, waitUntilExit, waitUntilRenderFlush } = render(<Reader store={store} ink={ink} />, {
    stdout: inkOutput(output, onMenu),
    stdin: input,
    stderr: process.stderr,
    debug: true,
    interactive: true,
    patchConsole: false,
    exitOnCtrlC: false,
  });
  return {
    unmount,
    exited: waitUntilExit(),
    drawn: waitUntilRenderFlush,
    suspend: async (away) => {
      await ink.suspendTerminal?.(away);
    },
  };
}
