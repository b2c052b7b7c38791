import { describe, expect, it } from 'vitest';
import { quantityGrammarOf } from '../../src/facts/quantities/quantity-grammar.ts';
import { readNumber } from '../../src/text/numbers.ts';
import { scanTokens } from '../../src/text/scan-tokens.ts';

const readIn = (text: string, language: string): number | undefined =>
  readNumber(scanTokens(text), 0, quantityGrammarOf(language).numbers)?.value;

describe('readNumber', () => {
  it.each([
    ['en', '1,000', 1000],
    ['en', '1,234.5', 1234.5],
    ['en', '1.000', 1],
    ['en', '3.8 million', 3_800_000],
    ['en', 'two hundred and fifty', 250],
    ['en', 'one million two hundred thousand', 1_200_000],
    ['en', 'twenty-five', 25],
    ['fr', '1 000', 1000],
    ['fr', '1\u202f000\u00a0000', 1_000_000],
    ['fr', '1.234,5', 1234.5],
    ['fr', '3,8', 3.8],
    ['fr', 'soixante et onze', 71],
    ['fr', 'quatre-vingt-dix-neuf', 99],
    ['fr', 'deux cent mille', 200_000],
    ['vi', '8.000', 8000],
    ['vi', '1,5 triệu', 1_500_000],
    ['vi', 'ba trăm hai mươi', 320],
    ['vi', 'một nghìn', 1000],
    ['ar', '٣٠٠', 300],
    ['es', 'dos mil', 2000],
    ['ru', '5 млн', 5_000_000],
    ['ha', 'dubu uku da dari biyar', 3500],
    ['ha', 'miliyan biyu da dubu uku da dari biyar', 2_003_500],
    ['ha', 'biliyan daya da rabi', 1_500_000_000],
    ['ha', 'dubu uku da dubu biyar', 3000],
  ])('%s: %s', (language, text, value) => {
    expect(readIn(text, language)).toBe(value);
  });

  it('reads no further than one number', () => {
    expect(readIn('two five', 'en')).toBe(2);
  });

  it('reads a long chain of scales as one number after the other', () => {
    expect(readIn('dubu da '.repeat(20_000), 'ha')).toBe(1000);
  });

  it('takes strings of digits that are too long for identifiers', () => {
    expect(readIn('1'.repeat(40), 'en')).toBeUndefined();
  });
});
