import {
  actorList,
  commonWordsOf,
  cuesOf,
  demonymsOf,
  familyNameList,
  givenNameList,
  leadingFamilyNames,
  regionList,
  rolesOf,
  townList,
} from '../../data/facts-names-data.ts';
import { fold } from '../../text/normalize.ts';
import { countryNames } from './country-names.ts';
import { keyOf, type NameToken, tokenizeNames } from './tokenize-names.ts';

export type Known = {
  readonly kind: 'person' | 'organisation' | 'place';
  readonly canonical: string;
  readonly country?: string | undefined;
  /** region: countries, continents, seas; province: states and counties; city: well known; town: one of many. */
  readonly level: 'region' | 'province' | 'city' | 'town' | 'actor';
};
type Entry = { readonly keys: readonly string[]; readonly text: string; readonly exact: boolean; readonly known: Known };

/** All that is known about names for one language, ready to be looked up. */
export type NameVocabulary = {
  readonly language: string;
  readonly index: ReadonlyMap<string, readonly Entry[]>;
  readonly given: ReadonlySet<string>;
  readonly family: ReadonlySet<string>;
  readonly leading: ReadonlySet<string>;
  readonly common: ReadonlySet<string>;
  /** The list of common words is long: a word outside it that begins a sentence is likely a name. */
  readonly wordy: boolean;
  readonly demonyms: ReadonlySet<string>;
  readonly titles: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly cue: (name: string) => ReadonlySet<string>;
  readonly role: (name: string) => ReadonlySet<string>;
};

const cache = new Map<string, NameVocabulary>();
/** Words; the English and French lists have more, the others less. */
const LONG_LIST = 1000;
const NOTHING: ReadonlySet<string> = new Set();

/** Compiled once per language, on first use. */
export function nameVocabulary(tag: string): NameVocabulary {
  const language = tag.split('-')[0] || 'und';
  let vocabulary = cache.get(language);
  if (!vocabulary) {
    vocabulary = compile(language);
    cache.set(language, vocabulary);
  }
  return vocabulary;
}

function compile(language: string): NameVocabulary {
  const own = Object.keys(cuesOf(language)).length > 0 ? language : 'en';
  const form = language === 'ru' ? stemRussian : (word: string) => word;
  const set = (words: Iterable<string>): Set<string> => {
    const keys = new Set<string>();
    for (const word of words) keys.add(form(keyOf(word)));
    return keys;
  };
  const { people, common } = shared(form, language);
  return {
    language,
    index: compileIndex(language),
    given: people.given,
    family: people.family,
    leading: people.leading,
    common: new Set([...(language === 'fr' || language === 'vi' || language === 'pt' || language === 'ha' ? [] : common), ...set(commonWordsOf(own))]),
    wordy: commonWordsOf(own).length > LONG_LIST,
    demonyms: set([...demonymsOf('en'), ...demonymsOf(own)]),
    titles: titleIndex(own),
    cue: lists(cuesOf(own), own === 'en' ? {} : cuesOf('en'), ['orgheads', 'orgsuffixes', 'events', 'notnames', 'placeheads', 'placefirst']),
    role: lists(rolesOf(own), own === 'en' ? {} : rolesOf('en'), ['portfolios', 'modifiers']),
  };
}

let people: { given: Set<string>; family: Set<string>; leading: Set<string> } | undefined;
let russian: typeof people;

function shared(form: (word: string) => string, language: string) {
  const build = () => ({
    given: new Set(givenNameList().map((name) => form(keyOf(name)))),
    family: new Set(familyNameList().map((name) => form(keyOf(name)))),
    leading: new Set(leadingFamilyNames().map((name) => keyOf(name))),
  });
  if (language === 'ru') russian ??= build();
  else people ??= build();
  const lists = (language === 'ru' ? russian : people) as NonNullable<typeof people>;
  return { people: lists, common: language === 'en' ? [] : commonWordsOf('en') };
}

/** Own lists first; those named in `both` hold for names in English within other languages too. */
function lists(own: Readonly<Record<string, readonly string[]>>, english: typeof own, both: readonly string[]) {
  const sets = new Map<string, ReadonlySet<string>>();
  for (const name of new Set([...Object.keys(own), ...both])) {
    const words = both.includes(name) ? [...(own[name] ?? []), ...(english[name] ?? [])] : (own[name] ?? []);
    sets.set(name, new Set(words.map(keyOf)));
  }
  return (name: string) => sets.get(name) ?? NOTHING;
}

/** Titles that stand before a name, by first word, the longest first. */
function titleIndex(language: string): Map<string, (readonly string[])[]> {
  const index = new Map<string, (readonly string[])[]>();
  for (const title of rolesOf(language)['before'] ?? []) {
    const words = title.split(' ').map(keyOf);
    const first = words[0] as string;
    index.set(first, [...(index.get(first) ?? []), words].sort((a, b) => b.length - a.length));
  }
  return index;
}

function compileIndex(language: string): Map<string, Entry[]> {
  const index = new Map<string, Entry[]>();
  const languages = new Set(['*', 'en', 'fr', language]);
  for (const town of townList()) {
    const canonical = town.names[0] as string;
    const level = town.size === 'large' ? 'city' : 'town';
    for (const name of town.names) add(index, name, { kind: 'place', canonical, country: town.country, level }, language);
  }
  for (const { name, canonical, country } of countryNames(language)) {
    add(index, name, { kind: 'place', canonical, country, level: 'region' }, language);
  }
  for (const list of [regionList, actorList]) {
    for (const item of list) {
      for (const [tag, names] of Object.entries(item.names)) {
        if (!languages.has(tag)) continue;
        for (const name of names ?? []) add(index, name, knownOf(item, name), tag === '*' ? language : tag);
      }
    }
  }
  for (const entries of index.values()) entries.sort((a, b) => b.keys.length - a.keys.length);
  return index;
}

