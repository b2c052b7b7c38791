/** What the label stages know: languages, countries, topics. Big tables are strings in the data files and parsed on first use. */
import ngramFile from './label/language-ngrams.json' with { type: 'json' };
import scriptFile from './label/language-scripts.json' with { type: 'json' };

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
    return { first: Number.parseInt(first, 16), last: Number.parseInt(last, 16), script, ...(language && { language }) };
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
  const model = parseNgrams(Object.entries(ngramFile.ngrams).filter(([language]) => (scriptOf[language] ?? 'Latin') === script));
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
