import { expect, test } from 'vitest';
import type { Context } from '../../src/cli/context.ts';
import { renderTable } from '../../src/cli/render-table.ts';

const rows = [
  ['0123456789ab', '¶1', 'quantity', 'at least 400 instructors, according to a member of the port authority', '400'],
  ['0123456789ab', '¶12', 'place', 'ML', 'the northern bank of the river, where the ferries wait for the night'],
];
const render = (columns: number, isTerminalOut = true) =>
  renderTable(rows, { isTerminalOut, columns, flags: {} } as Context);

test('for a program cells are whole, with tabs between', () => {
  expect(render(80, false)).toBe(rows.map((row) => `${row.join('\t')}\n`).join(''));
});

test('for a person a row is a line of the terminal: the widest column gives way, then the last', () => {
  expect(render(80)).toBe(
    [
      '0123456789ab  ¶1   quantity  at least 400 instructo…  400',
      '0123456789ab  ¶12  place     ML                       the northern bank of the…',
      '',
    ].join('\n'),
  );
  for (const line of render(70).split('\n')) expect(line.length).toBeLessThanOrEqual(70);
});

test('where there is room nothing is cut', () => {
  for (const cell of rows.flat()) expect(render(200)).toContain(cell);
});
