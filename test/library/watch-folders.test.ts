import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { type FolderWatch, watchFolders } from '../../src/library/watch-folders.ts';
import { temporaryFolder } from '../support/run-program.ts';

let watching: FolderWatch | undefined;
afterEach(() => {
  watching?.stop();
  vi.useRealTimers();
});

/** A watch over the folders, how often it called, and a promise of the next call. */
function watched(...folders: readonly string[]) {
  let calls = 0;
  let next = Promise.withResolvers<void>();
  watching = watchFolders(() => {
    calls += 1;
    next.resolve();
    next = Promise.withResolvers<void>();
  });
  const isNew = watching.set(folders);
  return { isNew, calls: () => calls, next: () => next.promise };
}

test('a file that is written, changed or removed is told, once for all that comes together', async () => {
  const folder = temporaryFolder();
  const watch = watched(folder);
  expect(watch.isNew).toBe(true);
  for (let i = 0; i < 20; i += 1) writeFileSync(join(folder, `${i}.txt`), 'news');
  await watch.next();
  expect(watch.calls()).toBe(1);
  writeFileSync(join(folder, '3.txt'), 'more news');
  await watch.next();
  rmSync(join(folder, '3.txt'));
  await watch.next();
  expect(watch.calls()).toBe(3);
});

test('folders that are named again are not new, and one that is left out is watched no more', async () => {
  const [kept, left] = [temporaryFolder(), temporaryFolder()];
  const watch = watched(kept, left);
  expect(watching?.set([kept])).toBe(false);
  writeFileSync(join(left, 'a.txt'), 'unheard');
  const deep = join(kept, 'deep');
  mkdirSync(deep);
  await watch.next();
  expect(watch.calls()).toBe(1);
  expect(watching?.set([kept, deep])).toBe(true);
  writeFileSync(join(deep, 'b.txt'), 'heard');
  await watch.next();
});

test('where a folder cannot be watched, the clock does it', () => {
  vi.useFakeTimers();
  const watch = watched(join(temporaryFolder(), 'nowhere'));
  expect(watch.isNew).toBe(false);
  vi.advanceTimersByTime(59_000);
  expect(watch.calls()).toBe(0);
  vi.advanceTimersByTime(2_000);
  expect(watch.calls()).toBe(1);
  watching?.stop();
  vi.advanceTimersByTime(600_000);
  expect(watch.calls()).toBe(1);
});
