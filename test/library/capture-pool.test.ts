import { expect, test } from 'vitest';
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
