import { expect, test } from 'vitest';
import { pressAtRandom } from '../support/random-keys.ts';

/** `SAHEL_BRIEF_KEYS=10000` presses that many; `SAHEL_BRIEF_SEED` others. */
const { SAHEL_BRIEF_KEYS: keys = '300', SAHEL_BRIEF_SEED: seed = '20261126' } = process.env;
const count = Number(keys);

test(`${count} keys at random: no crash, no hang, no broken frame`, { timeout: 60_000 + count * 100 }, async () => {
  const { keys: pressed, frames } = await pressAtRandom(count, seed === 'random' ? Date.now() : Number(seed));
  expect(pressed).toBeGreaterThanOrEqual(count);
  expect(frames).toBeGreaterThan(count / 100);
});
