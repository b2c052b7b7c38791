/** What the label stage knows of countries. Big tables are strings in the data files and parsed on first use. */

import { givenNameLines } from './facts-names-data.ts';
import aliasFile from './label/country-aliases.json' with { type: 'json' };
import nameFile from './label/country-names.json' with { type: 'json' };
import ruleFile from './label/country-rules.json' with { type: 'json' };
import newsmapFile from './label/newsmap.json' with { type: 'json' };
import townFile from './label/towns.json' with { type: 'json' };

/** Runs `make` on the first call only. */
const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

const setOnce = (words: string): (() => ReadonlySet<string>) => once(() => new Set(words.split(' ')));

type CountryCode = string;

/**
 * What kind of word speaks for a country. `clue` is what hints at one without naming it: a currency, an agency, a party, a club;
 * `company` is a legal form, which does so behind a company's name only ("Maersk A/S"), `suffix` a region behind a town only
 * ("Glasgow, Ky."); `bloc` names the region or an alliance of it (code `+`); `block` is a phrase whose country is not the one its
 * words name.
 */
export const TERM_KINDS = [
  'name',
  'demonym',
  'capital',
  'region',
  'place',
  'town',
  'small',
  'metonym',
  'clue',
  'company',
  'suffix',
  'bloc',
  'block',
] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/** A country that a phrase speaks for; `code` is `-` when it speaks for none. `rivals` are others it may mean, the likeliest first. */
export type CountrySense = {
  readonly code: CountryCode;
  readonly rivals: readonly CountryCode[];
  readonly kind: TermKind;
};
/** Phrases, divided by ", ", of one sense. */
export type CountryTerms = { readonly sense: CountrySense; readonly terms: string };

type ByLanguage<T> = Readonly<Record<string, T | undefined>>;

const senses = new Map<string, CountrySense>();
/** One object for each sense: two spellings of a phrase that mean the same are told by it. */
function senseOf(codes: string, kind: TermKind): CountrySense {
  const known = senses.get(codes + kind);
  if (known) return known;
  const [code = '', ...rivals] = codes.split('/');
  const sense = { code, rivals, kind };
  senses.set(codes + kind, sense);
  return sense;
}

/** Our own aliases of a language; `*` holds those of every language in Latin letters. */
export function countryAliases(language: string): readonly CountryTerms[] {
  const lines = (aliasFile.aliases as ByLanguage<readonly string[]>)[language] ?? [];
  return lines.map((line) => {
    const kind = line.indexOf(' ') + 1;
    const terms = line.indexOf(' ', kind) + 1;
    return {
      sense: senseOf(line.slice(0, kind - 1), line.slice(kind, terms - 1) as TermKind),
      terms: line.slice(terms),
    };
  });
}

/** CLDR's names of the countries in a language; empty for a language it has not. */
export const countryNames = (language: string): readonly CountryTerms[] =>
  ((nameFile.names as ByLanguage<string>)[language]?.split(', ') ?? []).map((pair) => ({
    sense: senseOf(pair.slice(0, 2), 'name'),
    terms: pair.slice(3),
  }));

/** Newsmap's words for the countries in a language: name, capitals, demonyms; empty for a language it has not. */
export function newsmapTerms(language: string): readonly CountryTerms[] {
  const lines = (newsmapFile.terms as ByLanguage<readonly string[]>)[language] ?? [];
  return lines.flatMap((line) => {
    const [names = '', capitals = '', demonyms = ''] = line.slice(3).split('; ');
    const code = line.slice(0, 2);
    return [
      { sense: senseOf(code, 'name'), terms: names },
      { sense: senseOf(code, 'capital'), terms: capitals },
      { sense: senseOf(code, 'demonym'), terms: demonyms },
    ];
  });
}

/** A town or region of the world gazetteer. */
export type Town = { readonly name: string; readonly sense: CountrySense };

const TOWN_KINDS: Readonly<Record<string, TermKind>> = { r: 'region', t: 'town', s: 'small' };

/** The towns whose names begin with two letters (lower case, no accents), divided by `|`; `toTown` reads one. */
export const townsFrom = (start: string): string => (townFile.towns as ByLanguage<string>)[start] ?? '';

export function toTown(line: string): Town {
  const at = line.lastIndexOf(' ', line.length - 3);
  return { name: line.slice(0, at), sense: senseOf(line.slice(at + 1, -2), TOWN_KINDS[line.slice(-1)] ?? 'town') };
}

/** Words before a country's name that say something happens there. */
export const locativesOf = (language: string): ReadonlySet<string> => locatives().get(language) ?? new Set();
const locatives = once(() => setsOf(ruleFile.locatives));
const setsOf = (words: Readonly<Record<string, string>>): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(Object.entries(words).map(([language, line]) => [language, new Set(line.split(' '))]));

/** Words of a language that a place is called too, in normal form: where one begins a sentence, its capital says nothing. */
export const firstWordsOf = (language: string): ReadonlySet<string> => firstWords().get(language) ?? new Set();
const firstWords = once(() => setsOf(ruleFile.firstWords));

/** English words after which an abbreviation ("US and", "UK said") stands for the country itself; before any other word in small letters it is an adjective ("US troops"). */
export const afterAbbreviations = setOnce(ruleFile.afterAbbreviations);
/** Given names: before a namesake of a country they make it a person. */
export const sureGivenNames = setOnce(ruleFile.givenNames);
/** Countries and towns that are also names of persons. */
export const namesakes = setOnce(ruleFile.namesakes);
/** Words of office and of institutions, which follow a place's name as a surname would ("Georgia Governor"). */
export const notSurnames = setOnce(ruleFile.notSurnames);
/** Given names of many languages; before the name of a town they make it a family name ("James Kingston"). */
export const givenNames: () => ReadonlySet<string> = once(
  () => new Set(givenNameLines().flatMap((line) => line.split(' '))),
);
/** Titles of persons, in lower case: what follows one is a surname. */
export const personTitles = setOnce(ruleFile.titles);
/** Vietnamese countries that are names of persons too, and what stands before a person's ("anh Đức", "bà Nga"). */
export const vietnameseNamesakes = setOnce(ruleFile.vietnameseNamesakes);
export const vietnameseTitles = setOnce(ruleFile.vietnameseTitles);
/** First syllables of countries, and directions, in lower case: they stand beside a country's name as a name's syllables would. */
export const vietnameseCountrySyllables = setOnce(ruleFile.vietnameseCountrySyllables);
