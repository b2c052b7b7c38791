import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestThreshold } from '../../src/clean/best-threshold.ts';

const line = fc.record({ likely: fc.double({ min: 0, max: 1, noNaN: true }), weight: fc.integer({ min: 1, max: 80 }) });

test('no other threshold up to a half is expected to give a better F1', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), (lines) => {
      const expected = lines.reduce((sum, { likely, weight }) => sum + likely * weight, 0);
      const f1 = (threshold: number): number => {
        const kept = lines.filter(({ likely }) => likely > threshold);
        const words = kept.reduce((sum, { weight }) => sum + weight, 0);
        return (2 * kept.reduce((sum, { likely, weight }) => sum + likely * weight, 0)) / (words + expected || 1);
      };
      const found = bestThreshold(
        Float64Array.from(lines, ({ likely }) => likely),
        lines.map(({ weight }) => weight),
      );
      expect(found).toBeLessThanOrEqual(0.5);
      for (const { likely } of lines) if (likely <= 0.5) expect(f1(found)).toBeGreaterThanOrEqual(f1(likely) - 1e-9);
    }),
  );
});

test('a page that is sure of its lines is asked for a half, one of lists for less', () => {
  const weights = [10, 10, 10, 10];
  expect(bestThreshold(Float64Array.of(1, 1, 0, 0), weights)).toBeCloseTo(0.5);
  expect(bestThreshold(Float64Array.of(0.3, 0.3, 0.3, 0), weights)).toBeLessThan(0.25);
});
