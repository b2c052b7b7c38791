import { countryNames as namesIn } from '../../data/country-data.ts';

export type CountryName = {
  readonly name: string;
  readonly canonical: string;
  readonly localName: string;
  readonly country: string;
};

/** Country names of Unicode CLDR in English and one more language; `canonical` is the English one, `localName` the other. */
export function countryNames(language: string): CountryName[] {
  const own = new Map(namesIn(language).map(({ sense, terms }) => [sense.code, bare(terms)]));
  return namesIn('en').flatMap(({ sense: { code: country }, terms }): CountryName[] => {
    const canonical = bare(terms);
    const localName = own.get(country) ?? canonical;
    const names = localName === canonical ? [canonical] : [canonical, localName];
    return names.map((name) => ({ name, canonical, localName, country }));
  });
}

/** CLDR writes "Congo - Kinshasa". */
const bare = (name: string): string => name.replace(' - ', '-');
