import {
  type Actor,
  actorList,
  type Region,
  regionList,
  russianEnding,
  townLists,
} from '../../data/facts-names-data.ts';
import { countryNames } from './country-names.ts';
import { keyOf, tokenizeNames } from './tokenize-names.ts';

export type Known = {
  readonly kind: 'person' | 'organisation' | 'place';
  /** One for all languages and scripts. */
  readonly canonical?: string | undefined;
  /** The full name in the language of the index. */
  readonly localName?: string | undefined;
  readonly country?: string | undefined;
  /** region: countries, continents, seas; province: states and counties; city: well known; town: one of many. */
  readonly level: 'region' | 'province' | 'city' | 'town' | 'actor';
};
/** `spelling` is absent for towns, which are many: they only ask for a capital. */
export type Entry = { readonly known: Known; readonly spelling?: string };

/** Names by the keys of their words, joined by blanks. */
export type NameIndex = {
  readonly entries: ReadonlyMap<string, Entry>;
  /** How names of several words begin: their first word, their first two … */
  readonly beginnings: ReadonlySet<string>;
};
type Building = { entries: Map<string, Entry>; beginnings: Set<string> };

let towns: NameIndex | undefined;

/** Towns of the world: one index for all languages. */
export function townIndex(): NameIndex {
  if (towns) return towns;
  const index: Building = { entries: new Map(), beginnings: new Set() };
  for (const { country, large, names } of townLists()) {
    const shared: Entry = { known: { kind: 'place', country, level: large ? 'city' : 'town' } };
    for (const name of names) {
      if (name.includes('=')) addSpellings(index, name.split('='), shared.known);
      else if (name) addTown(index, name, shared);
    }
  }
  towns = index;
  return towns;
}

function addSpellings(index: Building, names: readonly string[], known: Known): void {
  const entry: Entry = { known: { ...known, canonical: names[0], localName: names[0] } };
  for (const name of names) addTown(index, name, entry);
}

function addTown(index: Building, name: string, entry: Entry): void {
  // Most towns are plain; the rules for the others, met thousands of times, would be most of the cost of the first article.
  if (PLAIN_ASCII.test(name)) {
    put(index, name.toLowerCase(), entry);
    return;
  }
  const key = phraseKey(name, 'en');
  put(index, key, entry);
  if (!ASCII.test(key)) put(index, withoutAccents(key), entry);
}

/** Countries, regions and actors under their names in a language, in English, and those that hold everywhere. */
export function languageIndex(language: string): NameIndex {
  const index: Building = { entries: new Map(), beginnings: new Set() };
  for (const { name, canonical, localName, country } of countryNames(language)) {
    add(index, name, { kind: 'place', canonical, localName, country, level: 'region' }, language);
  }
  // What a name means in the article's own language holds: "RSF" is a force in English, an association in French.
  for (const tag of ['*', 'fr', 'en'].filter((other) => other !== language)) addAll(index, tag, language);
  addAll(index, language, language);
  return index;
}

function addAll(index: Building, tag: string, language: string): void {
  for (const item of regionList) addItem(index, item, tag, language);
  for (const item of actorList) addItem(index, item, tag, language);
}

function addItem(index: Building, item: Region | Actor, tag: string, language: string): void {
  const names = item.names[tag];
  if (names === undefined) return;
  const shared = { ...knownOf(item), localName: localNameOf(item, language) };
  for (const name of names) {
    const known = item.canonical === undefined ? { ...shared, canonical: name, localName: name } : shared;
    add(index, name, known, tag === '*' ? language : tag);
  }
}

/** The first name of the language that is no acronym ("Cedeao" is one, as "CEDEAO" is). */
function localNameOf({ canonical, names }: Region | Actor, language: string): string | undefined {
  const own = names[language];
  if (own === undefined) return canonical;
  return own.find((name) => !SHORT.test(name) || !isAcronym(name, names)) ?? canonical;
}

function isAcronym(name: string, names: Region['names']): boolean {
  const acronym = withoutAccents(name).toUpperCase();
  return Object.values(names).some((spellings) => spellings?.includes(acronym));
}

/** One word, as acronyms are. */
const SHORT = /^[\p{L}\p{N}.&-]{2,9}$/u;

const knownOf = (item: Region | Actor): Known =>
  'level' in item
    ? { kind: 'place', canonical: item.canonical, country: item.country, level: item.level }
    : { kind: item.kind, canonical: item.canonical, level: 'actor' };

const ASCII = /^[\x20-\x7e]*$/;
const CAPITAL = /^\p{Lu}/u;
/** The last word of a name begins with a capital. */
export const LAST_CAPITAL = / \p{Lu}\S*$/u;

function add(index: Building, name: string, known: Known, language: string): void {
  const phrase = phraseKey(name, language);
  const key = language === 'ru' ? phrase.split(' ').map(stemRussian).join(' ') : phrase;
  const same = index.entries.get(key);
  // "al Qaeda" and "Al Qaeda", "Médecins sans frontières" and "Médecins Sans Frontières": the spelling that asks for less stays.
  if (same?.spelling && CAPITAL.test(name) && !CAPITAL.test(same.spelling)) return;
  const isStricter = same?.spelling && LAST_CAPITAL.test(name) && !LAST_CAPITAL.test(same.spelling);
  if (isStricter && same.known.canonical === known.canonical) return;
  const entry = { known, spelling: name };
  put(index, key, entry);
  // A name loses its accents from one paper to the next; a Vietnamese word without them is another word.
  if (language !== 'vi' && !ASCII.test(key)) put(index, withoutAccents(key), entry);
}

function put(index: Building, key: string, entry: Entry): void {
  index.entries.set(key, entry);
  for (let at = key.indexOf(' '); at >= 0; at = key.indexOf(' ', at + 1)) index.beginnings.add(key.slice(0, at));
}

const PLAIN_ASCII = /^[A-Za-z -]*$/;
const PLAIN = /^[\p{L}\p{M}\p{N} -]*$/u;

/** The key of a name, its words cut as in a text. */
const phraseKey = (name: string, language: string): string =>
  PLAIN.test(name)
    ? keyOf(name)
    : tokenizeNames(name, language)
        .map((token) => token.key)
        .join(' ');

export const withoutAccents = (key: string): string => key.normalize('NFD').replace(/\p{M}/gu, '');

/** Rough stem: enough to find "Нигере" and "Россией" under their nominatives. */
export const stemRussian = (word: string): string => {
  const stem = word.replace(russianEnding, '');
  return stem.length >= 2 ? stem : word;
};
