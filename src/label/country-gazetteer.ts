import { type CountryTerms, countryAliases, countryNames, newsmapTerms, towns } from '../data/label-data.ts';
import { compilePhrases, type PhraseTable } from './phrase-table.ts';

export type Gazetteer = PhraseTable<CountryTerms>;

const gazetteers = new Map<string, Gazetteer>();

/** The gazetteer of a language, built on first use: own aliases first, then CLDR's names, newsmap, English names, towns; the first entry of a phrase counts. */
export function gazetteerOf(language: string): Gazetteer {
  const known = gazetteers.get(language);
  if (known) return known;
  const isLatin = !unlatin.has(language);
  const rows = [
    ...countryAliases(language),
    ...(isLatin ? countryAliases('*') : []),
    ...countryNames(language),
    ...newsmapTerms(language),
    ...(isLatin && language !== 'en' ? newsmapTerms('en') : []),
    ...(isLatin ? towns() : []),
  ].map((value) => ({ terms: value.terms, value }));
  const built = compilePhrases(rows, language);
  gazetteers.set(language, built);
  return built;
}

/** Languages whose names are not written in Latin letters. */
const unlatin: ReadonlySet<string> = new Set(['am', 'ar', 'fa', 'ru', 'uk', 'zh']);
