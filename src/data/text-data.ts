import abbreviations from './text/abbreviations.json' with { type: 'json' };
import agencyFile from './text/agencies.json' with { type: 'json' };
import asideWords from './text/asides.json' with { type: 'json' };
import pronouns from './text/pronouns.json' with { type: 'json' };
import stopWords from './text/stop-words.json' with { type: 'json' };

/** How a word's own full stop behaves at a possible sentence end; `about` in `text/abbreviations.json` explains each. */
type StopKind = 'joined' | 'number' | 'either' | 'last';

type SentenceRules = {
  readonly abbreviations: ReadonlyMap<string, StopKind>;
  readonly functionWords: ReadonlySet<string>;
  /** "3." may mean "3rd". */
  readonly ordinalStop: boolean;
};

/** What is known of a language's full stops; an unknown language gets what every language shares. */
export function sentenceRules(language: string): SentenceRules {
  return remember(rulesByLanguage, language, () => ({
    abbreviations: new Map([...abbreviationsOf('mul'), ...abbreviationsOf(primary(language))]),
    functionWords: functionWordsOf(language),
    ordinalStop: abbreviations.ordinalStop.languages.split(' ').includes(primary(language)),
  }));
}

type Asides = { readonly labels: ReadonlySet<string>; readonly openers: readonly string[] };

/** `labels` begin a caption, a credit or a pointer elsewhere when a colon follows; `openers` begin credits and calls to the reader. */
export function asides(): Asides {
  knownAsides ??= { labels: new Set(asideWords.labels), openers: asideWords.openers };
  return knownAsides;
}

let knownAsides: Asides | undefined;

/** News agencies and outlets as credits and datelines name them. */
export const agencies: readonly string[] = agencyFile.agencies;

type Leaning = {
  readonly connectives: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  readonly empty: ReadonlySet<string>;
};

/** Openings of sentences that lean on the one before: lower case, one space between words, none but letters and digits. */
export function leaningOpenings(language: string): Leaning {
  return remember(leaningByLanguage, primary(language), () => {
    const lists: Readonly<Record<string, Readonly<Record<keyof Leaning, string>>>> = pronouns.languages;
    const list = lists[primary(language)];
    const phrases = (line = ''): ReadonlySet<string> =>
      new Set(
        line
          .split(' ')
          .map((phrase) => phrase.replace(/[_'-]/g, ' '))
          .filter(Boolean),
      );
    return { connectives: phrases(list?.connectives), pronouns: phrases(list?.pronouns), empty: phrases(list?.empty) };
  });
}

const leaningByLanguage = new Map<string, Leaning>();

/** Lower-case words that tell nothing of what a text is about; empty for an unknown language. */
export function functionWordsOf(language: string): ReadonlySet<string> {
  const lists: Readonly<Record<string, readonly string[]>> = stopWords.languages;
  return remember(
    functionWordsByLanguage,
    primary(language),
    () => new Set((lists[primary(language)] ?? []).flatMap((line) => line.split(' '))),
  );
}

const rulesByLanguage = new Map<string, SentenceRules>();
const functionWordsByLanguage = new Map<string, ReadonlySet<string>>();

function abbreviationsOf(language: string): [string, StopKind][] {
  const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = abbreviations.languages;
  return Object.entries(lists[language] ?? {}) as [string, StopKind][];
}

function primary(language: string): string {
  return language.toLowerCase().split('-', 1)[0] ?? language;
}

function remember<Value>(cache: Map<string, Value>, key: string, make: () => Value): Value {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const value = make();
  cache.set(key, value);
  return value;
}
