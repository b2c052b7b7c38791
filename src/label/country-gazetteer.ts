import { type CountrySense, countryAliases, countryNames, newsmapTerms } from '../data/country-data.ts';
import { matchPhrase, type PhraseMatch } from './match-phrase.ts';
import { compilePhrases, type PhraseTable } from './phrase-table.ts';
import { matchTown } from './town-table.ts';
import type { Word } from './word-forms.ts';

/** The words that speak for countries in one language; `suffixes` are those that do so behind a town only. */
export type Gazetteer = {
  readonly language: string;
  readonly terms: PhraseTable<CountrySense>;
  readonly suffixes: PhraseTable<CountrySense>;
  readonly hasTowns: boolean;
};

const gazetteers = new Map<string, Gazetteer>();

/** The gazetteer of a language, built on first use: own aliases first, then CLDR's names, newsmap, English names; the first entry of a phrase counts. */
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
  ].map(({ sense, terms }) => ({ terms, value: sense }));
  const isSuffix = ({ value }: { value: CountrySense }): boolean => value.kind === 'suffix';
  const built = {
    language,
    terms: compilePhrases(
      rows.filter((row) => !isSuffix(row)),
      language,
    ),
    suffixes: compilePhrases(rows.filter(isSuffix), language),
    hasTowns: isLatin,
  };
  gazetteers.set(language, built);
  return built;
}

/** Languages whose names are not written in Latin letters. */
const unlatin: ReadonlySet<string> = new Set(['am', 'ar', 'fa', 'ru', 'uk', 'zh']);

/** The longest phrase at word `at` that speaks for a country; an alias before a town of the same length, a town before a stem ("Indianapolis"). */
export function matchCountry(
  { terms, language, hasTowns }: Gazetteer,
  text: string,
  words: readonly Word[],
  at: number,
): PhraseMatch<CountrySense> | undefined {
  const alias = matchPhrase(terms, text, words, at);
  const town = hasTowns ? matchTown(text, words, at, language) : undefined;
  return town && (!alias || alias.isOpen || town.length > alias.length) ? town : alias;
}
