import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const program = fileURLToPath(new URL('../../bin/sahel-brief.js', import.meta.url));
export const shippedBriefings = fileURLToPath(new URL('../../briefings', import.meta.url));

/** A new empty folder; also used as home, so that no test reads or writes a person's own settings. */
export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'sahel-brief-test-'));

/** The environment of a test: no colour wishes, no CI, its own home. */
export function testEnvironment(home: string, more: Record<string, string> = {}): Record<string, string> {
  const env: Record<string, string> = { ...(process.env as Record<string, string>) };
  for (const name of [
    'CI',
    'FORCE_COLOR',
    'NO_COLOR',
    'COLUMNS',
    'LINES',
    'XDG_CONFIG_HOME',
    'XDG_DATA_HOME',
    'XDG_CACHE_HOME',
    'TMUX',
    'COLORFGBG',
  ])
    delete env[name];
  return { ...env, HOME: home, LANG: 'C.UTF-8', ...more };
}

export type Outcome = { readonly stdout: string; readonly stderr: string; readonly code: number | null };

type RunOptions = {
  readonly input?: string | Uint8Array;
  readonly home?: string;
  readonly cwd?: string;
  readonly env?: Record<string, string>;
};

/** Runs the built program without a terminal and waits for its end. */
export const runProgram = (args: readonly string[], options: RunOptions = {}): Promise<Outcome> =>
  startProgram(args, options).exited;

/** Starts the built program without a terminal: `detached` takes the controlling one away, as in cron. */
export function startProgram(
  args: readonly string[],
  { input, home = temporaryFolder(), cwd = home, env = {} }: RunOptions = {},
): { readonly child: ChildProcess; readonly exited: Promise<Outcome> } {
  const child = spawn(process.execPath, [program, ...args], {
    env: testEnvironment(home, env),
    cwd,
    detached: true,
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text) => (stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text) => (stderr += text));
  child.stdin?.on('error', () => {}); // the program may end before it has read everything
  child.stdin?.end(input);
  return { child, exited: new Promise((resolve) => child.on('close', (code) => resolve({ stdout, stderr, code }))) };
}
