import { describe, expect, it } from 'vitest';
import { ALONE, AMONG_NAMES, BELOW_HEADLINE, factorInBody, isOneSentence } from '../../src/label/weigh-mentions.ts';

const mention = { offset: 700, isLocated: false, isFirst: false, isInSameSentence: false };

describe('a mention in the body', () => {
  it.each([
    ['below a headline', BELOW_HEADLINE],
    ['of a text without one', ALONE],
  ])('%s counts more in the lede, and less the later it stands', (_, weighing) => {
    const [lede, middle, late] = [100, 700, 7000].map((offset) => factorInBody(weighing, { ...mention, offset }));
    expect(lede).toBeGreaterThan(1.3 * (middle ?? 0));
    expect(middle).toBeGreaterThan(2 * (late ?? 0));
  });

  it('counts more when a country is new, less when the sentence has named it, where no headline has', () => {
    const factors = [{ isFirst: true }, {}, { isInSameSentence: true }].map((what) =>
      factorInBody(ALONE, { ...mention, ...what }),
    );
    expect(factors).toEqual([...factors].sort((a, b) => b - a));
    expect(new Set(factors).size).toBe(3);
  });
});

it('hints and towns are worth less beside the name of a country, names and regions as much', () => {
  const kinds = Object.keys(ALONE.worth) as (keyof typeof ALONE.worth)[];
  const less = kinds.filter((kind) => AMONG_NAMES.worth[kind] < ALONE.worth[kind]);
  expect(less.sort()).toEqual(['clue', 'company', 'small', 'town']);
  expect(kinds.filter((kind) => AMONG_NAMES.worth[kind] > ALONE.worth[kind])).toEqual([]);
});

it('a sentence ends where its full stop is followed by a blank', () => {
  expect(isOneSentence('Togo and "Ghana" agree', 0, 22)).toBe(true);
  expect(isOneSentence('In Togo 2.5 million agree', 0, 14)).toBe(true);
  expect(isOneSentence('Togo agreed. Ghana did', 0, 22)).toBe(false);
  expect(isOneSentence('“Togo agrees.” Ghana does', 1, 25)).toBe(false);
});
