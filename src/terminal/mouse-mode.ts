import type { Terminal } from './terminal.ts';

// Presses and releases, motion while a button is held, and coordinates beyond 223 (xterm). With Shift held, terminals keep the mouse for selection.
const MOUSE_ON = '\u001b[?1000h\u001b[?1002h\u001b[?1006h';
const MOUSE_OFF = '\u001b[?1006l\u001b[?1002l\u001b[?1000l';

export type MouseMode = {
  /** Gives the mouse to another program while it has the terminal. */
  readonly lend: (away: () => Promise<void>) => Promise<void>;
};

/** Asks the terminal for mouse reports until it is given back, whatever ends the program. */
export function enterMouseMode({ output, onRestore }: Terminal): MouseMode {
  output.write(MOUSE_ON);
  onRestore(() => output.write(MOUSE_OFF));
  return {
    async lend(away) {
      output.write(MOUSE_OFF);
      try {
        await away();
      } finally {
        output.write(MOUSE_ON);
      }
    },
  };
}
