import actors from './facts-names/actors.json' with { type: 'json' };
import commonWords from './facts-names/common-words.json' with { type: 'json' };
import cues from './facts-names/cues.json' with { type: 'json' };
import demonyms from './facts-names/demonyms.json' with { type: 'json' };
import familyNames from './facts-names/family-names.json' with { type: 'json' };
import givenNames from './facts-names/given-names.json' with { type: 'json' };
import places from './facts-names/places.json' with { type: 'json' };
import regions from './facts-names/regions.json' with { type: 'json' };
import roles from './facts-names/roles.json' with { type: 'json' };
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
/** `Tillabéri=Tilaberi` are spellings of one town; the first is canonical. */
export type Town = { readonly names: readonly string[]; readonly country: string; readonly size: 'large' | 'other' };

export type WordLists = Readonly<Record<string, readonly string[]>>;

const byLanguage = (data: object, language: string): unknown => (data as Record<string, unknown>)[language];

export const actorList = actors.actors as readonly Actor[];
export const regionList = regions.places as readonly Region[];
export const nameWeights = weights.weights;

/** Word lists that say what a name is: articles, prepositions, speech verbs, heads of organisations and places. */
export const cuesOf = (language: string): WordLists => (byLanguage(cues, language) ?? {}) as WordLists;
/** Titles, portfolios and role nouns. */
export const rolesOf = (language: string): WordLists => (byLanguage(roles, language) ?? {}) as WordLists;

const split = (byInitial: unknown): string[] => Object.values((byInitial ?? {}) as Record<string, string>).flatMap((line) => line.split(' '));

export const demonymsOf = (language: string): readonly string[] => split(byLanguage(demonyms, language));
export const commonWordsOf = (language: string): readonly string[] => split(byLanguage(commonWords, language));

const groupsOf = (data: object): string[] =>
  Object.values(data).flatMap((group: unknown) => (typeof group === 'string' ? [] : split(group)));

export const givenNameList = (): readonly string[] => groupsOf(givenNames);
export const familyNameList = (): readonly string[] => groupsOf(familyNames);
/** Family names that stand first: Vietnamese and East Asian. */
export const leadingFamilyNames = (): readonly string[] => [...split(givenNames.vi), ...split(givenNames['east-asia-family'])];

export function townList(): readonly Town[] {
  const towns: Town[] = [];
  for (const [country, lists] of Object.entries(places.countries)) {
    lists.forEach((list, i) => {
      for (const name of list.split('|')) if (name) towns.push({ names: [name], country, size: i === 0 ? 'large' : 'other' });
    });
  }
  for (const [country, list] of Object.entries(sahelTowns.countries)) {
    for (const spellings of list.split(' ')) towns.push({ names: spellings.split('='), country, size: 'large' });
  }
  return towns;
}
