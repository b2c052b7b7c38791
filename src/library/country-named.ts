import type { CountryCode } from '../article.ts';
import { countryNames } from '../data/country-data.ts';
import { foldText } from '../text/fold-mapped.ts';

/** The countries a word stands for: the one with this ISO 3166-1 code, else those whose English or French name is it or begins with it. */
export function countriesNamed(word: string): readonly CountryCode[] {
  const wanted = foldText(word.trim());
  const names = namedCountries();
  if (names.some(({ code }) => code.toLowerCase() === wanted)) return [wanted.toUpperCase()];
  const whole = names.filter(({ name }) => name === wanted);
  const found = whole.length > 0 ? whole : names.filter(({ name }) => wanted !== '' && name.startsWith(wanted));
  return [...new Set(found.map(({ code }) => code))];
}

let known: readonly { readonly code: CountryCode; readonly name: string }[] | undefined;

function namedCountries(): NonNullable<typeof known> {
  known ??= ['en', 'fr'].flatMap(countryNames).map(({ sense, terms }) => ({ code: sense.code, name: foldText(terms) }));
  return known;
}
