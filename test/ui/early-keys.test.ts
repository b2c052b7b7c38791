import { PassThrough } from 'node:stream';
import type { ReadStream } from 'node:tty';
import { expect, it } from 'vitest';
import { takeEarlyKeys } from '../../src/ui/early-keys.ts';

const settled = () => new Promise((resume) => setTimeout(resume, 5));

function early() {
  const input = new PassThrough();
  const keys: string[] = [];
  const stop = takeEarlyKeys(input as unknown as ReadStream, (key) => keys.push(key));
  return { input, keys, stop };
}

it('tells keys apart, those that come in one piece too', async () => {
  const { input, keys } = early();
  input.write('jj\r\u001b[B/mé\u007f');
  input.write('\u001b[5~\u001bOA \u0003');
  await settled();
  expect(keys).toEqual(['j', 'j', 'enter', 'down', '/', 'm', 'é', 'backspace', 'pageup', 'up', 'space', 'ctrl+c']);
});

it.each(['\u001b', '\u001bx', '\u001b[200~pasted\u001b[201~', '\u001b[1;5A'])(
  'leaves %j, and what comes after it, to the next who reads',
  async (piece) => {
    const { input, keys } = early();
    input.write('j');
    await settled();
    input.write(piece);
    await settled();
    input.write('k');
    await settled();
    expect(keys).toEqual(['j']);
    let left = '';
    input.on('readable', () => {
      for (let text = input.read(); text !== null; text = input.read()) left += text;
    });
    await settled();
    expect(left).toBe(`${piece}k`);
  },
);

it('takes none once it was stopped', async () => {
  const { input, keys, stop } = early();
  stop();
  input.write('j');
  await settled();
  expect(keys).toEqual([]);
});
