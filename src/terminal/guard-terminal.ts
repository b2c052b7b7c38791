import type { ReadStream, WriteStream } from 'node:tty';
import { sanitize } from '../text/sanitize.ts';
import type { Terminal } from './terminal.ts';
import { WRAP_OFF, WRAP_ON } from './wrap-mode.ts';

const SHOW_CURSOR = '\u001b[?25h';

const APOLOGY = 'sahel-brief: this should not have happened; please report it.';

/** Signals that end the program, with the exit codes a shell gives for them. */
const endings = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Restores the terminal exactly once, whatever ends the program: return, crash, signal or process.exit. */
export function guardTerminal(
  input: ReadStream,
  output: WriteStream,
  release: () => void,
): Pick<Terminal, 'begin' | 'onRestore' | 'onSuspend' | 'pause' | 'leave' | 'close'> {
  const hooks: (() => void)[] = [];
  let state: 'new' | 'held' | 'left' | 'closed' = 'new';
  let suspend: () => void = () => {};

  const leave = () => {
    if (state !== 'held') return;
    state = 'left';
    for (const hook of hooks.reverse()) quietly(hook);
    quietly(() => output.write(WRAP_ON + SHOW_CURSOR));
  };
  const restore = () => {
    leave();
    if (state !== 'left') return;
    state = 'closed';
    quietly(() => input.setRawMode(false));
    for (const [event, listener] of listeners) process.off(event, listener);
  };
  const crash = (error: unknown) => {
    restore();
    process.stderr.write(`${APOLOGY}\n${sanitize((error as Error)?.stack ?? String(error))}\n`);
    process.exit(1);
  };
  const end = (signal: keyof typeof endings) => () => {
    restore();
    process.exit(endings[signal]);
  };
  const stopped = () => suspend();
  const listeners: (readonly [string, (cause: unknown) => void])[] = [
    ['uncaughtException', crash],
    ['unhandledRejection', crash],
    ['exit', restore],
    ['SIGTSTP', stopped],
    ...(Object.keys(endings) as (keyof typeof endings)[]).map((signal) => [signal, end(signal)] as const),
  ];

  return {
    begin() {
      if (state !== 'new') return;
      state = 'held';
      keepRawUntilLeft(input, () => state === 'left');
      input.setRawMode(true);
      output.write(WRAP_OFF);
      for (const [event, listener] of listeners) process.on(event, listener);
    },
    onRestore: (hook) => hooks.push(hook),
    onSuspend: (handler) => {
      suspend = handler;
    },
    pause: () => stopUntilContinued(stopped),
    async leave() {
      leave();
      await new Promise((resolve) => setTimeout(resolve, TAKEN_MS));
    },
    close() {
      restore();
      if (state === 'new') state = 'closed';
      release();
    },
  };
}

/**
 * At a ^C the system throws away what was written and the terminal has not taken yet, unless keys come singly. So they do
 * until the screen is given back, whoever stops reading them before.
 */
function keepRawUntilLeft(input: ReadStream, isLeaving: () => boolean): void {
  const setRawMode = input.setRawMode.bind(input);
  input.setRawMode = (isRaw) => (isLeaving() && !isRaw ? input : setRawMode(isRaw));
}

const TAKEN_MS = 20; // a terminal, or sshd, reads what was written within a few

/**
 * Stops the whole job, as the shell's own ^Z does: the launcher and the rest of the pipeline stop with us. Without a shell
 * that could continue it (`xterm -e`, a container's first program) the system stops nothing, and we go on at once.
 */
async function stopUntilContinued(stopped: () => void): Promise<void> {
  const continued = new Promise<void>((resolve) => process.once('SIGCONT', resolve));
  process.off('SIGTSTP', stopped);
  process.kill(0, 'SIGTSTP');
  await Promise.race([continued, new Promise((resolve) => setTimeout(resolve, UNSTOPPED_MS))]); // no time passes while we are stopped
  process.on('SIGTSTP', stopped);
}

const UNSTOPPED_MS = 100;

function quietly(action: () => void): void {
  try {
    action();
  } catch {
    // the terminal is gone; there is nothing left to restore
  }
}
