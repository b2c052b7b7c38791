import { describe, expect, test } from 'vitest';
import { HEADLINE_FEATURES } from '../../src/clean/headline-features.ts';
import { HTML_FEATURES } from '../../src/clean/html-features.ts';
import { FEATURES } from '../../src/clean/line-features.ts';
import {
  agencies,
  headlineWeights,
  htmlWeights,
  lineWeights,
  markerWords,
  otherMonths,
} from '../../src/data/clean-data.ts';

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

  test('every feature has a finite weight', () => {
    for (const [names, weights] of [
      [FEATURES, lineWeights],
      [[...FEATURES, ...HTML_FEATURES], htmlWeights],
      [HEADLINE_FEATURES, headlineWeights],
    ] as const) {
      expect(names.filter((name) => !Number.isFinite(weights[name]))).toEqual([]);
      expect(Object.keys(weights).length).toBe(names.length);
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
