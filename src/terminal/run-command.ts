import { stopListening } from './stop-listening.ts';
import type { Terminal } from './terminal.ts';

type Ended = { readonly code: number | null; readonly fault?: string };

type Options = {
  /** Its standard input; without, it reads the keys. */
  readonly text?: string | undefined;
  /** What it writes is not shown. */
  readonly isQuiet?: boolean;
};

/** Runs a command on the terminal while the interface has given it up. Gives the exit code, or why it could not be run. */
export function runCommand(
  [command = '', ...args]: readonly string[],
  { input, output }: Pick<Terminal, 'input' | 'output'>,
  { text, isQuiet = false }: Options = {},
): Promise<Ended> {
  const keys = descriptorOf(input) ?? 'inherit';
  const screen = isQuiet ? 'ignore' : (descriptorOf(output) ?? 'inherit');
  const listenAgain = stopListening(input);
  const { spawn } = process.getBuiltinModule('node:child_process'); // not for the first list
  const child = spawn(command, args, { stdio: [text === undefined ? keys : 'pipe', screen, screen] });
  child.stdin?.on('error', () => {}); // it may end before it has read everything
  child.stdin?.end(text);
  return new Promise<Ended>((resolve) => {
    child.on('error', (error: NodeJS.ErrnoException) =>
      resolve({ code: null, fault: error.code === 'ENOENT' ? 'not found' : error.message }),
    );
    child.on('close', (code) => resolve({ code }));
  }).finally(listenAgain);
}

const descriptorOf = (stream: object): number | undefined => (stream as { fd?: number }).fd;
