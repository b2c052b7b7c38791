import { townList } from '../../data/facts-names-data.ts';

export type CountryName = { readonly name: string; readonly canonical: string; readonly country: string };

/** Country names of Unicode CLDR in a language, English and French; `canonical` is the English one. */
export function countryNames(language: string): CountryName[] {
  const names: CountryName[] = [];
  const english = new Intl.DisplayNames('en', { type: 'region' });
  const codes = new Set(townList().map((town) => town.country));
  for (const tag of new Set(['en', 'fr', supported(language)])) {
    const display = tag === 'en' ? english : new Intl.DisplayNames(tag, { type: 'region' });
    for (const code of codes) {
      const name = display.of(code);
      if (name && name !== code) names.push({ name: bare(name), canonical: bare(english.of(code) ?? name), country: code });
    }
  }
  return names;
}

const supported = (language: string): string => Intl.DisplayNames.supportedLocalesOf([language])[0] ?? 'en';

/** CLDR writes "Myanmar (Burma)" and "Congo - Kinshasa". */
const bare = (name: string): string => name.replace(/ \(.*\)$/, '').replace(/ - /, '-');
