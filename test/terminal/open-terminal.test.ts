import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openPty, type PtyOptions } from '../support/open-pty.ts';

const program = fileURLToPath(new URL('support/holding-program.ts', import.meta.url));
const run = (ending: string, options: PtyOptions = {}) =>
  openPty(process.execPath, ['--disable-warning=ExperimentalWarning', program, ending], {
    columns: 50,
    rows: 10,
    ...options,
  });
const shell = (line: string) =>
  openPty('/bin/sh', ['-c', line], { columns: 50, rows: 10, env: { RUN: `${process.execPath} ${program}` } });

const timesWritten = (text: string, sequence: string) => text.split(sequence).length - 1;

describe('whatever ends the program, the terminal is given back once', () => {
  test.each([
    ['throw', 1, 'Error: thrown with colour'],
    ['reject', 1, 'Error: rejected'],
    ['exit', 7, ''],
    ['close', 0, 'restored 1 times'],
    ['leave', 0, 'raw true, then false'], // a second ^C must not cost what was written and not taken yet
  ])('%s', async (ending, code, says) => {
    const session = run(ending);
    await session.until('holding the screen');
    expect(session.buffer()).toBe('alternate');
    session.type('x');
    expect((await session.exited).exitCode).toBe(code);
    expect(session.written().split('\u001b[?1049l')[1]).toContain(says);
    await session.until('');
    expect(session.buffer()).toBe('normal');
    for (const sequence of ['\u001b[?7h', '\u001b[?25h', '\u001b[?1049l'])
      expect(timesWritten(session.written(), sequence), JSON.stringify(sequence)).toBe(1);
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])('%s', async (signal, code) => {
    const session = run('close');
    await session.until('holding the screen');
    session.signal(signal);
    expect((await session.exited).exitCode).toBe(code);
    expect(timesWritten(session.written(), '\u001b[?1049l')).toBe(1);
  });
});

describe('the terminal is found where the person sits', () => {
  test.each([
    ['stdout is a file', '$RUN close > /dev/null'],
    ['stdin is a pipe', 'echo page | $RUN close'],
    ['both are', 'echo page | $RUN close | cat > /dev/null'],
    ['everything is', 'echo page | $RUN close > /dev/null 2>&1'],
  ])('%s', async (_, line) => {
    const session = shell(`${line}; echo "code $?"; stty -a | tr ';' '\\n' | grep -oE ' -?icanon'`);
    await session.until('50x10');
    session.resize(60, 12);
    await session.until('resized 60x12');
    session.type('x');
    await session.until(/code 0\s+icanon/);
    await session.exited;
  });

  test('there is none: nothing hangs', async () => {
    const session = shell('setsid -w $RUN close < /dev/null 2>&1 | cat; echo done');
    expect(await session.until('done')).toContain('no terminal');
  });
});

describe('colours', () => {
  test.each([
    ['COLORTERM=truecolor', 3],
    ['COLORTERM=', 2],
    ['COLORTERM= TERM=xterm', 1],
    ['NO_COLOR=1', 0],
    ['NO_COLOR=1 FORCE_COLOR=3', 0],
    ['TERM=dumb', 0],
    ['TERM=dumb FORCE_COLOR=1', 1],
  ])('%s', async (env, level) => {
    const session = shell(`${env} $RUN close`);
    await session.until(`colours ${level}`);
    session.type('x');
    await session.exited;
  });
  test('a light background is known by COLORFGBG', async () => {
    const session = run('close', { env: { COLORFGBG: '0;15' } });
    await session.until('light');
    session.type('x');
    await session.exited;
  });
});

test('another program can stop it, and the shell go on with it', async () => {
  const session = shell('set -m; $RUN stop; echo stopped; fg > /dev/null; echo "code $?"');
  await session.until('holding the screen');
  session.type('x');
  await session.until('back again');
  session.type('q');
  await session.until('code 0');
  expect(session.written()).toContain('stopped');
  await session.exited;
});
