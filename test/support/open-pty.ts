import pty from '@lydell/node-pty';
import unicode from '@xterm/addon-unicode11';
import headless from '@xterm/headless';
import { program, temporaryFolder, testEnvironment } from './run-program.ts';

export type PtyOptions = {
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Record<string, string>;
  readonly cwd?: string;
  readonly home?: string;
};

/** The built program in a real pseudo-terminal: keys in, screen out. Nothing sleeps: `until` waits for what is to appear. */
export type PtySession = {
  readonly screen: () => string;
  readonly until: (wanted: RegExp | string) => Promise<string>;
  readonly type: (keys: string) => void;
  readonly resize: (columns: number, rows: number) => void;
  readonly signal: (name: string) => void;
  /** Reads nothing of what the program writes, as over a line that is busy, until `resume`. */
  readonly pause: () => void;
  readonly resume: () => void;
  readonly pid: number;
  readonly exited: Promise<{ exitCode: number; signal?: number }>;
  /** Everything the program wrote, escape sequences included. */
  readonly written: () => string;
  readonly buffer: () => 'normal' | 'alternate';
  readonly terminal: InstanceType<typeof headless.Terminal>;
};

const PATIENCE_MS = 15_000;

/** Opens `sahel-brief ARGS`. */
export const openProgram = (args: readonly string[], options: PtyOptions = {}): PtySession =>
  openPty(process.execPath, [program, ...args], options);

/** Opens a shell line, in which `$SAHEL` runs the program: for pipes and redirections. */
export const openShell = (line: string, options: PtyOptions = {}): PtySession =>
  openPty('/bin/sh', ['-c', line], { ...options, env: { SAHEL: `${process.execPath} ${program}`, ...options.env } });

export function openPty(
  command: string,
  args: readonly string[],
  { columns = 100, rows = 30, env = {}, home = temporaryFolder(), cwd = home }: PtyOptions,
): PtySession {
  const terminal = new headless.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 200 });
  terminal.loadAddon(new unicode.Unicode11Addon());
  terminal.unicode.activeVersion = '11';
  const process = pty.spawn(command, [...args], {
    cols: columns,
    rows,
    cwd,
    name: 'xterm-256color',
    env: testEnvironment(home, { TERM: 'xterm-256color', COLORTERM: 'truecolor', ...env }),
  });
  let written = '';
  let hasExited = false;
  const exited = new Promise<{ exitCode: number; signal?: number }>((resolve) =>
    process.onExit((end) => {
      hasExited = true;
      resolve(end);
    }),
  );
  process.onData((data) => {
    written += data;
    terminal.write(data);
  });
  terminal.onData((reply) => {
    if (!hasExited) process.write(reply);
  });
  const screen = () => screenOf(terminal);
  return {
    screen,
    until: (wanted) => waitFor(wanted, terminal, screen),
    type: (keys) => process.write(keys),
    resize: (wide, high) => {
      process.resize(wide, high);
      terminal.resize(wide, high);
    },
    signal: (name) => process.kill(name),
    pause: () => process.pause(),
    resume: () => process.resume(),
    pid: process.pid,
    exited,
    written: () => written,
    buffer: () => terminal.buffer.active.type,
    terminal,
  };
}

const screenOf = (terminal: InstanceType<typeof headless.Terminal>): string =>
  Array.from(
    { length: terminal.rows },
    (_, y) => terminal.buffer.active.getLine(terminal.buffer.active.viewportY + y)?.translateToString(true) ?? '',
  ).join('\n');

async function waitFor(
  wanted: RegExp | string,
  terminal: InstanceType<typeof headless.Terminal>,
  screen: () => string,
): Promise<string> {
  const begun = Date.now();
  for (;;) {
    await new Promise<void>((drawn) => terminal.write('', drawn));
    const now = screen();
    if (typeof wanted === 'string' ? now.includes(wanted) : wanted.test(now)) return now;
    if (Date.now() - begun > PATIENCE_MS) throw new Error(`waited in vain for ${wanted}; the screen is:\n${now}`);
    await new Promise((resume) => setTimeout(resume, 10));
  }
}
