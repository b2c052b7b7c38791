import { expect, test } from 'vitest';
import type { Article } from '../../src/article.ts';
import { fromRecord, textsOf, toRecord } from '../../src/library/article-record.ts';
import { DORO } from '../export/article-of.ts';

const { headline: _, ...untitled } = DORO;
const odd: Article = {
  ...untitled,
  places: [{ start: 3, end: 9 }],
  countries: [{ code: 'ML', score: 1, evidence: [{ paragraph: -1, start: 0, end: 8 }] }],
  summary: [{ paragraph: 0, start: 0, end: 5, text: 'mended' }], // not what stands there
  facts: [{ kind: 'quote', paragraph: 1, start: 1, end: 4, text: 'We ', speaker: 'x' }],
};

test.each([
  ['a whole article', DORO],
  ['one without a headline, with places of every kind', odd],
  ['one without anything', { ...untitled, paragraphs: [], facts: [], summary: [], removed: [] }],
])('%s comes back byte for byte', (_, article) => {
  const record = toRecord(article);
  expect(JSON.stringify(fromRecord(record))).toBe(JSON.stringify(article));
  expect(textsOf(record.texts).paragraphs).toEqual(article.paragraphs);
});

test('a sentence of the summary does not repeat the words of the text', () => {
  expect(toRecord(DORO).rest).not.toContain('people had fled');
});
