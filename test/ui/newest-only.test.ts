import { expect, test, vi } from 'vitest';
import { newestOnly } from '../../src/ui/newest-only.ts';

test('of wishes that come together only the last is done', async () => {
  const done: string[] = [];
  const wish = newestOnly(async (what: string) => done.push(what), { delay: 5 });
  await Promise.all([wish('a'), wish('b'), wish('c')]);
  await vi.waitFor(() => expect(done).toEqual(['c']));
});

test('an urgent one does not wait', async () => {
  const done: string[] = [];
  const wish = newestOnly(async (what: string) => done.push(what), {
    delay: 60_000,
    isUrgent: (what) => what === 'now',
  });
  const waiting = wish('later');
  await wish('now');
  await waiting;
  expect(done).toEqual(['now']);
});

test('what is wished while one is done is done after it', async () => {
  const done: string[] = [];
  const wish = newestOnly(async (what: string) => {
    await new Promise((resume) => setTimeout(resume, 2));
    done.push(what);
  });
  const all = wish('a');
  await Promise.all([wish('b'), wish('c')]);
  await all;
  expect(done).toEqual(['a', 'c']);
});

test('a failure does not take along what was wished meanwhile', async () => {
  const done: string[] = [];
  const wish = newestOnly(async (what: string) => {
    await new Promise((resume) => setTimeout(resume, 2));
    if (what === 'bad') throw new Error('no');
    done.push(what);
  });
  const all = wish('bad');
  await wish('good');
  await all;
  expect(done).toEqual(['good']);
});

test('a failure is passed on, and the next wish is done', async () => {
  const done: string[] = [];
  const wish = newestOnly(async (what: string) => {
    if (what === 'bad') throw new Error('no');
    done.push(what);
  });
  await expect(wish('bad')).rejects.toThrow('no');
  await wish('good');
  expect(done).toEqual(['good']);
});
