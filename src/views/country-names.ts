import type { CountryCode } from '../article.ts';

let names: Intl.DisplayNames | undefined;
const known = new Map<CountryCode, string>();

/** The English name of a country by its ISO code; the code itself when there is none. */
export function countryName(code: CountryCode): string {
  const name = known.get(code) ?? nameOf(code);
  known.set(code, name);
  return name;
}

function nameOf(code: CountryCode): string {
  names ??= new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });
  try {
    return names.of(code) ?? code;
  } catch {
    return code; // not a region code at all
  }
}
