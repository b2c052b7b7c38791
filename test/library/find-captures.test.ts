import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findCaptures, lookAtFolders } from '../../src/library/find-captures.ts';
import { temporaryFolder } from '../support/run-program.ts';

test('a folder gives its captures in a stable order, deep ones too, and passes over other files', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'b'));
  for (const name of ['z.txt', 'a.html', 'README.md', '.hidden.txt', 'b/c.txt']) writeFileSync(join(folder, name), 'x');
  const { files, rejects } = await findCaptures([folder]);
  expect(files.map(({ path }) => path)).toEqual(['a.html', 'b/c.txt', 'z.txt'].map((name) => join(folder, name)));
  expect(rejects).toEqual([]);
});

test('a file named by itself is taken whatever its name', async () => {
  const file = join(temporaryFolder(), 'page');
  writeFileSync(file, 'x');
  expect((await findCaptures([file])).files).toEqual([{ path: file, size: 1, mtime: expect.any(Number) }]);
});

test('a missing path and an empty folder are rejected by name; the rest is still found', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'a.txt');
  const empty = temporaryFolder();
  writeFileSync(file, 'x');
  const { files, rejects } = await findCaptures([join(folder, 'nowhere'), empty, folder]);
  expect(files.map(({ path }) => path)).toEqual([file]);
  expect(rejects.map(({ code }) => code)).toEqual(['missing', 'no-captures']);
  expect(rejects[0]?.reason).toContain('nowhere does not exist');
});

test('pipes, links to nothing and circles of links in a folder are passed over', async () => {
  const folder = temporaryFolder();
  execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
  symlinkSync(join(folder, 'nowhere'), join(folder, 'dangling.txt'));
  symlinkSync(folder, join(folder, 'circle'));
  writeFileSync(join(folder, 'a.txt'), 'x');
  const { files, folders } = await findCaptures([folder]);
  expect(files.map(({ path }) => path)).toEqual([join(folder, 'a.txt')]);
  expect(folders).toEqual([folder]);
});

test('the digest is another one when a capture comes, changes, moves or goes, and only then', async () => {
  const folder = temporaryFolder();
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    utimesSync(join(folder, name), 1e9, 1e9);
  };
  const digest = async () => (await lookAtFolders([folder])).digest;
  write('a.txt', 'x');
  const first = await digest();
  write('b.txt', 'x');
  const second = await digest();
  expect(second).toBe((await findCaptures([folder])).digest);
  write('README.md', 'x');
  expect(await digest()).toBe(second);
  write('b.txt', 'xx');
  const third = await digest();
  renameSync(join(folder, 'b.txt'), join(folder, 'c.txt'));
  const fourth = await digest();
  expect(new Set([first, second, third, fourth]).size).toBe(4);
  rmSync(join(folder, 'c.txt'));
  expect(await digest()).toBe(first);
});

test('there is no digest while a capture may change again within its time stamp', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a.txt'), 'x');
  expect((await lookAtFolders([folder])).digest).toBe('');
});

test('folders that are named twice or lie in each other hold captures all the same', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'b'));
  writeFileSync(join(folder, 'b', 'a.txt'), 'x');
  const { files, rejects } = await findCaptures([folder, join(folder, 'b'), folder]);
  expect(files).toHaveLength(1);
  expect(rejects).toEqual([]);
});

test('a name that is not UTF-8 is told', async () => {
  const folder = temporaryFolder();
  const bytes = (name: string) => Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, 'latin1')]);
  try {
    writeFileSync(bytes('caf\xe9.txt'), 'x');
    mkdirSync(bytes('\xe9t\xe9'));
  } catch {
    return; // this disk takes no such names
  }
  const { files, rejects } = await findCaptures([folder]);
  expect(files).toEqual([]);
  expect(rejects.map(({ reason }) => reason)).toEqual([
    `${folder}/caf\ufffd.txt has a name that is not UTF-8: give it another one.`,
    `${folder}/\ufffdt\ufffd has a name that is not UTF-8: give it another one.`,
  ]);
});

test('a folder in which files cannot be looked at is hidden, and told once', async () => {
  const folder = temporaryFolder();
  const deep = Array.from({ length: 16 }, () => 'd'.repeat(250)); // with the file's name, more than a path may have
  execFileSync('sh', [
    '-c',
    `cd ${folder}; for i in ${deep.join(' ')}; do mkdir $i && cd $i; done; touch ${'x'.repeat(150)}.txt`,
  ]);
  const { files, hidden, rejects } = await findCaptures([folder]);
  expect(files).toEqual([]);
  expect(hidden).toEqual([join(folder, ...deep)]);
  expect(rejects.map(({ name }) => name)).toEqual(hidden);
});
