import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followFolders } from '../../src/cli/follow-folders.ts';
import type { SyncNews } from '../../src/library/keep-in-sync.ts';
import type { Library } from '../../src/library/library.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A library without articles, and what its sync would say. */
function follow() {
  const heard: { tell: (news: SyncNews) => void } = { tell: () => {} };
  const library = { count: async () => 0, version: async () => '1', rejects: async () => [] } as unknown as Library;
  const following = followFolders(library, (tell) => {
    heard.tell = tell;
    return { refresh() {}, async stop() {} };
  });
  return { following, tell: (news: SyncNews) => heard.tell(news) };
}

test('where there is nothing to read, that is known when the sync ends', async () => {
  const { following, tell } = follow();
  const has = following.hasArticles();
  await vi.advanceTimersByTimeAsync(10);
  tell({ kind: 'done', report: { rejects: [], folders: [], read: 0, isDue: false } });
  expect(await has).toBe(false);
  await following.stop();
});

test('the first capture is not waited for without a screen that says it is read', async () => {
  const { following, tell } = follow();
  let has: boolean | undefined;
  following.hasArticles().then((is) => {
    has = is;
  });
  await vi.advanceTimersByTimeAsync(900);
  expect([has, following.progress()]).toEqual([undefined, undefined]);
  await vi.advanceTimersByTimeAsync(200);
  expect([has, following.progress()]).toEqual([true, { done: 0, total: 0 }]);
  tell({ kind: 'done', report: { rejects: [], folders: [], read: 0, isDue: false } });
  expect(following.progress()).toBeUndefined();
  await following.stop();
});
