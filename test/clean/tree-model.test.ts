import { expect, test } from 'vitest';
import { readTrees, treeOdds } from '../../src/clean/tree-model.ts';

test('trees ask for features by name and sum up as log odds', () => {
  const model = readTrees(['0>0.5,-1,1>2,0.25,3', '0.5'], ['links', 'length'], ['length', 'links']);
  const score = (length: number, links: number): number => treeOdds(model, Float64Array.of(length, links));
  expect(score(9, 0.5)).toBeCloseTo(-1 + 0.5);
  expect(score(2, 0.6)).toBeCloseTo(0.25 + 0.5);
  expect(score(3, 0.6)).toBeCloseTo(3 + 0.5);
});
