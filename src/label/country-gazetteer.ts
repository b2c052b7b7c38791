import { type CountryTerm, countryAliases, countryCodes, newsmapTerms, towns } from '../data/label-data.ts';
import { compilePhrases, type PhraseTable } from './phrase-table.ts';

export type Gazetteer = PhraseTable<CountryTerm>;

const gazetteers = new Map<string, Gazetteer>();

/** The gazetteer of a language, built on first use: own aliases first, then CLDR's names, newsmap, towns; the first entry of a phrase counts. */
export function gazetteerOf(language: string): Gazetteer {
  const known = gazetteers.get(language);
  if (known) return known;
  const isLatin = !unlatin.has(language);
  const terms = [
    ...countryAliases(language),
    ...(isLatin ? countryAliases('*') : []),
    ...regionNames(language),
    ...newsmapTerms(language),
    ...(isLatin ? [...(language === 'en' ? [] : regionNames('en')), ...towns()] : []),
  ];
  const built = compilePhrases(
    terms.map((value) => ({ term: value.term, value })),
    language,
  );
  gazetteers.set(language, built);
  return built;
}

/** Languages whose names are not written in Latin letters. */
const unlatin: ReadonlySet<string> = new Set(['am', 'ar', 'fa', 'ru', 'uk', 'zh']);

function regionNames(language: string): CountryTerm[] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  // A language ICU does not have would answer in the machine's own.
  if (names.resolvedOptions().locale.split('-')[0] !== language) return [];
  return countryCodes().flatMap((code) => {
    const name = names.of(code);
    // "Myanmar (Burma)", "St. Lucia": the news writes the part before, and the word in full.
    return name ? [{ code, kind: 'name' as const, term: name.replace(/ \(.*$/, '').replace(/^St\. /, 'Saint ') }] : [];
  });
}
