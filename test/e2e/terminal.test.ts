import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { captureFolder } from '../support/captures.ts';
import { frameFault } from '../support/frame.ts';
import { idle } from '../support/idle.ts';
import { openProgram, openShell, type PtySession } from '../support/open-pty.ts';
import { program, shippedBriefings, temporaryFolder } from '../support/run-program.ts';

const MOUSE_ON = '\u001b[?1000h\u001b[?1002h\u001b[?1006h';
const MOUSE_OFF = '\u001b[?1006l\u001b[?1002l\u001b[?1000l';

/** SGR reports, cells from 1. */
const press = (column: number, row: number) => `\u001b[<0;${column};${row}M\u001b[<0;${column};${row}m`;
const wheelDown = (column: number, row: number) => `\u001b[<65;${column};${row}M`;
const paste = (text: string) => `\u001b[200~${text}\u001b[201~`;

const size = { columns: 120, rows: 36 };

async function open(args: readonly string[] = [], options: object = size): Promise<PtySession> {
  const reader = openProgram([shippedBriefings, ...args], { home: temporaryFolder(), ...options });
  await reader.until(/12 briefings/);
  await reader.until(/Enter/);
  return reader;
}

async function leave(reader: PtySession): Promise<void> {
  reader.type('\u0003');
  await reader.exited;
  expect(reader.buffer()).toBe('normal');
}

/** The row, from 1, on which a text stands in the list. */
const rowOf = (reader: PtySession, text: string) =>
  reader
    .screen()
    .split('\n')
    .findIndex((line) => line.slice(0, 46).includes(text)) + 1;

const modesOf = ({ terminal }: PtySession) => terminal.modes.mouseTrackingMode;

describe('the mouse', () => {
  test('clicks on a row, then on the text; the wheel scrolls it', async () => {
    const reader = await open();
    await reader.until(/•[^│]*security source/);
    reader.type(press(12, rowOf(reader, 'security source')));
    await reader.until(/│ +Niger: security source puts Chinagodrar/);
    reader.type(press(90, 12));
    await reader.until(/next fact/);
    reader.type(wheelDown(90, 12).repeat(4));
    await reader.until(/^(?![\s\S]*│ +Niger: security source puts)/);
    await leave(reader);
  });

  test('drags the border; a report that arrives in pieces is no key', async () => {
    const reader = await open();
    const border = reader.screen().split('\n')[4]?.indexOf('│') ?? 0;
    expect(border).toBeGreaterThan(30);
    reader.type(`\u001b[<0;${border + 1};5M`);
    reader.type('\u001b[<32;6');
    reader.type('1;5');
    reader.type('M\u001b[<0;61;5m');
    await reader.until(/^.{60}│/m);
    await leave(reader);
  });

  test('leaves the border where it was let go, the next time too', async () => {
    const home = temporaryFolder();
    const first = await open([], { ...size, home });
    const border = first.screen().split('\n')[4]?.indexOf('│') ?? 0;
    first.type(`\u001b[<0;${border + 1};5M\u001b[<32;61;5M\u001b[<0;61;5m`);
    await first.until(/^.{60}│/m);
    await leave(first);
    const second = await open([], { ...size, home });
    await second.until(/^.{60}│/m);
    await leave(second);
  });

  test('is asked for before the first frame, and given back at the end and on a signal', async () => {
    for (const end of ['q', 'SIGTERM']) {
      const reader = await open();
      expect(modesOf(reader)).toBe('drag');
      if (end === 'q') reader.type('q');
      else reader.signal(end);
      await reader.exited;
      await new Promise<void>((drawn) => reader.terminal.write('', drawn));
      expect(modesOf(reader)).toBe('none');
      expect(reader.written()).toContain(MOUSE_OFF);
    }
  });

  test('stays the terminal’s with --no-mouse', async () => {
    const reader = await open(['--no-mouse']);
    expect(reader.written()).not.toContain(MOUSE_ON);
    await leave(reader);
  });

  test('belongs to the shell while the program is suspended', async () => {
    const shell = openShell(`set -m; $SAHEL ${shippedBriefings}; echo "mouse off"; fg; echo "code $?"`, {
      ...size,
      home: temporaryFolder(),
    });
    await shell.until(/12 briefings[\s\S]*Enter/);
    shell.type('\u001a');
    const order = [MOUSE_ON, MOUSE_OFF, 'mouse off', MOUSE_ON]
      .map((text) => text.replace(/[[\]?]/g, '\\$&'))
      .join('[\\s\\S]*');
    await expect.poll(shell.written, { timeout: 15_000 }).toMatch(new RegExp(order));
    shell.type('Q');
    await expect.poll(shell.written, { timeout: 15_000 }).toContain('code 0');
    await shell.exited;
  });
});

describe('pasted text', () => {
  test('begins a search, and is never taken for keys', async () => {
    const reader = await open();
    reader.type(paste('Chinagodrar\nq\u0003'));
    await reader.until('/ Chinagodrar q');
    reader.type(`\u0015${paste('Chinagodrar')}`);
    await reader.until(/\d+ hits? of 12/);
    await leave(reader);
  });
});

