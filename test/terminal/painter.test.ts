import headless from '@xterm/headless';
import { expect, it } from 'vitest';
import { createPainter } from '../../src/terminal/painter.ts';
import { rowChange } from '../../src/terminal/row-change.ts';
import type { Terminal } from '../../src/terminal/terminal.ts';
import { fc } from '../support/fast-check.ts';

const COLUMNS = 24;
const ROWS = 4;

const open = { bold: '\u001b[1m', red: '\u001b[38;2;200;0;0m', back: '\u001b[48;5;236m', inverse: '\u001b[7m' };
const close = { bold: '\u001b[22m', red: '\u001b[39m', back: '\u001b[49m', inverse: '\u001b[27m' };
const words = ['a', 'Mali', 'é', '▌', ' ', '…', 'الساحل', '漢', '👍', 'e\u0301', '12 briefings'];

/** A stretch of text in some attributes, each closed by its own code, as brushes paint. */
const stretch = fc
  .tuple(fc.subarray(['bold', 'red', 'back', 'inverse'] as const), fc.constantFrom(...words))
  .map(([looks, text]) => ({
    painted:
      looks.map((look) => open[look]).join('') +
      text +
      looks
        .toReversed()
        .map((look) => close[look])
        .join(''),
    width: text === '漢' || text === '👍' ? 2 : text === 'e\u0301' ? 1 : text.length,
  }));

const row = fc.array(stretch, { maxLength: 5 }).map((stretches) => {
  let [line, used] = ['', 0];
  for (const { painted, width } of stretches) {
    if (used + width > COLUMNS) break;
    [line, used] = [line + painted, used + width];
  }
  return line + ' '.repeat(COLUMNS - used);
});
const rows = fc.array(row, { minLength: ROWS, maxLength: ROWS });

it('shows every row as if it was written whole, with all its attributes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(rows, { minLength: 1, maxLength: 4 }), async (frames) => {
      const { terminal, screen } = emulated();
      const painter = createPainter(terminal);
      for (const frame of frames) painter.paint(frame);
      const whole = emulated();
      createPainter(whole.terminal).paint(frames.at(-1) ?? []);
      expect(await screen()).toEqual(await whole.screen());
    }),
  );
});

it('writes nothing for a row that is as it was, and little for a letter', () => {
  const { terminal, written } = emulated();
  const painter = createPainter(terminal);
  const before = ['one'.padEnd(COLUMNS), 'two'.padEnd(COLUMNS)];
  painter.paint(before);
  const length = written().length;
  painter.paint([...before]);
  expect(written().length).toBe(length);
  const bar = (text: string) => `\u001b[1m▌\u001b[22m${text.padEnd(COLUMNS - 1)}`;
  expect(rowChange(bar('two'), `\u001b[1m \u001b[22m${'two'.padEnd(COLUMNS - 1)}`, 1)).toBe(
    '\u001b[2;1H\u001b[1m \u001b[22m',
  );
});

it('gives the screen to a command as the shell knows it, paints nothing meanwhile, and all of it afterwards', async () => {
  const { terminal, screen, written } = emulated();
  const painter = createPainter(terminal);
  painter.paint(lines(['one', 'two', 'three', 'four']));
  await painter.lend(async () => {
    const before = written();
    expect(before.endsWith('\u001b[?25h\u001b[?1049l\u001b[?7h')).toBe(true);
    terminal.output.write('what the command says');
    painter.paint(lines(['one', '2', 'three', 'four']));
    expect(written()).toBe(`${before}what the command says`);
  });
  expect((await screen()).map(({ text }) => text)).toEqual(['one', '2', 'three', 'four']);
});

it('paints on an empty screen after it was told to forget', async () => {
  const { terminal, screen } = emulated();
  const painter = createPainter(terminal);
  painter.paint(lines(['one', 'two', 'three', 'four']));
  terminal.output.write('\u001b[2;3Hspoilt\u001b[4;1H\n\n');
  painter.forget();
  painter.paint(lines(['one', 'two', 'three', 'four']));
  expect((await screen()).map(({ text }) => text)).toEqual(['one', 'two', 'three', 'four']);
});

it('writes nothing after the end', () => {
  const { terminal, written, restore } = emulated();
  const painter = createPainter(terminal);
  painter.paint(['one']);
  restore();
  const before = written();
  painter.paint(['two']);
  expect(written()).toBe(before);
});

const lines = (texts: readonly string[]) => texts.map((text) => text.padEnd(COLUMNS));

/** A terminal in memory, its cells with how each looks. */
function emulated() {
  const xterm = new headless.Terminal({ cols: COLUMNS, rows: ROWS, allowProposedApi: true, convertEol: true });
  xterm.write('\u001b[?7l');
  let written = '';
  const output = {
    write(text: string) {
      written += text;
      xterm.write(text);
      return true;
    },
  };
  let restore = () => {};
  const terminal = {
    output,
    rows: ROWS,
    columns: COLUMNS,
    begin() {},
    onRestore(hook: () => void) {
      restore = hook;
    },
  } as unknown as Terminal;
  const screen = async () => {
    await new Promise<void>((drawn) => xterm.write('', drawn));
    return Array.from({ length: ROWS }, (_, y) => {
      const line = xterm.buffer.active.getLine(y);
      const looks = Array.from({ length: COLUMNS }, (__, x) => {
        const cell = line?.getCell(x);
        return [cell?.getChars(), cell?.getFgColor(), cell?.getBgColor(), cell?.isBold(), cell?.isInverse()].join();
      });
      return { text: line?.translateToString(true).trimEnd(), looks };
    });
  };
  return { terminal, screen, written: () => written, restore: () => restore() };
}
