import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../src/data/hash.ts';
import { type NgramModel, ngramModel, rowOfNgram } from '../../src/data/ngram-data.ts';

const url = new URL('../../src/data/label/language-ngrams.json', import.meta.url);
const { scripts } = JSON.parse(readFileSync(url, 'utf8')) as {
  scripts: Record<string, { languages: string; size: number; ngrams: string }>;
};

describe.each(Object.entries(scripts))('the n-grams of %s letters', (script, { languages, size, ngrams }) => {
  const listed = [...ngrams.matchAll(/\|([^|A-Z]+)([A-Z]+)/g)];
  const model = ngramModel(script) as NgramModel;
  const weightsOf = (ngram: string): number[] => {
    const row = rowOfNgram(model, hashOf(ngram), ngram, 0, ngram.length);
    const width = model.languages.length;
    return row === 0 ? [] : [...model.weights.subarray((row - 1) * width, row * width)];
  };

  it('are each found, with a weight for each of their languages', () => {
    expect(listed).toHaveLength(size);
    for (const [, ngram = '', capitals = ''] of listed) {
      const expected = languages.split(' ').map(() => 0);
      for (let i = 0; i < capitals.length; i += 2)
        expected[capitals.charCodeAt(i) - 65] = capitals.charCodeAt(i + 1) - 65;
      expect(weightsOf(ngram), ngram).toEqual(expected);
    }
  });

  it('are not found where only a longer one is listed', () => {
    const known = new Set(listed.map(([, ngram]) => ngram));
    const starts = listed.map(([, ngram = '']) => ngram.slice(0, -1)).filter((start) => start && !known.has(start));
    expect(starts.length).toBeGreaterThan(0);
    for (const start of starts) expect(weightsOf(start)).toEqual([]);
  });
});

it('keeps the table within 300 kB', () => {
  expect(readFileSync(url).byteLength).toBeLessThan(300_000);
});