describe('a window whose size changes all the time', () => {
  test('ends with a whole frame of the last size', async () => {
    const reader = await open();
    const sizes: [number, number][] = [
      [20, 5],
      [200, 60],
      [60, 20],
      [80, 24],
      [33, 7],
      [120, 35],
      [20, 60],
      [200, 5],
    ];
    for (let round = 0; round < 4; round++) for (const [columns, rows] of sizes) reader.resize(columns, rows);
    reader.resize(100, 28);
    await reader.until(/12 briefings[\s\S]*\n {0,1}\S.*$/);
    await reader.until(/^ sahel-brief .*12 briefings.*\n─+┬─+\n(.*\n){24}─+┴─+\n.*of 12/);
    await leave(reader);
  });

  test('is drawn anew when it is as it was before the program could see it smaller', async () => {
    const reader = await open();
    await idle(reader);
    const { cols, rows } = reader.terminal;
    reader.signal('SIGSTOP');
    reader.resize(40, 8);
    reader.resize(cols, rows);
    expect(reader.screen()).not.toMatch(/of 12[^\n]*$/); // the window has cut it off
    reader.signal('SIGCONT');
    await reader.until(/^ sahel-brief .*12 briefings[\s\S]*of 12[^\n]*$/);
    await leave(reader);
  });
});

describe('colours', () => {
  test('the background that the terminal tells decides the theme', async () => {
    const reader = await open();
    expect(reader.written()).toContain('\u001b]11;?\u001b\\');
    const dark = '\u001b[38;2;224;164;88m';
    expect(reader.written()).toContain(dark);
    reader.type('\u001b]11;rgb:ffff/ffff/ffff\u001b\\');
    await reader.until(/12 briefings/);
    const light = '\u001b[38;2;154;91;19m';
    await expect.poll(() => reader.written().includes(light), { timeout: 15_000 }).toBe(true);
    await leave(reader);
  });

  test('the next first frame has the colours that suited the terminal last', async () => {
    const home = temporaryFolder();
    const first = await open([], { ...size, home });
    first.type('\u001b]11;rgb:ffff/ffff/ffff\u001b\\');
    await expect.poll(() => first.written().includes('\u001b[38;2;154;91;19m'), { timeout: 15_000 }).toBe(true);
    await leave(first);
    const second = await open([], { ...size, home });
    expect(second.written()).not.toContain('\u001b[38;2;224;164;88m');
    await leave(second);
  });

  test('NO_COLOR leaves weight and line, no colour', async () => {
    const reader = await open([], { ...size, env: { NO_COLOR: '1' } });
    reader.type('\r');
    await reader.until('KEY FACTS');
    expect(reader.written()).not.toMatch(/\u001b\[(?:3[0-8]|4[0-8]|9\d)(?:;\d+)*m/);
    expect(reader.written()).toMatch(/\u001b\[1m/);
    await leave(reader);
  });
});

test('Esc and Tab that arrive together are both keys', async () => {
  const reader = await open();
  reader.type('/niger');
  await reader.until(/\d+ hits of 12/);
  reader.type('\u001b\t');
  await reader.until(/next fact/);
  expect(reader.screen()).not.toContain('/ niger');
  await leave(reader);
});

test('an article of a megabyte opens, scrolls to its end, and leaves at once', { timeout: 90_000 }, async () => {
  const sentence = 'The mayor of Gao said on Thursday that 20 wells were dug near the river. ';
  const text = Array.from({ length: 1400 }, () => sentence.repeat(10)).join('\n');
  expect(text.length).toBeGreaterThan(1_000_000);
  const file = join(captureFolder({ 'long.txt': `Wells for Gao\n\n${text}\n` }), 'long.txt');
  const reader = openProgram([file], size);
  await reader.until(/Wells for Gao[\s\S]*TEXT|KEY FACTS/);
  reader.type('\r');
  await reader.until(/next fact/);
  reader.type('G');
  await reader.until(/100 %/);
  reader.type('/river\r');
  await reader.until(/\/\d/);
  await leave(reader);
});

test('to a line that takes little at a time, the last frame comes whole', async () => {
  const reader = await open();
  reader.pause();
  for (let i = 0; i < 30; i++) {
    reader.type(i % 2 ? 'k' : 'j');
    await new Promise((resume) => setTimeout(resume, 10));
  }
  reader.resume();
  reader.type('G');
  await reader.until(/12 of 12/);
  await idle(reader);
  expect(frameFault(reader.terminal)).toBeUndefined();
  await leave(reader);
});

describe.skipIf(spawnSync('tmux', ['-V']).error !== undefined)('in tmux', () => {
  test('opens, answers keys, and leaves the pane as it was', { timeout: 60_000 }, async () => {
    const home = temporaryFolder();
    const socket = join(home, 'tmux');
    const tmux = (...args: string[]) => spawnSync('tmux', ['-S', socket, ...args], { encoding: 'utf8' }).stdout;
    const until = (wanted: RegExp) =>
      expect.poll(() => tmux('capture-pane', '-p'), { timeout: 20_000 }).toMatch(wanted);
    const line = `HOME=${home} ${process.execPath} ${program} ${shippedBriefings}; echo "code $?"; cat`;
    tmux('-f', '/dev/null', 'new-session', '-d', '-x', '110', '-y', '30', 'sh', '-c', line);
    try {
      await until(/12 briefings · 7 countries[\s\S]*Enter open/);
      tmux('send-keys', '/', 'c', 'h', 'i', 'n', 'a', 'g');
      await until(/1 hit of 12/);
      tmux('send-keys', 'Enter');
      await until(/next fact/);
      tmux('resize-window', '-x', '60', '-y', '20');
      await until(/^ sahel-brief {2}briefing/m);
      tmux('send-keys', 'Q');
      await until(/^code 0$/m);
      expect(tmux('display-message', '-p', '#{alternate_on}#{mouse_any_flag}').trim()).toBe('00');
    } finally {
      tmux('kill-server');
    }
  });
});

test('over a slow line, a key comes a byte at a time', async () => {
  const reader = await open();
  for (const byte of ['j', 'j', '/', 'n', 'i', 'g', 'e', 'r']) {
    reader.type(byte);
    await new Promise((resume) => setTimeout(resume, 20));
  }
  await reader.until(/\/ niger/);
  await leave(reader);
});
