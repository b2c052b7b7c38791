/** What the label stages know: languages, countries, topics. Big tables are strings in the data files and parsed on first use. */

import countryFile from './label/countries.json' with { type: 'json' };
import aliasFile from './label/country-aliases.json' with { type: 'json' };
import ruleFile from './label/country-rules.json' with { type: 'json' };
import ngramFile from './label/language-ngrams.json' with { type: 'json' };
import scriptFile from './label/language-scripts.json' with { type: 'json' };
import newsmapFile from './label/newsmap.json' with { type: 'json' };
import lexiconFile from './label/topic-lexicon.json' with { type: 'json' };
import topicWordFile from './label/topic-words.json' with { type: 'json' };
import topicFile from './label/topics.json' with { type: 'json' };
import townFile from './label/towns.json' with { type: 'json' };

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

/** Weights of n-grams for the languages of one script: `rows` gives an n-gram's place, `weights[place * languages.length + i]` its level for language i. */
export type NgramModel = {
  readonly languages: readonly string[];
  readonly rows: ReadonlyMap<string, number>;
  readonly weights: Uint8Array;
};

const scriptOf: Readonly<Record<string, string>> = { ar: 'Arabic', fa: 'Arabic', ru: 'Cyrillic', uk: 'Cyrillic' };
const models = new Map<string, NgramModel>();

/** The model of a script's languages; without any, an empty one. */
export function ngramModel(script: string): NgramModel {
  const known = models.get(script);
  if (known) return known;
  const model = parseNgrams(
    Object.entries(ngramFile.ngrams).filter(([language]) => (scriptOf[language] ?? 'Latin') === script),
  );
  models.set(script, model);
  return model;
}

function parseNgrams(entries: readonly (readonly [string, string])[]): NgramModel {
  const rows = new Map<string, number>();
  const levels = entries.map(([, text]) => text.split('|').map((level) => (level ? level.split(' ') : [])));
  for (const ngram of levels.flat(2)) if (!rows.has(ngram)) rows.set(ngram, rows.size);
  const weights = new Uint8Array(rows.size * entries.length);
  levels.forEach((levelsOfLanguage, i) => {
    levelsOfLanguage.forEach((ngrams, level) => {
      for (const ngram of ngrams) weights[(rows.get(ngram) ?? 0) * entries.length + i] = level;
    });
  });
  return { languages: entries.map(([language]) => language), rows, weights };
}

/** What kind of word speaks for a country; `block` is a phrase whose country is not the one its words name. */
export type TermKind = 'name' | 'demonym' | 'capital' | 'place' | 'town' | 'metonym' | 'block';

/** `code` is `-` for a phrase that speaks for no country. */
export type CountryTerm = { readonly code: CountryCode; readonly kind: TermKind; readonly term: string };
type CountryCode = string;

export const countryCodes: () => readonly CountryCode[] = once(() => countryFile.codes.split(' '));

const sahel: () => ReadonlySet<CountryCode> = once(() => new Set(countryFile.sahel.split(' ')));
/** Whether a country belongs to the Sahel, for the group "Sahel (regional)". */
export const isSahelCountry = (code: CountryCode): boolean => sahel().has(code);

type ByLanguage<T> = Readonly<Record<string, T | undefined>>;

/** Our own aliases of a language; `*` holds those of every language in Latin letters. */
export function countryAliases(language: string): readonly CountryTerm[] {
  const lines = (aliasFile.aliases as ByLanguage<readonly string[]>)[language] ?? [];
  return lines.flatMap((line) => {
    const [code = '', kind = '', ...rest] = line.split(' ');
    return termsOf(rest.join(' '), code, kind as TermKind);
  });
}

/** Newsmap's names, demonyms and capitals of a language; empty for a language it has not. */
export function newsmapTerms(language: string): readonly CountryTerm[] {
  const table = (newsmapFile.terms as ByLanguage<Readonly<Record<string, string>>>)[language] ?? {};
  return Object.entries(table).flatMap(([code, list]) =>
    termsOf(list, code, 'capital').map((entry) =>
      entry.term.endsWith('*') ? { ...entry, kind: 'demonym' as const } : entry,
    ),
  );
}

export const towns: () => readonly CountryTerm[] = once(() =>
  Object.entries(townFile.towns).flatMap(([code, list]) => termsOf(list, code, 'town')),
);

const termsOf = (list: string, code: CountryCode, kind: TermKind): CountryTerm[] =>
  list.split(', ').map((term) => ({ code, kind, term }));

/** Words before a country's name that say something happens there. */
export const locativesOf = (language: string): ReadonlySet<string> => locatives().get(language) ?? new Set();
const locatives: () => ReadonlyMap<string, ReadonlySet<string>> = once(
  () => new Map(Object.entries(ruleFile.locatives).map(([language, words]) => [language, new Set(words.split(' '))])),
);

/** Given names: before a namesake of a country or town they make it a person. */
export const givenNames: () => ReadonlySet<string> = once(() => new Set(ruleFile.givenNames.split(' ')));
/** Countries and towns that are also names of persons. */
export const namesakes: () => ReadonlySet<string> = once(() => new Set(ruleFile.namesakes.split(' ')));

/** An IPTC Media Topic; a top-level topic is its own parent. */
export type Topic = { readonly code: string; readonly parent: string; readonly name: string };

export const topics: () => ReadonlyMap<string, Topic> = once(
  () =>
    new Map(
      topicFile.topics.map((line) => {
        const [code = '', parent = '', , ...name] = line.split(' ');
        return [code, { code, parent, name: name.join(' ') }];
      }),
    ),
);

/** A term that speaks for a topic, with its weight. */
export type TopicTerm = { readonly code: string; readonly weight: number; readonly term: string };

export function topicTerms(language: string): readonly TopicTerm[] {
  const lines = (lexiconFile.lexicon as ByLanguage<readonly string[]>)[language] ?? [];
  return lines.flatMap((line) => {
    const [code = '', weight = '', ...rest] = line.split(' ');
    return rest.join(' ').split(', ').map((term) => ({ code, weight: Number(weight), term }));
  });
}

/** Learned weights of words for top-level topics: `weights` holds `codes.length` numbers for each row. */
export type TopicWords = {
  readonly codes: readonly string[];
  readonly bias: readonly number[];
  readonly rows: ReadonlyMap<string, number>;
  readonly rarity: Float32Array;
  readonly weights: Float32Array;
};

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

function parseTopicWords(source: (typeof topicWordFile.languages)['en']): TopicWords {
  const codes = source.topics.split(' ');
  const lines = source.words.split('|');
  const rows = new Map<string, number>();
  const rarity = new Float32Array(lines.length);
  const weights = new Float32Array(lines.length * codes.length);
  const share = new Map([...LETTERS].map((letter, i) => [letter, i / (LETTERS.length - 1)]));
  lines.forEach((line, row) => {
    const space = line.indexOf(' ');
    rows.set(line.slice(0, space), row);
    rarity[row] = (share.get(line[space + 1] ?? '') ?? 0) * source.rarest;
    for (let i = 0; i < codes.length; i += 1)
      weights[row * codes.length + i] = ((share.get(line[space + 2 + i] ?? '') ?? 0.5) * 2 - 1) * source.top;
  });
  return { codes, bias: source.bias.split(' ').map(Number), rows, rarity, weights };
}
