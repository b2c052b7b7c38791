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

it('puts right what another has spoilt, and keeps off the rows left to it', async () => {
  const { terminal, screen } = emulated();
  const painter = createPainter(terminal);
  painter.paint(lines(['one', 'two', 'three', 'four']));
  painter.shared.write('\u001b[?1049h');
  painter.shared.write('\n\n\n');
  painter.paint(lines(['one', undefined, undefined, 'four']));
  painter.shared.write('\u001b[2A\rmenu\u001b[K\nchoice\u001b[K\n');
  expect((await screen()).map(({ text }) => text)).toEqual(['one', 'menu', 'choice', 'four']);
  painter.paint(lines(['one', 'two', 'three', '4']));
  painter.shared.write('\u001b[?2026h');
  painter.shared.write('\u001b[2A\r\u001b[K\n\u001b[K\n');
  expect((await screen()).map(({ text }) => text)).toEqual(['one', 'two', 'three', '4']);
  painter.shared.write('\u001b[2J');
  expect((await screen()).map(({ text }) => text)).toEqual(['one', 'two', 'three', '4']);
});

it('paints again what the other erases late: rows it drew when they were no longer its own', async () => {
  const { terminal, screen } = emulated();
  const painter = createPainter(terminal);
  const texts = async () => (await screen()).map(({ text }) => text);
  painter.paint(lines(['one', undefined, undefined, 'four']));
  painter.paint(lines(['one', 'two', 'three', 'four']));
  painter.shared.write('\u001b[2;1Hmenu\u001b[3;1Hchoice');
  expect(await texts()).toEqual(['one', 'two', 'three', 'four']);
  painter.shared.write('\u001b[2;1H\u001b[K\u001b[3;1H\u001b[K');
  expect(await texts()).toEqual(['one', 'two', 'three', 'four']);
});

it('tells when rows go back to the other that were painted on since it drew there', () => {
  let spoilt = 0;
  const painter = createPainter(emulated().terminal, () => {
    spoilt += 1;
  });
  painter.paint(['one', undefined, undefined, 'four']);
  painter.shared.write('\n menu\n choice\n');
  painter.paint(['one', 'two', undefined, 'four']);
  painter.shared.write('\r\u001b[K\n');
  painter.paint(['one', undefined, undefined, 'four']);
  expect(spoilt).toBe(0); // it has drawn in between, and draws the row anew
  painter.shared.write('\n menu\n choice\n');
  painter.paint(['one', 'two', undefined, 'four']);
  painter.paint(['one', undefined, undefined, 'four']);
  expect(spoilt).toBe(1);
});

it('writes nothing while a command has the terminal, and after the end', async () => {
  const { terminal, written } = emulated();
  const painter = createPainter(terminal);
  painter.paint(['one']);
  painter.shared.write('\n');
  const before = written();
  await painter.lend(async () => painter.paint(['two']));
  painter.leave();
  painter.paint(['three']);
  expect(written()).toBe(before);
});

const lines = (texts: readonly (string | undefined)[]) => texts.map((text) => text?.padEnd(COLUMNS));

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
  const terminal = { output, rows: ROWS, columns: COLUMNS, begin() {}, onRestore() {} } as unknown as Terminal;
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
  return { terminal, screen, written: () => written };
}
