import type { RemovalReason } from '../article.ts';
import { markerWords } from '../data/clean-data.ts';
import { lineWords } from './line-words.ts';

/** What the words of a line say about it. */
export type MarkerMatch = {
  /** The whole line is a marker ("Related", "Share"). */
  readonly whole?: RemovalReason;
  /** The line is a heading after which a list or a thread follows. */
  readonly opens?: RemovalReason;
  /** A short line begins with a marker ("Read more: …"). */
  readonly starts?: RemovalReason;
  /** Words about consent and about the site itself that stand in the line. */
  readonly consent: number;
  readonly chrome: number;
  /** Phrases of paywalls and bot checks. */
  readonly wall: number;
};

type WordKind = 'consent' | 'chrome' | 'wall';

/** Characters above which a line is prose and only its words are looked at. */
const SHORT = 160;
const MOST_WORDS = 6;
/** Words of a line that are looked at: a paragraph's worth. */
const MOST_READ = 200;
const NONE: MarkerMatch = { consent: 0, chrome: 0, wall: 0 };

type Tables = {
  readonly opens: Map<string, RemovalReason>;
  readonly whole: Map<string, RemovalReason>;
  readonly starts: Map<string, RemovalReason>;
  /** First words of `starts` and `opens`, and of `whole` too. */
  readonly startWords: ReadonlySet<string>;
  readonly openingWords: ReadonlySet<string>;
  readonly captionEnds: ReadonlySet<string>;
  readonly words: Map<string, WordKind>;
  /** First words of the phrases of several words in `words`. */
  readonly firstWords: ReadonlySet<string>;
  /** The sketches of the first words: most words are told from all of them without a look into the set. */
  readonly mayBegin: Uint8Array;
};
let tables: Tables | undefined;

/** First letter and length of a word as a number below `SKETCHES`. */
const sketch = (word: string): number => (word.charCodeAt(0) * 16 + Math.min(15, word.length)) % SKETCHES;
const SKETCHES = 8192;

/** Markers found in a line, given its words and its length in characters. */
export function matchMarkers(words: readonly string[], length: number): MarkerMatch {
  const { opens, whole, starts, words: table, firstWords, mayBegin, openingWords } = loadTables();
  if (words.length === 0) return NONE;
  let seen: Set<string> | undefined;
  let consent = 0;
  let chrome = 0;
  let wall = 0;
  const read = Math.min(words.length, MOST_READ);
  for (let i = 0; i < read; i += 1) {
    if (!mayBegin[sketch(words[i] as string)] || !firstWords.has(words[i] as string)) continue;
    let phrase = '';
    for (let k = 0; k < 5 && i + k < words.length; k += 1) {
      phrase = k === 0 ? (words[i] as string) : `${phrase} ${words[i + k]}`;
      const kind = table.get(phrase);
      if (!kind || seen?.has(phrase)) continue;
      seen = (seen ?? new Set()).add(phrase);
      if (kind === 'consent') consent += 1;
      else if (kind === 'wall') wall += 1;
      else chrome += 1;
    }
  }
  const first = words[0] as string;
  if (length > SHORT || (isSpaced(first) && !openingWords.has(first))) return { consent, chrome, wall };
  const all = words.join(' ');
  const begin = startOf(words, all, starts, opens);
  const wholeReason = whole.get(all) ?? opens.get(all);
  const opener =
    opens.get(all) ?? (length < 60 && begin && all.length < begin.length + 24 ? opens.get(begin) : undefined);
  const startReason = begin === undefined ? undefined : (starts.get(begin) ?? opens.get(begin));
  return {
    ...(wholeReason && { whole: wholeReason }),
    ...(opener && { opens: opener }),
    ...(startReason && { starts: startReason }),
    consent,
    chrome,
    wall,
  };
}

/** The script writes spaces between words. */
const isSpaced = (text: string): boolean => text.charCodeAt(0) < 0xe00;

/** The longest marker the line begins with; in scripts without spaces by characters. */
function startOf(
  words: readonly string[],
  all: string,
  starts: Map<string, RemovalReason>,
  opens: Map<string, RemovalReason>,
): string | undefined {
  if (isSpaced(all) && !loadTables().startWords.has(words[0] as string)) return undefined;
  let found: string | undefined;
  let phrase = '';
  for (let k = 0; k < Math.min(MOST_WORDS, words.length); k += 1) {
    phrase = k === 0 ? (words[0] as string) : `${phrase} ${words[k]}`;
    if (starts.has(phrase) || (k > 0 && opens.has(phrase))) found = phrase;
  }
  if (found !== undefined || isSpaced(all)) return found;
  for (let k = 8; k > 1; k -= 1) if (starts.has(all.slice(0, k))) return all.slice(0, k);
  return undefined;
}

const key = (marker: string): string =>
  marker
    .split(' ')
    .flatMap((part) => (part[0] === '#' ? ['#', ...lineWords(part.slice(1))] : lineWords(part)))
    .join(' ');

/** "… (archive picture)": the words in brackets at a line's end that only captions have. */
export function endsAsCaption(line: string): boolean {
  const bracket = line.endsWith(')') ? line.slice(line.lastIndexOf('(') + 1, -1) : '';
  return bracket.length > 0 && bracket.length < 40 && loadTables().captionEnds.has(key(bracket));
}

const loadTables = (): Tables => {
  tables ??= buildTables();
  return tables;
};

function buildTables(): Tables {
  const table = (
    section: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>,
  ): Map<string, RemovalReason> => {
    const map = new Map<string, RemovalReason>();
    for (const [reason, languages] of Object.entries(section)) {
      for (const list of Object.values(languages))
        for (const marker of list) map.set(key(marker), reason as RemovalReason);
    }
    return map;
  };
  const words = new Map<string, WordKind>();
  for (const kind of ['chrome', 'consent', 'wall'] as const)
    for (const word of markerWords.words[kind] ?? []) words.set(key(word), kind);
  const firstWords = new Set(Array.from(words.keys(), (phrase) => phrase.split(' ', 1)[0] as string));
  const mayBegin = new Uint8Array(SKETCHES);
  for (const word of firstWords) mayBegin[sketch(word)] = 1;
  const [opens, starts, whole] = [table(markerWords.opens), table(markerWords.starts), table(markerWords.whole)];
  const firstOf = (markers: Iterable<string>): string[] =>
    Array.from(markers, (marker) => marker.split(' ', 1)[0] as string);
  const startWords = new Set(firstOf([...opens.keys(), ...starts.keys()]));
  return {
    opens,
    whole,
    starts,
    startWords,
    openingWords: new Set([...startWords, ...firstOf(whole.keys())]),
    captionEnds: new Set(Object.values(markerWords.captionEnds).flat().map(key)),
    words,
    firstWords,
    mayBegin,
  };
}
