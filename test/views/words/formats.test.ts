import { describe, expect, it } from 'vitest';
import { countryCodes, languageTags } from '../../../src/data/codes-data.ts';
import { topics } from '../../../src/data/topics-data.ts';
import { en } from '../../../src/views/words/en.ts';
import { countryName, formatNumber, languageName, renderDate, topicName } from '../../../src/views/words/formats.ts';
import { fr } from '../../../src/views/words/fr.ts';
import { compareNames } from '../../../src/views/words/order-names.ts';
import { fc } from '../../support/fast-check.ts';

describe.each([
  ['English', en],
  ['French', fr],
])('as Intl has it in %s', (_, words) => {
  const { locale } = words;

  it('groups the digits of every number', () => {
    const { format } = new Intl.NumberFormat(locale);
    fc.assert(fc.property(fc.nat(10_000_000), (n) => void expect(formatNumber(words, n)).toBe(format(n))));
    for (const n of [0, 999, 1000, 99_999, 1_234_567]) expect(formatNumber(words, n)).toBe(format(n));
  });

  it('writes every day of a year, and its month', () => {
    const options = { timeZone: 'UTC', month: 'short', year: 'numeric' } as const;
    const whole = new Intl.DateTimeFormat(locale, { ...options, day: 'numeric' });
    const month = new Intl.DateTimeFormat(locale, options);
    const yearless = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'short', day: 'numeric' });
    for (let day = Date.UTC(2024, 0, 1); day < Date.UTC(2025, 0, 1); day += 864e5) {
      const iso = new Date(day).toISOString().slice(0, 10);
      expect(renderDate(words, iso)).toBe(whole.format(day));
      expect(renderDate(words, iso.slice(0, 7))).toBe(month.format(day));
      expect(renderDate(words, `-${iso.slice(4)}`)).toBe(yearless.format(day));
    }
  });

  it('names every country', () => {
    const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
    const other = countryCodes().filter((code) => countryName(words, code) !== names.of(code));
    expect(other.length).toBeLessThanOrEqual(process.versions['cldr'] === '48.0' ? 0 : 12); // other releases of Node have other editions of CLDR
  });

  it('orders the names of countries, languages and topics, and any other', () => {
    const { compare } = new Intl.Collator(locale);
    const names = [
      ...countryCodes().map((code) => countryName(words, code)),
      ...languageTags().map((tag) => languageName(words, tag)),
      ...[...topics()].map(([code, { name }]) => topicName(words, code, name)),
    ];
    const byUs = names.toSorted((a, b) => compareNames(locale, a, b));
    expect(byUs).toEqual(names.toSorted(compare));
    const name = fc.oneof(
      fc.constantFrom(...names),
      fc.string({ unit: fc.constantFrom(..."aAbBcçéÉzZ019 -_.,'’&/(æßàم漢") }),
    );
    fc.assert(
      fc.property(
        name,
        name,
        (a, b) => void expect(Math.sign(compareNames(locale, a, b))).toBe(Math.sign(compare(a, b))),
      ),
      { numRuns: 500 },
    );
  });
});
