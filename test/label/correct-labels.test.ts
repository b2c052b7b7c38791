import { expect, test } from 'vitest';
import { correctCountries, correctTopics } from '../../src/label/correct-labels.ts';
import { readCapture } from '../../src/pipeline.ts';
import { samples } from '../support/captures.ts';

const label = (code: string, score: number) => ({ code, score, evidence: [] });
const found = [label('NE', 1), label('ML', 0.95), label('TD', 0.3)];

test('a country chosen by hand comes first, and no other competes with it', () => {
  const codes = (chosen?: string | null) => correctCountries(found, chosen).map(({ code, score }) => [code, score]);
  expect(codes('ML')).toEqual([
    ['ML', 1],
    ['NE', 0.5],
    ['TD', 0.3],
  ]);
  expect(codes('BF')[0]).toEqual(['BF', 1]);
  expect(codes(null)).toEqual([]);
  expect(correctCountries(found, undefined)).toBe(found);
});

test('a topic chosen by hand is looked up among the Media Topics; an unknown code changes nothing', () => {
  expect(correctTopics([], '20000056')[0]).toMatchObject({ name: 'Armed conflict', parent: '16000000', score: 1 });
  expect(correctTopics([], '99')).toEqual([]);
  expect(correctTopics([{ ...label('11000000', 1), name: 'Politics', parent: '11000000' }], null)).toEqual([]);
});

test('corrections reach the article: labels, language, a line restored, a line removed', () => {
  const text = samples['mali-wells.txt'];
  const first = text.split('\n')[4] as string;
  const article = readCapture(text, {
    corrections: { country: 'SN', topic: null, language: 'fr', keep: ['Weather: dust until Sunday'], remove: [first] },
  });
  expect(article.countries[0]?.code).toBe('SN');
  expect(article.topics).toEqual([]);
  expect(article.language).toBe('fr');
  expect(article.paragraphs).toContain('Weather: dust until Sunday');
  expect(article.removed.find((removal) => removal.text === first)?.reason).toBe('by hand');
});
