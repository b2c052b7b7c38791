import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { readStream } from '../../src/cli/read-stdin.ts';
import { saveFile } from '../../src/cli/write-result.ts';
import { temporaryFolder } from '../support/run-program.ts';

test('a device or a pipe is written to, not replaced', async () => {
  const folder = temporaryFolder();
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  const heard = readFile(pipe, 'utf8');
  await saveFile(pipe, 'a briefing');
  expect(await heard).toBe('a briefing');
  expect(lstatSync(pipe).isFIFO()).toBe(true);
  expect(readdirSync(folder)).toEqual(['pipe']);
});

test('a link stays one, and the file keeps its permissions', async () => {
  const folder = temporaryFolder();
  const [file, link] = [join(folder, 'file.md'), join(folder, 'link.md')];
  writeFileSync(file, 'old');
  chmodSync(file, 0o600);
  symlinkSync(file, link);
  await saveFile(link, 'new');
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(file, 'utf8')).toBe('new');
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('a folder is said to be one', async () => {
  const folder = join(temporaryFolder(), 'a folder');
  mkdirSync(folder);
  await expect(saveFile(folder, 'text')).rejects.toThrow(`${folder} could not be written: it is a folder`);
});

test('a stream without an end is left when it is more than a capture may have', async () => {
  const endless = Readable.from(
    (function* () {
      for (;;) yield Buffer.alloc(1024 * 1024);
    })(),
  );
  expect((await readStream(endless)).length).toBeLessThan(30 * 1024 * 1024);
});
