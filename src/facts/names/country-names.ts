import { countryCodes } from '../../data/facts-names-data.ts';

export type CountryName = { readonly name: string; readonly canonical: string; readonly country: string };

/** Country names of Unicode CLDR in English and one more language; `canonical` is the English one. */
export function countryNames(language: string): CountryName[] {
  const names: CountryName[] = [];
  const english = new Intl.DisplayNames('en', { type: 'region' });
  const tag = Intl.DisplayNames.supportedLocalesOf(primarySubtag(language))[0] ?? 'en';
  const own = tag === 'en' ? undefined : new Intl.DisplayNames(tag, { type: 'region' });
  for (const country of countryCodes()) {
    const canonical = bare(english.of(country) ?? country);
    names.push({ name: canonical, canonical, country });
    const name = own?.of(country);
    if (name !== undefined && name !== country) names.push({ name: bare(name), canonical, country });
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
