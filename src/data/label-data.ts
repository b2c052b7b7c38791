/** What the label stages know of languages and topics; `country-data.ts` has the countries. Big tables are strings in the data files and parsed on first use. */

import { EMPTY_HASH, extendHash, hashOf } from './hash.ts';
import ngramFile from './label/language-ngrams.json' with { type: 'json' };
import scriptFile from './label/language-scripts.json' with { type: 'json' };
import lexiconFile from './label/topic-lexicon.json' with { type: 'json' };
import topicWordFile from './label/topic-words.json' with { type: 'json' };

/** Runs `make` on the first call only. */
const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** UTF-16 units `first` to `last` belong to `script`; `language` when the script alone decides. */
export type ScriptRange = {
  readonly first: number;
  readonly last: number;
  readonly script: string;
  readonly language?: string;
};

export const scriptRanges: () => readonly ScriptRange[] = once(() =>
  scriptFile.ranges.map((line) => {
    const [first = '', last = '', script = '', language] = line.split(' ');
    return {
      first: Number.parseInt(first, 16),
      last: Number.parseInt(last, 16),
      script,
      ...(language && { language }),
    };
  }),
);

/** Weights of n-grams for the languages of one script, in an open-addressed hash table: no string is made to ask it. */
export type NgramModel = {
  readonly languages: readonly string[];
  /** The hash of each slot's n-gram, 0 when free. */
  readonly keys: Int32Array;
  /** `languages.length` levels for each slot. */
  readonly levels: Uint8Array;
};

/** The slot that holds a key, or the free one where it would stand. */
export function ngramSlot(keys: Int32Array, key: number): number {
  let slot = (key ^ (key >>> 15)) & (keys.length - 1);
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (keys.length - 1);
  return slot;
}

const scriptOf: Readonly<Record<string, string>> = { ar: 'Arabic', fa: 'Arabic', ru: 'Cyrillic', uk: 'Cyrillic' };
const models = new Map<string, NgramModel>();

/** The model of a script's languages, built on first use; without any, an empty one. */
export function ngramModel(script: string): NgramModel {
  const known = models.get(script);
  if (known) return known;
  const tables = Object.entries(ngramFile.ngrams).filter(([language]) => (scriptOf[language] ?? 'Latin') === script);
  const model = parseNgrams(tables);
  models.set(script, model);
  return model;
}

/** Slots for each listed n-gram; many are listed for several languages, so about half of the slots stay free. */
const SPARSENESS = 1.25;
const SPACE = 32;
const BAR = 124;

function parseNgrams(tables: readonly (readonly [string, string])[]): NgramModel {
  const listed = tables.reduce((sum, [, text]) => sum + count(text, ' ') + count(text, '|'), tables.length);
  const keys = new Int32Array(2 ** Math.ceil(Math.log2(listed * SPARSENESS)));
  const levels = new Uint8Array(keys.length * tables.length);
  tables.forEach(([, text], language) => {
    let level = 0;
    let key = EMPTY_HASH;
    for (let i = 0; i <= text.length; i += 1) {
      const unit = i < text.length ? text.charCodeAt(i) : BAR;
      if (unit !== SPACE && unit !== BAR) {
        key = extendHash(key, unit);
        continue;
      }
      if (key !== EMPTY_HASH) {
        const slot = ngramSlot(keys, key);
        keys[slot] = key;
        levels[slot * tables.length + language] = level;
      }
      key = EMPTY_HASH;
      if (unit === BAR) level += 1;
    }
  });
  return { languages: tables.map(([language]) => language), keys, levels };
}

/** How often a sign occurs; counted by the engine, which takes a tenth of what the first run of a loop of ours does. */
const count = (text: string, sign: string): number => text.length - text.replaceAll(sign, '').length;

type ByLanguage<T> = Readonly<Record<string, T | undefined>>;

/** Terms, divided by ", ", that speak for a topic, with the weight of each. */
export type TopicTerms = { readonly code: string; readonly weight: number; readonly terms: string };

export function topicTerms(language: string): readonly TopicTerms[] {
  const lines = (lexiconFile.lexicon as ByLanguage<readonly string[]>)[language] ?? [];
  return lines.map((line) => {
    const [code = '', weight = ''] = line.split(' ', 2);
    return { code, weight: Number(weight), terms: line.slice(code.length + weight.length + 2) };
  });
}

/**
 * Learned weights of words for top-level topics. An article asks for a few hundred of the thousands of words, so no table of them
 * is built: the data file has them in lines by their hash, and the line of a word is searched.
 */
export type TopicWords = {
  readonly codes: readonly string[];
  readonly bias: readonly number[];
  /** What is known of a word; undefined when nothing was learned of it. */
  readonly find: (word: string) => TopicWord | undefined;
  /** The rarity of a word, above 0. */
  readonly rarityOf: (word: TopicWord) => number;
  /** The weight of a word for the topic at a place of `codes`. */
  readonly weightOf: (word: TopicWord, topic: number) => number;
};
/** Where a word's letters stand. */
type TopicWord = { readonly line: string; readonly at: number };

const topicWordsByLanguage = new Map<string, TopicWords>();

/** The learned weights of a language, parsed on first use; undefined where none were learned. */
export function topicWords(language: string): TopicWords | undefined {
  const known = topicWordsByLanguage.get(language);
  const source = (topicWordFile.languages as ByLanguage<(typeof topicWordFile.languages)['en']>)[language];
  if (known || !source) return known;
  const parsed = parseTopicWords(source);
  topicWordsByLanguage.set(language, parsed);
  return parsed;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** The letter of weight 0. */
const ZERO = 32;

function parseTopicWords(source: (typeof topicWordFile.languages)['en']): TopicWords {
  const { words } = source;
  const { plain, signed } = letterValues(source);
  return {
    codes: source.topics.split(' '),
    bias: source.bias.split(' ').map(Number),
    find: (word) => {
      const line = words[(hashOf(word) >>> 0) % words.length] as string;
      const at = line.indexOf(`|${word} `);
      return at < 0 ? undefined : { line, at: at + word.length + 2 };
    },
    rarityOf: ({ line, at }) => plain[line.charCodeAt(at)] ?? 0,
    weightOf: ({ line, at }, topic) => signed[line.charCodeAt(at + 1 + topic)] ?? 0,
  };
}

/** What each letter stands for, by its UTF-16 unit: a rarity, a weight. */
function letterValues({ rarest, top }: { rarest: number; top: number }): { plain: Float32Array; signed: Float32Array } {
  const plain = new Float32Array(128);
  const signed = new Float32Array(128);
  for (let i = 0; i < LETTERS.length; i += 1) {
    const root = (i - ZERO) / (LETTERS.length - 1 - ZERO);
    plain[LETTERS.charCodeAt(i)] = (i / (LETTERS.length - 1)) * rarest;
    signed[LETTERS.charCodeAt(i)] = root * Math.abs(root) * top;
  }
  return { plain, signed };
}
