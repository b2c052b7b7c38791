/** What the label stages know of scripts and topics; `ngram-data.ts` has the n-grams, `lexicon-data.ts` the terms of topics, `country-data.ts` the countries. Big tables are strings in the data files and parsed on first use. */

import { hashOf } from './hash.ts';
import scriptFile from './label/language-scripts.json' with { type: 'json' };
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

type ByLanguage<T> = Readonly<Record<string, T | undefined>>;

/**
 * Learned weights of words for top-level topics. An article asks for a few hundred of the thousands of words, so no table of them
 * is built: the data file has them in groups by their hash, and the group of a word is searched.
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
type TopicWord = { readonly group: string; readonly at: number };

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
  const groups = source.words.split(';');
  const { plain, signed } = letterValues(source);
  return {
    codes: source.topics.split(' '),
    bias: source.bias.split(' ').map(Number),
    find: (word) => {
      const group = groups[(hashOf(word) >>> 0) % groups.length] as string;
      const at = group.indexOf(`|${word} `);
      return at < 0 ? undefined : { group, at: at + word.length + 2 };
    },
    rarityOf: ({ group, at }) => plain[group.charCodeAt(at)] ?? 0,
    weightOf: ({ group, at }, topic) => signed[group.charCodeAt(at + 1 + topic)] ?? 0,
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
