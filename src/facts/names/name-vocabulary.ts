import {
  commonWordsOf,
  cuesOf,
  demonymsOf,
  familyNameLines,
  givenNameLines,
  leadingNameLines,
  rolesOf,
  type WordLists,
} from '../../data/facts-names-data.ts';
import { languageIndex, type NameIndex, stemRussian } from './known-names.ts';
import { keyOf } from './tokenize-names.ts';

export type Words = { has(key: string): boolean };

/** All that is known about names for one language, ready to be looked up. */
export type NameVocabulary = {
  readonly language: string;
  readonly index: NameIndex;
  readonly given: Words;
  readonly family: Words;
  /** Family names that stand first. */
  readonly leading: Words;
  readonly common: Words;
  /** The list of common words is long: a word outside it that begins a sentence is likely a name. */
  readonly wordy: boolean;
  readonly demonyms: Words;
  /** Every noun has a capital, as in German, so that a capital alone says nothing. */
  readonly capitalNouns: boolean;
  /** Particles are everyday prepositions too ("Angaben von", "fuentes de"), so that one follows given names only. */
  readonly particlesAreCommon: boolean;
  readonly titles: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly cue: (name: string) => Words;
  readonly role: (name: string) => Words;
};

/** Words; the English and French lists have more, the others less. */
const LONG_LIST = 1000;
const NOTHING: Words = new Set<string>();
/** These hold for English names inside other languages too. */
const ENGLISH_CUES = new Set(['orgheads', 'orgsuffixes', 'events', 'notnames', 'placeheads', 'placefirst']);
const ENGLISH_ROLES = new Set(['portfolios', 'modifiers']);

const cache = new Map<string, NameVocabulary>();

/** Compiled once per language, on first use. */
export function nameVocabulary(tag: string): NameVocabulary {
  const language = tag.split('-')[0] || 'und';
  const known = cache.get(language);
  if (known) return known;
  const vocabulary = compile(language);
  cache.set(language, vocabulary);
  return vocabulary;
}

function compile(language: string): NameVocabulary {
  const own = Object.keys(cuesOf(language)).length > 0 ? language : 'en';
  const common = wordSet(commonWordsOf(own));
  return {
    language,
    index: languageIndex(language),
    given: own === 'ru' ? stemmed(givenNameLines()) : shared('given', givenNameLines),
    family: shared('family', familyNameLines),
    leading: shared('leading', leadingNameLines),
    common,
    wordy: common.size > LONG_LIST,
    demonyms: wordSet([...demonymsOf('en'), ...demonymsOf(own)]),
    capitalNouns: cuesOf(own)['nounendings'] !== undefined,
    particlesAreCommon: cuesOf(own)['particleprepositions'] !== undefined,
    titles: titleIndex(own),
    cue: lists(cuesOf(own), own === 'en' ? {} : cuesOf('en'), ENGLISH_CUES),
    role: lists(rolesOf(own), own === 'en' ? {} : rolesOf('en'), ENGLISH_ROLES),
  };
}

const sharedSets = new Map<string, Words>();

function shared(name: string, lines: () => readonly string[]): Words {
  const words = sharedSets.get(name) ?? wordSet(lines());
  sharedSets.set(name, words);
  return words;
}

function wordSet(lines: readonly string[]): Set<string> {
  const words = new Set<string>();
  for (const line of lines) for (const word of keyOf(line).split(' ')) words.add(word);
  return words;
}

/** Russian given names are declined: they are kept and asked for by their stems. */
function stemmed(lines: readonly string[]): Words {
  const stems = new Set<string>();
  for (const word of wordSet(lines)) stems.add(stemRussian(word));
  return { has: (key) => stems.has(stemRussian(key)) };
}

/** Each list becomes a set when it is first asked for. */
function lists(own: WordLists, english: WordLists, both: ReadonlySet<string>): (name: string) => Words {
  const sets = new Map<string, Words>();
  return (name) => {
    const ready = sets.get(name);
    if (ready) return ready;
    const words = [...(own[name] ?? []), ...(both.has(name) ? (english[name] ?? []) : [])];
    const set = words.length > 0 ? new Set(words.map(keyOf)) : NOTHING;
    sets.set(name, set);
    return set;
  };
}

/** Titles that stand before a name, by first word, the longest first. */
function titleIndex(language: string): Map<string, (readonly string[])[]> {
  const index = new Map<string, (readonly string[])[]>();
  for (const title of rolesOf(language)['before'] ?? []) {
    const words = keyOf(title).split(' ');
    const first = words[0] as string;
    const same = index.get(first);
    if (same) same.push(words);
    else index.set(first, [words]);
  }
  for (const titles of index.values()) if (titles.length > 1) titles.sort((a, b) => b.length - a.length);
  return index;
}

/** Whether a word ends in one of the given endings of two to six letters, with at least two before it. */
export function endsLike(key: string, endings: Words): boolean {
  for (let length = 6; length >= 2; length -= 1) {
    if (key.length >= length + 2 && endings.has(key.slice(-length))) return true;
  }
  return false;
}

/** Whether a word is one of the given words or a compound that ends in one, with at least three letters before it. */
export function isOrEndsIn(key: string, heads: Words): boolean {
  if (heads.has(key)) return true;
  for (let start = 3; start <= key.length - LEAST_HEAD; start += 1) if (heads.has(key.slice(start))) return true;
  return false;
}

/** Letters of the shortest head of a compound: shorter words end too many others. */
const LEAST_HEAD = 4;
