import { countryNames } from '../data/country-data.ts';
import { scriptRanges } from '../data/label-data.ts';
import { ngramLanguages } from '../data/ngram-data.ts';

/** Every country there is, by its ISO code. */
export const countryCodes = (): string[] => [...new Set(countryNames('en').map(({ sense }) => sense.code))];

/** The languages that can be told apart. */
export function languageTags(): string[] {
  const scripts = [...new Set(scriptRanges().map(({ script }) => script))];
  const own = scriptRanges().flatMap(({ language }) => language ?? []);
  return [...new Set([...scripts.flatMap(ngramLanguages), ...own])];
}
