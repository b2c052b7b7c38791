import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIELD_OF_CLASS } from '../../src/facts/dates/date-parts.ts';

const folder = new URL('../../src/data/facts/', import.meta.url);
const files = ['dates', 'quantities', 'quotes'].flatMap((part) =>
  readdirSync(new URL(`${part}/`, folder)).map((name) => `${part}/${name}`),
);
const read = (file: string): Record<string, unknown> => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

const isSorted = (words: readonly string[]): boolean =>
  words.every((word, i) => i === 0 || (words[i - 1] ?? '') < word);

describe.each(files)('data file facts/%s', (file) => {
  const data = read(file);

  it('says where it comes from', () => {
    for (const key of ['source', 'licence', 'date']) expect(data[key]).toMatch(/\S/);
  });

  it('has every list sorted and without doubles', () => {
    const lists = [data, data['words'] ?? {}, data['years'] ?? {}].flatMap((part) => Object.entries(part));
    for (const [key, list] of lists) {
      if (key === 'shapes' || !Array.isArray(list)) continue;
      expect(isSorted(list), `${key} is sorted`).toBe(true);
    }
  });
});

/** Classes that numbers have, beside those of words. */
const NUMBER_CLASSES = ['DATE', 'DM', 'DMDOT', 'MON', 'MY'];

describe.each(files.filter((file) => file.startsWith('dates/')))('date shapes of facts/%s', (file) => {
  it('are written in known classes', () => {
    const data = read(file) as { shapes: string[]; words: Record<string, unknown> };
    const known = new Set([...Object.keys(FIELD_OF_CLASS), ...Object.keys(data.words), ...NUMBER_CLASSES]);
    const used = data.shapes.flatMap((shape) => shape.match(/\b[A-Z]{2,}\b/g) ?? []);
    expect(used.filter((name) => !known.has(name))).toEqual([]);
  });
});
