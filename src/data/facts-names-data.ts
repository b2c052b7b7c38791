import actors from './facts-names/actors.json' with { type: 'json' };
import commonWords from './facts-names/common-words.json' with { type: 'json' };
import cues from './facts-names/cues.json' with { type: 'json' };
import demonyms from './facts-names/demonyms.json' with { type: 'json' };
import familyNames from './facts-names/family-names.json' with { type: 'json' };
import givenNames from './facts-names/given-names.json' with { type: 'json' };
import places from './facts-names/places.json' with { type: 'json' };
import regions from './facts-names/regions.json' with { type: 'json' };
import roles from './facts-names/roles.json' with { type: 'json' };
import russianEndings from './facts-names/russian-endings.json' with { type: 'json' };
import sahelTowns from './facts-names/sahel-towns.json' with { type: 'json' };
import weights from './facts-names/weights.json' with { type: 'json' };

/** Spellings by language; `*` is for every language. */
type Spellings = Readonly<Record<string, readonly string[] | undefined>>;

/** An organisation or a person with its spellings. A `group` is a line of separate names, each its own canonical name. */
export type Actor = {
  readonly canonical?: string;
  readonly group?: string;
  readonly kind: 'organisation' | 'person';
  readonly names: Spellings;
};
/** A country, region or well-known city with its spellings. */
export type Region = {
  readonly canonical?: string;
  readonly group?: string;
  readonly country?: string;
  readonly level: 'region' | 'province' | 'city';
  readonly names: Spellings;
};
/** The towns of a country that are of one size. `Tillabéri=Tilaberi` are spellings of one town, the first canonical. */
export type Towns = { readonly country: string; readonly large: boolean; readonly names: readonly string[] };

export type WordLists = Readonly<Record<string, readonly string[]>>;
type ByInitial = Readonly<Record<string, string>>;

const byLanguage = (data: object, language: string): unknown => (data as Record<string, unknown>)[language];

export const actorList = actors.actors as readonly Actor[];
export const regionList = regions.places as readonly Region[];
export const nameWeights = weights.weights;

/** Word lists that say what a name is: articles, prepositions, speech verbs, heads of organisations and places. */
export const cuesOf = (language: string): WordLists => (byLanguage(cues, language) ?? {}) as WordLists;
/** Titles, portfolios and role nouns. */
export const rolesOf = (language: string): WordLists => (byLanguage(roles, language) ?? {}) as WordLists;

export const demonymsOf = (language: string): readonly string[] => linesOf(byLanguage(demonyms, language));
export const commonWordsOf = (language: string): readonly string[] => linesOf(byLanguage(commonWords, language));
/** Given names, a line per initial and group; words of a line are parted by blanks. */
export const givenNameLines = (): readonly string[] => groupLines(givenNames);
export const familyNameLines = (): readonly string[] => groupLines(familyNames);
/** Family names that stand first: Vietnamese and East Asian. */
export const leadingNameLines = (): readonly string[] => [
  ...linesOf(givenNames.vi),
  ...linesOf(givenNames['east-asia-family']),
];

const linesOf = (byInitial: unknown): readonly string[] => Object.values((byInitial ?? {}) as ByInitial);

const groupLines = (data: object): readonly string[] =>
  Object.values(data).flatMap((group: unknown) => (typeof group === 'string' ? [] : linesOf(group)));

export function townLists(): readonly Towns[] {
  const world = Object.entries(places.countries).flatMap(([country, [large = '', other = '']]) => [
    { country, large: true, names: large.split('|') },
    { country, large: false, names: other.split('|') },
  ]);
  const sahel = Object.entries(sahelTowns.countries).map(([country, names]) => ({
    country,
    large: true,
    names: names.split(' '),
  }));
  return [...world, ...sahel];
}

/** What is cut off a Russian word to find it in any case. */
export const russianEnding: RegExp = new RegExp(
  `(?:${russianEndings.endings.replaceAll(' ', '|')}|(?<=[${russianEndings.hushing}])${russianEndings.afterHushing})$`,
);