function knownOf(item: (typeof regionList)[number] | (typeof actorList)[number], name: string): Known {
  const canonical = item.canonical ?? name;
  return 'level' in item
    ? { kind: 'place', canonical, country: item.country, level: item.level }
    : { kind: item.kind, canonical, level: 'actor' };
}

const CAPITAL = /^\p{Lu}/u;
const ASCII = /^[\x20-\x7e]*$/;
const ACRONYM = /^[A-ZА-Я0-9][A-ZА-Я0-9.&-]{0,6}$/;

function add(index: Map<string, Entry[]>, name: string, known: Known, language: string): void {
  const keys = name.includes(' ') || name.includes("'") || name.includes('’') ? keysOf(name, language) : [keyOf(name)];
  const exact = ACRONYM.test(name);
  insert(index, { keys, text: name, exact, known }, language);
  // A name keeps its accents in one paper and loses them in the next; Vietnamese words without theirs are other words.
  if (language !== 'vi' && !ASCII.test(name)) insert(index, { keys: keys.map(fold), text: name, exact, known }, language);
}

function insert(index: Map<string, Entry[]>, entry: Entry, language: string): void {
  const keys = language === 'ru' ? entry.keys.map(stemRussian) : entry.keys;
  const first = keys[0];
  if (first === undefined) return;
  const same = index.get(first);
  const item = { ...entry, keys };
  if (!same) {
    index.set(first, [item]);
    return;
  }
  const at = same.findIndex((other) => other.keys.length === keys.length && other.keys.every((key, i) => key === keys[i]));
  // "al Qaeda" and "Al Qaeda": the spelling that asks for less stays.
  if (at >= 0) same[at] = CAPITAL.test(item.text) && !CAPITAL.test(same[at]?.text ?? '') ? (same[at] as Entry) : item;
  else same.push(item);
}

const keysOf = (name: string, language: string): string[] => tokenizeNames(name, language).map((token) => token.key);

const RUSSIAN_ENDING = /(?:ами|ями|ого|его|ому|ему|ыми|ими|ой|ей|ом|ем|ах|ях|ам|ям|ою|ею|ый|ий|ая|яя|ое|ые|ие|ии|ию|ия|ов|ев|а|я|о|е|ы|и|у|ю|ь|й)$/;

/** Rough stem: enough to find "Нигере" and "Россией" under their nominatives. */
export const stemRussian = (word: string): string => {
  const stem = word.replace(RUSSIAN_ENDING, '');
  return stem.length >= 2 ? stem : word;
};

export type Match = { readonly first: number; readonly last: number; readonly known: Known; readonly offset: number };

/** The longest known name that begins at token `i`. */
export function matchKnown(vocabulary: NameVocabulary, tokens: readonly NameToken[], i: number): Match | undefined {
  const token = tokens[i] as NameToken;
  if (token.cap && vocabulary.cue('particles').has(token.key) && tokens[i + 1]?.glued && vocabulary.cue('particles').has(tokens[i + 1]?.key ?? '')) return;
  const found = lookUp(vocabulary, tokens, i, formOf(vocabulary, token.key));
  if (found) return found;
  if (vocabulary.language === 'ar' && token.key.length > 4 && 'وبلفك'.includes(token.key[0] as string)) {
    const inner = lookUp(vocabulary, tokens, i, token.key.slice(1));
    if (inner) return { ...inner, offset: 1 };
  }
  return;
}

const formOf = (vocabulary: NameVocabulary, key: string): string => (vocabulary.language === 'ru' ? stemRussian(key) : key);

function lookUp(vocabulary: NameVocabulary, tokens: readonly NameToken[], i: number, first: string): Match | undefined {
  const entries = vocabulary.index.get(first) ?? foldedEntries(vocabulary, first);
  for (const entry of entries ?? []) {
    const last = i + entry.keys.length - 1;
    if (last >= tokens.length || !fits(vocabulary, tokens, i, entry)) continue;
    return { first: i, last, known: entry.known, offset: 0 };
  }
  return;
}

const foldedEntries = (vocabulary: NameVocabulary, key: string) =>
  vocabulary.language === 'vi' || ASCII.test(key) ? undefined : vocabulary.index.get(fold(key));

function fits(vocabulary: NameVocabulary, tokens: readonly NameToken[], i: number, entry: Entry): boolean {
  const token = tokens[i] as NameToken;
  if (entry.keys.length === 1) {
    if (entry.exact) return plainAcronym(token.text) === plainAcronym(entry.text);
    return token.cap || !/^\p{Lu}/u.test(entry.text);
  }
  let capitals = token.cap || !/\p{Lu}/u.test(entry.text);
  for (let k = 1; k < entry.keys.length; k += 1) {
    const next = tokens[i + k] as NameToken;
    const key = formOf(vocabulary, next.key);
    if (!next.glued && !(next.gap === ' (' && entry.text.includes('('))) return false;
    if (key !== entry.keys[k] && (vocabulary.language === 'vi' || ASCII.test(key) || fold(key) !== entry.keys[k])) return false;
    capitals ||= next.cap;
  }
  // "security council" in small letters is a common noun; "africain" alone never begins "Union africaine".
  return capitals && (token.cap || !/^\p{Lu}/u.test(entry.text));
}

const plainAcronym = (text: string): string => text.replace(/\./g, '');
