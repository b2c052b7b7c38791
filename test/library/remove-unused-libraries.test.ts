import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { removeUnusedLibraries } from '../../src/library/remove-unused-libraries.ts';
import { temporaryFolder } from '../support/run-program.ts';

const DAY = 86_400;

function libraryIn(
  cache: string,
  name: string,
  daysAgo: number,
  files = ['library.db', 'surveys.db', 'library.db-wal'],
) {
  const folder = join(cache, name);
  mkdirSync(folder);
  for (const file of files) writeFileSync(join(folder, file), 'x');
  const at = Date.now() / 1000 - daysAgo * DAY;
  utimesSync(folder, at, at);
  return folder;
}

test('libraries that were not opened for 90 days go; the one in use is marked, and nothing else is touched', () => {
  const cache = temporaryFolder();
  const mine = libraryIn(cache, '0000000000000001', 200);
  libraryIn(cache, '0000000000000002', 89);
  libraryIn(cache, '0000000000000003', 91);
  libraryIn(cache, '0000000000000004', 91, ['library.db', 'letter.txt']);
  libraryIn(cache, 'compiled', 500);
  writeFileSync(join(cache, '0000000000000005'), 'a file');
  removeUnusedLibraries(mine);
  expect(readdirSync(cache).sort()).toEqual([
    '0000000000000001',
    '0000000000000002',
    '0000000000000004',
    '0000000000000005',
    'compiled',
  ]);
  expect(readdirSync(join(cache, '0000000000000004'))).toEqual(['letter.txt', 'library.db'].sort());
  expect(Date.now() - statSync(mine).mtimeMs).toBeLessThan(DAY * 1000);
});

test('a folder that is gone is no trouble', () => {
  const folder = join(temporaryFolder(), '0000000000000001');
  removeUnusedLibraries(folder);
  expect(existsSync(folder)).toBe(false);
});
