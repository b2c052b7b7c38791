import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { BriefError } from '../../src/article.ts';
import { createCapturePool } from '../../src/library/capture-pool.ts';
import type { SyncNews } from '../../src/library/keep-in-sync.ts';
import { createMemoryLibrary } from '../../src/library/memory-library.ts';
import { createSqliteLibrary } from '../../src/library/sqlite/sqlite-library.ts';
import { keepInSyncHere } from '../../src/library/sync-here.ts';
import { syncInThread } from '../../src/library/sync-in-thread.ts';
import { captureFolder, samples } from '../support/captures.ts';
import { temporaryFolder } from '../support/run-program.ts';

/** News of a sync, one after the other; progress is passed over. */
function listen() {
  const heard: SyncNews[] = [];
  let wake = () => {};
  return {
    tell(news: SyncNews) {
      if (news.kind !== 'progress') heard.push(news);
      wake();
    },
    async next(): Promise<SyncNews> {
      while (heard.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      return heard.shift() as SyncNews;
    },
  };
}

test('surveys that cannot be kept are said in words', async () => {
  const { tell, next } = listen();
  const surveysFile = join(temporaryFolder(), 'gone', 'surveys.db');
  const pool = createCapturePool(0);
  const library = createMemoryLibrary();
  const kept = keepInSyncHere({ paths: [captureFolder()], library, surveysFile, pool, marks: undefined, tell });
  onTestFinished(() => kept.stop());
  const news = await next();
  expect(news).toMatchObject({ kind: 'failed', error: expect.any(BriefError) });
  expect(news.kind === 'failed' && news.error.message).toContain(`${surveysFile} could not be opened`);
});

test('a capture that comes during the first sync is found without a further change', async () => {
  const folder = captureFolder();
  const library = createMemoryLibrary();
  const pool = createCapturePool(0);
  const { tell, next } = listen();
  let isWritten = false;
  const watched = (news: SyncNews) => {
    if (news.kind === 'progress' && !isWritten) {
      writeFileSync(join(folder, 'late.txt'), samples['mali-wells.txt'].replace('12 wells', '13 wells'));
      isWritten = true;
    }
    tell(news);
  };
  const kept = keepInSyncHere({
    paths: [folder],
    library,
    surveysFile: undefined,
    pool,
    marks: undefined,
    tell: watched,
  });
  onTestFinished(() => kept.stop());
  expect((await next()).kind).toBe('done');
  expect(await library.count()).toBe(2);
  expect((await next()).kind).toBe('done');
  expect(await library.count()).toBe(3);
});

test('in a thread: what is written later is read, also when the thread has ended meanwhile', async () => {
  const { tell, next } = listen();
  const [home, folder] = [temporaryFolder(), captureFolder()];
  const libraryFile = join(home, 'library.db');
  const settings = { pipeline: 'test', threads: 0, libraryFile, surveysFile: join(home, 's.db') };
  const kept = syncInThread({ paths: [folder], ...settings }, undefined, tell, 0);
  onTestFinished(() => kept.stop());
  const done = async () => {
    const news = await next();
    return news.kind === 'done' && news.report.read;
  };
  expect([await done(), await done()]).toEqual([2, 0]); // the second looks for what came before the watch
  writeFileSync(join(folder, 'late.txt'), samples['mali-wells.txt'].replace('12 wells', '13 wells'));
  expect(await done()).toBe(1);
  const library = createSqliteLibrary(libraryFile, 'test');
  await library.open({ readOnly: true });
  expect(await library.count()).toBe(3);
  await library.close();
});

test('in a thread: when the marks cannot be asked that is told, and the next sync goes its way', async () => {
  const { tell, next } = listen();
  const home = temporaryFolder();
  let isBroken = true;
  const marks = {
    async allCorrections() {
      if (isBroken) throw new BriefError('write', 'marks.db could not be read');
      return new Map();
    },
    carryOver: async () => {},
  };
  const settings = {
    pipeline: 'test',
    threads: 0,
    libraryFile: join(home, 'library.db'),
    surveysFile: join(home, 's.db'),
  };
  const kept = syncInThread({ paths: [captureFolder()], ...settings }, marks, tell);
  onTestFinished(() => kept.stop());
  expect(await next()).toMatchObject({
    kind: 'failed',
    error: { code: 'write', message: 'marks.db could not be read' },
  });
  isBroken = false;
  kept.refresh();
  expect(await next()).toMatchObject({ kind: 'done' });
});
