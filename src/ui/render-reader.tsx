import type { WriteStream } from 'node:tty';
import { render } from 'ink';
import { ERASE_SCREEN } from '../terminal/painter.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type Ink, Reader } from './reader.tsx';
import type { Store } from './store.ts';

export type RenderedReader = {
  readonly unmount: () => void;
  /** Settles when Ink has given the screen back; rejects when drawing failed. */
  readonly exited: Promise<unknown>;
  readonly drawn: () => Promise<void>;
  /** Gives screen and keys to the shell while `away` runs. */
  readonly suspend: (away: () => Promise<void>) => Promise<void>;
  /** Draws everything anew on an empty screen. */
  readonly redraw: () => void;
};

const MAX_FPS = 60;

/** The keys and the menus, by Ink; `output` is its share of the terminal's. */
export function renderReader(store: Store, terminal: Terminal, output: WriteStream): RenderedReader {
  const ink: Ink = {};
  const { unmount, waitUntilExit, waitUntilRenderFlush, clear } = render(<Reader store={store} ink={ink} />, {
    stdout: output,
    stdin: terminal.input,
    stderr: process.stderr,
    alternateScreen: true,
    incrementalRendering: true,
    interactive: true,
    patchConsole: false,
    exitOnCtrlC: false,
    maxFps: MAX_FPS,
  });
  return {
    unmount,
    exited: waitUntilExit(),
    drawn: waitUntilRenderFlush,
    suspend: async (away) => {
      await ink.suspendTerminal?.(away);
    },
    redraw() {
      clear();
      terminal.output.write(ERASE_SCREEN);
      terminal.output.emit('resize');
    },
  };
}
