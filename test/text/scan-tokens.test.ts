import { describe, expect, it } from 'vitest';
import { scanTokens } from '../../src/text/scan-tokens.ts';
import { fc } from '../support/fast-check.ts';

const keysOf = (text: string): string[] => scanTokens(text).map((token) => token.key);

describe('scanTokens', () => {
  it('keeps separators inside numbers and splits marks off words', () => {
    expect(keysOf('Le 10/04 : 1.000,5 % d’Août.')).toEqual([
      'le',
      '10',
      '/',
      '04',
      ':',
      '1.000,5',
      '%',
      'd',
      "'",
      'août',
      '.',
    ]);
  });

  it('gives one key to decomposed and composed letters, and to digits of any script', () => {
    expect(keysOf('tha\u0301ng ١٢٫٥')).toEqual(['tháng', '12.5']);
  });

  it('reads over what stands unseen within words and around them', () => {
    expect(keysOf('M\ufefforocco\u200b, govern\u00adment \u2067١٢\u2069\u200f \u2066at least 12\u2069 people')).toEqual(
      ['morocco', ',', 'government', '12', 'at', 'least', '12', 'people'],
    );
  });

  it('says which tokens a blank stands before', () => {
    expect(scanTokens('G5 5').map((token) => token.spaced)).toEqual([true, false, true]);
  });

  it('covers every unit that is no blank, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let end = 0;
        for (const token of scanTokens(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          end = token.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
