import { PassThrough } from 'node:stream';
import type { WriteStream } from 'node:tty';
import { Box, render, Text } from 'ink';
import { createElement } from 'react';
import { expect, test } from 'vitest';
import { inkOutput } from '../../src/ui/ink-output.ts';

test('gives the rows of each frame of Ink, and nothing of it to the terminal', async () => {
  let written = '';
  const terminal = Object.assign(
    new PassThrough().on('data', (data) => (written += data)),
    {
      columns: 20,
      rows: 5,
      isTTY: true,
    },
  ) as unknown as WriteStream;
  const frames: (readonly string[])[] = [];
  const rows = (...texts: string[]) =>
    createElement(Box, { flexDirection: 'column' }, ...texts.map((text) => createElement(Text, { key: text }, text)));
  const { rerender, unmount, waitUntilExit } = render(rows('one', 'two'), {
    stdout: inkOutput(terminal, (frame) => frames.push(frame)),
    debug: true,
    interactive: true,
    patchConsole: false,
  });
  rerender(rows('three'));
  rerender(rows());
  expect(frames).toEqual([['one', 'two'], ['three'], []]);
  unmount();
  await waitUntilExit();
  expect(written).toBe('');
});

test('lets the mode of pastes through, no other', () => {
  const written: string[] = [];
  const frames: (readonly string[])[] = [];
  const output = inkOutput({ write: (text: string) => written.push(text) } as unknown as WriteStream, (frame) =>
    frames.push(frame),
  );
  for (const mode of ['?2004h', '?25l', '?1049h', '?2026h', '?2004l']) output.write(`\u001b[${mode}`);
  expect([written, frames]).toEqual([['\u001b[?2004h', '\u001b[?2004l'], []]);
});
