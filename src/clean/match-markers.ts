import type { RemovalReason } from '../article.ts';
import { markerWords } from '../data/clean-data.ts';
import { hashOf, type LineWords, lineWords, wordAt } from './line-words.ts';

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
  /** Words of the newsroom, its offers and its technology, and pronouns that speak to the reader or of us. */
  readonly site: number;
  readonly address: number;
};

/** A phrase of two kinds is of the first. */
const KINDS = ['wall', 'consent', 'chrome', 'site', 'address'] as const;
type WordKind = (typeof KINDS)[number];

/** Characters above which a line is prose and only its words are looked at. */
const SHORT = 160;
const MOST_WORDS = 6;
/** Words of a line that are looked at: a paragraph's worth. */
const MOST_READ = 200;
const NONE: MarkerMatch = { consent: 0, chrome: 0, wall: 0, site: 0, address: 0 };

type Tables = {
  readonly opens: Map<string, RemovalReason>;
  readonly whole: Map<string, RemovalReason>;
  readonly starts: Map<string, RemovalReason>;
  /** First words of `starts` and `opens`, and of `whole` too. */
  readonly startWords: ReadonlySet<string>;
  readonly mayOpen: Sketch;
  readonly captionEnds: ReadonlySet<string>;
  readonly words: Phrases;
  /** First words of `words`. */
  readonly mayBegin: Sketch;
};
/** Phrases by their first word, those by their second, and so on. */
type Phrases = Map<string, Phrase>;
/** `kind` when the words so far are a phrase, with a number of its own. */
type Phrase = { kind?: WordKind; number: number; next?: Phrases };
let tables: Tables | undefined;

/** The last bits of the hashes of some words: most others are told from all of them without being cut out of the line. */
type Sketch = Uint8Array;
const SKETCHES = 0x10000;

function sketchOf(words: Iterable<string>): Sketch {
  const sketch = new Uint8Array(SKETCHES);
  for (const word of words) sketch[hashOf(word) & (SKETCHES - 1)] = 1;
  return sketch;
}

/** Markers found in a line, given its words and its length in characters. */
export function matchMarkers(words: LineWords, length: number): MarkerMatch {
  const { opens, whole, starts, mayOpen } = loadTables();
  if (words.count === 0) return NONE;
  const found = countPhrases(words);
  const isSpacedLine = words.folded.charCodeAt(words.starts[0] as number) < FIRST_UNSPACED;
  if (length > SHORT || (isSpacedLine && !mayOpen[(words.hashes[0] as number) & (SKETCHES - 1)])) return found;
  const all = Array.from({ length: words.count }, (_, i) => wordAt(words, i)).join(' ');
  const begin = startOf(words, all, starts, opens);
  const wholeReason = whole.get(all) ?? opens.get(all);
  const opener =
    opens.get(all) ?? (length < 60 && begin && all.length < begin.length + 24 ? opens.get(begin) : undefined);
  const startReason = begin === undefined ? undefined : (starts.get(begin) ?? opens.get(begin));
  return {
    ...(wholeReason && { whole: wholeReason }),
    ...(opener && { opens: opener }),
    ...(startReason && { starts: startReason }),
    ...found,
  };
}

/** How many different phrases of each kind the words hold. */
function countPhrases(words: LineWords): MarkerMatch {
  const { words: phrases, mayBegin } = loadTables();
  let seen: number[] | undefined;
  let counts: Record<WordKind, number> | undefined;
  const { count, hashes } = words;
  const read = Math.min(count, MOST_READ);
  for (let i = 0; i < read; i += 1) {
    if (!mayBegin[(hashes[i] as number) & (SKETCHES - 1)]) continue;
    let next: Phrases | undefined = phrases;
    for (let k = i; next && k < count; k += 1) {
      const phrase: Phrase | undefined = next.get(wordAt(words, k));
      if (phrase?.kind && !seen?.includes(phrase.number)) {
        seen ??= [];
        seen.push(phrase.number);
        counts ??= { ...NONE };
        counts[phrase.kind] += 1;
      }
      next = phrase?.next;
    }
  }
  return counts ?? NONE;
}

/** From this code on, scripts write no spaces between words. */
const FIRST_UNSPACED = 0xe00;
const isSpaced = (text: string): boolean => text.charCodeAt(0) < FIRST_UNSPACED;

/** The longest marker the line begins with; in scripts without spaces by characters. */
function startOf(
  words: LineWords,
  all: string,
  starts: Map<string, RemovalReason>,
  opens: Map<string, RemovalReason>,
): string | undefined {
  if (isSpaced(all) && !loadTables().startWords.has(wordAt(words, 0))) return undefined;
  let found: string | undefined;
  let phrase = '';
  for (let k = 0; k < Math.min(MOST_WORDS, words.count); k += 1) {
    phrase = k === 0 ? wordAt(words, 0) : `${phrase} ${wordAt(words, k)}`;
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
  const words: Phrases = new Map();
  let number = 0;
  for (const kind of KINDS)
    for (const word of markerWords.words[kind]) addPhrase(words, key(word).split(' '), { kind, number: number++ });
  const [opens, starts, whole] = [table(markerWords.opens), table(markerWords.starts), table(markerWords.whole)];
  const firstOf = (markers: Iterable<string>): string[] =>
    Array.from(markers, (marker) => marker.split(' ', 1)[0] as string);
  const startWords = new Set(firstOf([...opens.keys(), ...starts.keys()]));
  return {
    opens,
    whole,
    starts,
    startWords,
    mayOpen: sketchOf([...startWords, ...firstOf(whole.keys())]),
    captionEnds: new Set(Object.values(markerWords.captionEnds).flat().map(key)),
    words,
    mayBegin: sketchOf(words.keys()),
  };
}

function addPhrase(phrases: Phrases, words: readonly string[], as: { kind: WordKind; number: number }): void {
  const [first = '', ...rest] = words;
  const phrase: Phrase = phrases.get(first) ?? { number: as.number };
  phrases.set(first, phrase);
  if (rest.length > 0) {
    phrase.next ??= new Map();
    addPhrase(phrase.next, rest, as);
  } else if (phrase.kind === undefined) Object.assign(phrase, as);
}
