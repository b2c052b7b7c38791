import { spawn } from 'node:child_process';
import type { Terminal } from './terminal.ts';

/**
 * Runs a command on the terminal while the interface has given it up. `input` is its standard input, or else it reads
 * the keys. Resolves with the exit code, undefined when it was not found or a signal ended it.
 */
export function runCommand(
  [command = '', ...args]: readonly string[],
  { input, output }: Pick<Terminal, 'input' | 'output'>,
  text?: string,
): Promise<{ readonly code: number | null; readonly fault?: string }> {
  const keys = descriptorOf(input) ?? 'inherit';
  const screen = descriptorOf(output) ?? 'inherit';
  const child = spawn(command, args, { stdio: [text === undefined ? keys : 'pipe', screen, screen] });
  child.stdin?.on('error', () => {}); // it may end before it has read everything
  child.stdin?.end(text);
  return new Promise((resolve) => {
    child.on('error', (error: NodeJS.ErrnoException) =>
      resolve({ code: null, fault: error.code === 'ENOENT' ? 'not found' : error.message }),
    );
    child.on('close', (code) => resolve({ code }));
  });
}

const descriptorOf = (stream: object): number | undefined => (stream as { fd?: number }).fd;
