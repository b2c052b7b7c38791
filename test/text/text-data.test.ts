import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../src/data/text/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

describe('the text data', () => {
  it.each(files)('%s says its source, licence and date', (name) => {
    expect(read(name)).toMatchObject({
      source: expect.stringMatching(/\w/),
      licence: expect.stringMatching(/\w/),
      date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
  });

  it('knows only four kinds of full stop', () => {
    const kinds = Object.values<Record<string, string>>(read('abbreviations.json').languages).flatMap(Object.values);
    expect(new Set(kinds)).toEqual(new Set(['joined', 'number', 'either', 'last']));
  });

  it('keeps function words in order and in lower case, one initial a line', () => {
    for (const lines of Object.values<string[]>(read('stop-words.json').languages)) {
      for (const line of lines) {
        const words = line.split(' ');
        expect(words).toEqual([...new Set(words)].sort());
        expect(line).toBe(line.toLowerCase());
        expect(new Set(words.map((word) => [...word][0])).size).toBe(1);
      }
    }
  });
});
