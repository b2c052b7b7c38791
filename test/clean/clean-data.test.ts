import { describe, expect, test } from 'vitest';
import { BLOCK_FEATURES } from '../../src/clean/block-model.ts';
import { HEADLINE_FEATURES } from '../../src/clean/headline-features.ts';
import { MODEL_FEATURES } from '../../src/clean/line-model.ts';
import { headlineWeights, lineWeights, markerWords, otherMonths } from '../../src/data/clean-data.ts';
import { blockTrees, htmlNames } from '../../src/data/html-data.ts';
import { agencies } from '../../src/data/text-data.ts';
import { Place } from '../../src/text/html-tags.ts';

const REASONS = [
  'byline',
  'caption',
  'comment',
  'consent',
  'counter',
  'credit',
  'page chrome',
  'published date',
  'related links',
  'tags',
];

describe('the data that cleaning knows', () => {
  test('markers stand under known reasons, trimmed and never twice in a language', () => {
    for (const section of [markerWords.opens, markerWords.starts, markerWords.whole]) {
      for (const [reason, languages] of Object.entries(section)) {
        expect(REASONS).toContain(reason);
        for (const list of Object.values(languages)) {
          expect(new Set(list).size).toBe(list.length);
          expect(list.every((marker) => marker === marker.trim() && marker.length > 0)).toBe(true);
        }
      }
    }
  });

  test('every feature of a headline has a finite weight', () => {
    expect(HEADLINE_FEATURES.filter((name) => !Number.isFinite(headlineWeights[name]))).toEqual([]);
    expect(Object.keys(headlineWeights).length).toBe(HEADLINE_FEATURES.length);
  });

  test('the line model has as many finite weights as features, by the same names', () => {
    const { features, centre, spread, nets, chain } = lineWeights;
    expect(features).toEqual(MODEL_FEATURES);
    const { unary, begin, beginAbove, end, endAbove } = chain;
    const rows = [centre, spread, ...nets.flatMap((net) => [...net.hidden, net.direct]), ...unary];
    for (const row of [...rows, begin, beginAbove, end, endAbove]) {
      expect(row).toHaveLength(features.length);
      expect(row.every(Number.isFinite)).toBe(true);
    }
    expect(chain.transitions).toHaveLength(unary.length ** 2);
  });

  test('trees ask only for features that blocks have', () => {
    expect(blockTrees.features.filter((name) => !BLOCK_FEATURES.includes(name))).toEqual([]);
    for (const tree of blockTrees.trees) {
      const nodes = tree.split(',').map((node) => node.split('>').map(Number));
      expect(nodes.flat().every(Number.isFinite)).toBe(true);
      const splits = nodes.filter(({ length }) => length === 2);
      expect(nodes.length).toBe(2 * splits.length + 1);
      expect(splits.every(([feature]) => blockTrees.features[feature as number] !== undefined)).toBe(true);
    }
  });

  test('words of class names are patterns under known places, sorted and never twice', () => {
    for (const [place, words] of Object.entries(htmlNames)) {
      expect(Object.keys(Place)).toContain(place);
      expect(words).toEqual([...new Set(words)].sort());
      expect(() => words.map((word) => new RegExp(word))).not.toThrow();
    }
  });

  test('months are numbers from 1 to 12, agencies are named once', () => {
    expect(
      Object.values(otherMonths)
        .flatMap((names) => Object.values(names))
        .every((month) => month && month >= 1 && month <= 12),
    ).toBe(true);
    expect(new Set(agencies).size).toBe(agencies.length);
  });
});
