import { expect, test } from 'vitest';
import { captureFolder } from '../support/captures.ts';
import { idle } from '../support/idle.ts';
import { openProgram } from '../support/open-pty.ts';
import { shippedBriefings } from '../support/run-program.ts';

const firstLine = (screen: string) => screen.split('\n')[0];

test('Ink takes the first frame over without a trace of it', async () => {
  const reader = openProgram([shippedBriefings], { columns: 100, rows: 30 });
  await reader.until(/12 briefings · \d countries/);
  reader.type('G');
  const screen = await reader.until(/12 of 12/);
  expect(firstLine(screen)).toMatch(/^ sahel-brief +12 briefings · \d countries · 3 languages +\? help *$/);
  reader.type('Q');
  await reader.exited;
});

test('^L draws the screen anew after something else has written on it', async () => {
  const reader = openProgram([captureFolder()], { columns: 80, rows: 24 });
  const before = await reader.until(/2 briefings · 2 countries[\s\S]*Wells reopen/);
  await idle(reader, 300);
  reader.terminal.write('\u001b[5;1Hnoise from another program\r\n\n\nand more');
  await reader.until('noise');
  reader.type('\u000c');
  await reader.until(/^(?![\s\S]*(noise|and more))[\s\S]*Timbuktu/);
  expect(firstLine(reader.screen())).toBe(firstLine(before));
  reader.type('Q');
  expect((await reader.exited).exitCode).toBe(0);
});

test('the smallest window and back again', async () => {
  const reader = openProgram([captureFolder()], { columns: 80, rows: 24 });
  await reader.until('Wells reopen');
  reader.resize(20, 5);
  await reader.until(/^(?![\s\S]*KEY FACTS)/);
  reader.type('jkjk/wells\r');
  reader.resize(120, 40);
  await reader.until('KEY FACTS');
  reader.type('Q');
  expect((await reader.exited).exitCode).toBe(0);
  expect(reader.buffer()).toBe('normal');
});
