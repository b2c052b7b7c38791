import type { RemovalReason } from '../article.ts';
import { markerWords } from '../data/clean-data.ts';
import { FIRST_UNSPACED, hashOf, type LineWords, lineWords, wordAt } from './line-words.ts';

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

/** What a phrase is a marker of, and the markers that go on with another word. */
type Marker = {
  opens?: RemovalReason;
  whole?: RemovalReason;
  starts?: RemovalReason;
  next?: Map<string, Marker>;
};

type Tables = {
  /** From no word on; and by the whole phrase. */
  readonly markers: Marker;
  readonly all: ReadonlyMap<string, Marker>;
  /** First words of `markers`. */
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
  if (words.count === 0) return NONE;
  const { mayOpen } = loadTables();
  const found = countPhrases(words);
  const isSpacedLine = (words.codes[words.starts[0] as number] as number) < FIRST_UNSPACED;
  if (length > SHORT || (isSpacedLine && !mayOpen[(words.hashes[0] as number) & (SKETCHES - 1)])) return found;
  const { whole, begin, rest } = isSpacedLine ? followMarkers(words) : unspacedMarkers(words);
  const wholeReason = whole?.whole ?? whole?.opens;
  const opener = whole?.opens ?? (length < 60 && rest < 24 ? begin?.opens : undefined);
  const startReason = begin?.starts ?? begin?.opens;
  return {
    ...(wholeReason && { whole: wholeReason }),
    ...(opener && { opens: opener }),
    ...(startReason && { starts: startReason }),
    ...found,
  };
}

/** The marker that a line is, the longest it begins with, and the characters behind that one. */
type Found = { readonly whole?: Marker | undefined; readonly begin?: Marker | undefined; readonly rest: number };

function followMarkers(words: LineWords): Found {
  const { count } = words;
  let at: Marker | undefined = loadTables().markers;
  let begin: Marker | undefined;
  let last = 0;
  for (let k = 0; at && k < count; k += 1) {
    at = at.next?.get(wordAt(words, k));
    if (k >= MOST_WORDS || !(at?.starts || (k > 0 && at?.opens))) continue;
    begin = at;
    last = k;
  }
  let rest = 0;
  for (let k = last + 1; k < count; k += 1)
    rest += 1 + Math.max(1, (words.ends[k] as number) - (words.starts[k] as number));
  return { whole: at, begin, rest };
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

/** In scripts without spaces a marker may end inside of what looks like a word. */
function unspacedMarkers(words: LineWords): Found {
  const { all: markers } = loadTables();
  const texts = Array.from({ length: words.count }, (_, i) => wordAt(words, i));
  const all = texts.join(' ');
  const found = (begin: string): Found => ({
    whole: markers.get(all),
    begin: markers.get(begin),
    rest: all.length - begin.length,
  });
  for (let k = Math.min(MOST_WORDS, texts.length); k > 0; k -= 1) {
    const phrase = texts.slice(0, k).join(' ');
    const marker = markers.get(phrase);
    if (marker?.starts || (k > 1 && marker?.opens)) return found(phrase);
  }
  for (let k = 8; k > 1; k -= 1) if (markers.get(all.slice(0, k))?.starts) return found(all.slice(0, k));
  return { whole: markers.get(all), rest: 0 };
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
  const markers: Marker = {};
  const all = new Map<string, Marker>();
  for (const part of ['opens', 'starts', 'whole'] as const) {
    for (const [reason, languages] of Object.entries(markerWords[part])) {
      for (const marker of Object.values(languages as Readonly<Record<string, readonly string[]>>).flat()) {
        const at = markerAt(markers, key(marker));
        at[part] = reason as RemovalReason;
        all.set(key(marker), at);
      }
    }
  }
  const words: Phrases = new Map();
  let number = 0;
  for (const kind of KINDS)
    for (const word of markerWords.words[kind]) addPhrase(words, key(word).split(' '), { kind, number: number++ });
  return {
    markers,
    all,
    mayOpen: sketchOf(markers.next?.keys() ?? []),
    captionEnds: new Set(Object.values(markerWords.captionEnds).flat().map(key)),
    words,
    mayBegin: sketchOf(words.keys()),
  };
}

function markerAt(root: Marker, phrase: string): Marker {
  let at = root;
  for (const word of phrase.split(' ')) {
    at.next ??= new Map();
    const next = at.next.get(word) ?? {};
    at.next.set(word, next);
    at = next;
  }
  return at;
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
