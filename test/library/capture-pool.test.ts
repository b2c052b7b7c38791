import { expect, onTestFinished, test, vi } from 'vitest';
import { createCapturePool } from '../../src/library/capture-pool.ts';

test('a capture that brings its thread down is the only one that is lost', async () => {
  const pool = createCapturePool(2, '../../test/support/frail-worker');
  const paths = Array.from({ length: 100 }, (_, i) => (i % 40 === 17 ? 'deadly' : `s${i}.txt`));
  const lost: string[] = [];
  const read: string[] = [];
  await pool.survey(paths, async (outcome, path) => {
    if ('reject' in outcome) lost.push(outcome.reject.reason);
    else read.push(path);
  });
  await pool.close();
  const reason = "deadly could not be read (that was too much): cut it down to the article's page.";
  expect(lost).toEqual([reason, reason, reason]);
  expect(read.sort()).toEqual(paths.filter((path) => path !== 'deadly').sort());
});

test('a pool that is closed while captures are read leaves nothing that keeps the program from ending', async () => {
  const pool = createCapturePool(1, '../../test/support/frail-worker');
  const waiting = new Set<unknown>();
  const [setLater, clear] = [globalThis.setTimeout, globalThis.clearTimeout];
  vi.stubGlobal('setTimeout', (run: () => void, ms: number) => {
    const timer = setLater(run, ms);
    if (ms >= 10_000) waiting.add(timer);
    return timer;
  });
  vi.stubGlobal('clearTimeout', (timer: NodeJS.Timeout) => {
    waiting.delete(timer);
    clear(timer);
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  const paths = Array.from({ length: 100 }, (_, i) => `s${i}.txt`);
  const full = async () => {
    throw new Error('the disk is full');
  };
  await expect(pool.survey(paths, full)).rejects.toThrow('the disk is full');
  expect(waiting.size).toBe(1);
  await pool.close();
  expect(waiting.size).toBe(0);
});
