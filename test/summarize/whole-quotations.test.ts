import { describe, expect, it } from 'vitest';
import { isHalfQuotation, wholeQuotations } from '../../src/summarize/whole-quotations.ts';

const wholes = (...sentences: (string | [paragraph: number, text: string])[]): number[][] =>
  wholeQuotations(
    sentences.map((sentence) =>
      typeof sentence === 'string' ? { paragraph: 0, text: sentence } : { paragraph: sentence[0], text: sentence[1] },
    ),
  ).map(({ first, last }) => [first, last]);

describe('wholeQuotations', () => {
  it.each([
    ['straight marks', '"We walked.', 'We slept in the bush,"', 'said Awa Ba.'],
    ['curly marks', '“We walked.', 'We slept in the bush,”', 'said Awa Ba.'],
    ['guillemets', '« Nous avons marché.', 'Nous avons dormi dehors »,', 'a dit Awa Ba.'],
    ['German marks', '„Wir liefen.', 'Wir schliefen im Busch“,', 'sagte Awa Ba.'],
  ])('hold the sentences together that a quotation in %s takes in', (_, ...sentences) => {
    expect(wholes('They left Doro.', ...sentences)).toEqual([
      [0, 0],
      [1, 2],
      [1, 2],
      [3, 3],
    ]);
  });

  it('end with their paragraph, and are none where the marks never close', () => {
    expect(wholes([0, '"We walked.'], [1, 'We slept in the bush," she said.'])).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  it('leave alone what is quoted within one sentence', () => {
    expect(wholes('She said "no".', '"No," she said, "never".')).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });
});

describe('isHalfQuotation', () => {
  it.each(['"We walked.', 'We slept in the bush," she said.', '« Nous avons marché.', 'dehors », dit-elle.', '„Wir'])(
    'is true of %s',
    (text) => {
      expect(isHalfQuotation(text)).toBe(true);
    },
  );

  it.each(['"No," she said, "never".', '« Non », dit-elle.', '„Nein“, sagte sie.', 'No.'])('is false of %s', (text) => {
    expect(isHalfQuotation(text)).toBe(false);
  });
});
