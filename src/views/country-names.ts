import type { CountryCode } from '../article.ts';

let names: Intl.DisplayNames | undefined;

/** The English name of a country by its ISO code; the code itself when there is none. */
export function countryName(code: CountryCode): string {
  names ??= new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });
  try {
    return names.of(code) ?? code;
  } catch {
    return code; // not a region code at all
  }
}
