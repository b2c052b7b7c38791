import { countryCodes } from '../../data/facts-names-data.ts';

export type CountryName = {
  readonly name: string;
  readonly canonical: string;
  readonly localName: string;
  readonly country: string;
};

/** Country names of Unicode CLDR in English and one more language; `canonical` is the English one, `localName` the other. */
export function countryNames(language: string): CountryName[] {
  const names: CountryName[] = [];
  const english = new Intl.DisplayNames('en', { type: 'region' });
  const tag = Intl.DisplayNames.supportedLocalesOf(primarySubtag(language))[0] ?? 'en';
  const own = tag === 'en' ? undefined : new Intl.DisplayNames(tag, { type: 'region' });
  for (const country of countryCodes()) {
    const canonical = bare(english.of(country) ?? country);
    const localName = bare(own?.of(country) ?? canonical);
    names.push({ name: canonical, canonical, localName, country });
    if (localName !== canonical && localName !== country)
      names.push({ name: localName, canonical, localName, country });
  }
  return names;
}

/** The language of a tag; none when it is not well formed, which `Intl` would throw for. */
const primarySubtag = (language: string): string[] => /^[a-z]{2,3}(?=-|$)/i.exec(language)?.slice(0, 1) ?? [];

/** CLDR writes "Myanmar (Burma)" and "Congo - Kinshasa". */
function bare(name: string): string {
  const bracket = name.indexOf(' (');
  return (bracket < 0 ? name : name.slice(0, bracket)).replace(' - ', '-');
}
