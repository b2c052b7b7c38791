import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { isSimple, widthOf } from '../../src/text/columns.ts';
import { sanitize } from '../../src/text/sanitize.ts';
import { fc } from '../support/fast-check.ts';

const units = Array.from({ length: 0xffff }, (_, code) => String.fromCharCode(code));
const letters = units.filter(isSimple);

it('counts a column for each letter that is simple, as string-width does', () => {
  expect(letters.length).toBeGreaterThan(1500);
  expect(letters.filter((letter) => stringWidth(letter) !== 1)).toEqual([]);
});

it('leaves simple letters as they are when they are made safe and composed', () => {
  expect(letters.filter((letter) => sanitize(letter, { newlines: false }).normalize('NFC') !== letter)).toEqual([]);
});

it('measures texts of simple letters as string-width does, whatever stands beside what', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...letters), { maxLength: 12 }), (some) => {
      expect(widthOf(some.join(''))).toBe(stringWidth(some.join('')));
    }),
  );
});

it('leaves all else to string-width', () => {
  for (const text of ['漢字', '👨‍👩‍👧', 'e\u0301', 'بَاب', 'नमस्ते', '🇲🇱', '\u00ad'])
    expect(widthOf(text)).toBe(stringWidth(text));
});
