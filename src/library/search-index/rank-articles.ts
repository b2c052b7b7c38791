import type { Filter } from '../library.ts';
import type { Query, QueryWord } from '../query.ts';
import { findTerm } from './dictionary.ts';
import { labelLists } from './label-lists.ts';
import { documentsWith } from './list-table.ts';
import { type Alternatives, matchDocuments } from './match-documents.ts';
import { rarityOf } from './rarity.ts';
import type { Segment } from './segment.ts';
import { encodeTerm } from './term-bytes.ts';
import { createTopHits, type RankedHit } from './top-hits.ts';
import { begunLists, exactLists, insideLists, mostEdits, nearLists, wordsOf } from './word-lists.ts';
import { pairLists } from './word-pairs.ts';

/** The segments of a library, and which of their documents have gone. */
export type SearchIndex = {
  readonly segments: readonly Segment[];
  readonly dead: ReadonlyMap<number, ReadonlySet<number>>;
};

export type RankOptions = {
  readonly filters: readonly Filter[];
  /** How many of the best are wanted. */
  readonly limit: number;
  /** Whether every article that has the words of a phrase is looked through. */
  readonly isComplete?: boolean | undefined;
  /** Whether the sets of ids in the filters let an article through. */
  readonly allows?: ((row: number) => boolean) | undefined;
  /** Whether an article's texts hold every phrase of the query, and none that must not be there. */
  readonly holds: (row: number) => boolean;
};

export type Ranking = {
  readonly hits: readonly RankedHit[];
  readonly total: number;
  readonly isExact: boolean;
  /** For a word that was taken for a misprint, the words it may stand for. */
  readonly near: ReadonlyMap<string, readonly string[]>;
};

/** The lists that a word stands for in a segment. */
type Expand = (segment: Segment, word: RatedWord) => Alternatives;
/** `rarity` weighs the word over all segments; `isKnown`: it stands somewhere as typed; `isTyped`: it may still grow. */
type RatedWord = QueryWord & { readonly rarity: number; readonly isKnown: boolean; readonly isTyped: boolean };

/** Articles whose texts are looked through for a phrase at one key, the best first: a tenth of a millisecond each. More found nothing more (n = 60). */
const MOST_VERIFIED = 60;
/** What a word counts in a phrase, beside one that was asked for by itself: which articles have the phrase says more. */
const IN_PHRASE = 0.1;
const MOST_MARKED = 64; // words marked for one that was mistyped

/**
 * What matches as typed. When nothing does: the unknown words taken for misprints; then every word; then the rarest word alone.
 * Fuzzy are the words of the dictionary, never the texts, so no search looks through all articles.
 */
export function rankArticles(index: SearchIndex, query: Query, options: RankOptions): Ranking {
  const rate = createRarity(index.segments);
  const words = query.words.map((word): RatedWord => rate.word(word));
  const run = (expand: Expand, kept: readonly RatedWord[] = words) =>
    search(index, query, kept, expand, rate.ofTerm, options);
  const exact = run(asTyped);
  if (exact.total > 0 || words.every(({ text }) => mostEdits(text) === 0)) return exact;
  const steps: (readonly [Expand, RatedWord[]])[] = [
    [unknownNear, words],
    [everyNear, words],
    ...words.toSorted((a, b) => b.rarity - a.rarity).map((word): [Expand, RatedWord[]] => [everyNear, [word]]),
  ];
  let found: Ranking | undefined;
  let taken: (typeof steps)[number] | undefined;
  for (const [number, step] of steps.entries()) {
    if (found && (found.total >= THIN || number > 1)) break;
    const near = run(...step);
    if (near.total === 0) continue;
    found = joined(found, { ...near, isExact: false });
    taken = step;
  }
  return found && taken ? { ...found, near: nearWords(index.segments, ...taken) } : exact;
}

/** Near-misses fewer than this are joined by farther ones. */
const THIN = 3;

/** The nearer ones first; the farther step finds them again. */
function joined(nearer: Ranking | undefined, farther: Ranking): Ranking {
  if (!nearer) return farther;
  const rows = new Set(nearer.hits.map(({ row }) => row));
  return { ...farther, hits: [...nearer.hits, ...farther.hits.filter(({ row }) => !rows.has(row))] };
}

const asTyped: Expand = (segment, word) => exactLists(segment, word, word.rarity);

/** The word that is still being typed is sooner mistyped than the inside of another one, and looking inside takes as long as all the rest. */
const unknownNear: Expand = (segment, word) => {
  if (word.isKnown) return asTyped(segment, word);
  const near = nearLists(segment, word, mostEdits(word.text));
  return word.isTyped && near.length > 0 ? near : [...near, ...insideLists(segment, word)];
};

const everyNear: Expand = (segment, word) => {
  const { text, isKnown } = word;
  if (isKnown)
    return [...asTyped(segment, word), ...nearLists(segment, word, mostEdits(text)), ...begunLists(segment, word)];
  return [...unknownNear(segment, word), ...(text.length >= 5 ? nearLists(segment, word, 2) : [])];
};

function search(
  { segments, dead }: SearchIndex,
  query: Query,
  words: readonly RatedWord[],
  expand: Expand,
  rarityIn: (documents: number, segment: Segment) => number,
  { filters, limit, isComplete = false, allows, holds }: RankOptions,
): Ranking {
  const hasPhrases = query.phrases.length + query.notPhrases.length > 0;
  const most = isComplete ? Number.POSITIVE_INFINITY : MOST_VERIFIED;
  const top = createTopHits(hasPhrases ? Math.max(limit, most) : limit);
  let total = 0;
  for (const segment of segments) {
    const labels = labelLists(segment, filters);
    const inPhrases = query.phrases.flatMap(({ words, isPrefix }) =>
      words.map((text, i) => ({ text, isPrefix: isPrefix && i === words.length - 1 })),
    );
    const groups = [
      ...words.map((word) => expand(segment, word)),
      ...inPhrases.map((word) =>
        exactLists(segment, word).map((lists) => ({ ...lists, weight: lists.weight * IN_PHRASE })),
      ),
      ...query.phrases.flatMap(({ words, isPrefix }) => pairLists(segment, words, isPrefix)),
      ...labels.groups,
    ];
    if (groups.some((group) => group.length === 0)) continue;
    const excluded = [
      ...labels.excluded,
      ...query.notWords.map((text) => exactLists(segment, { text, isPrefix: false })),
    ];
    const matches = matchDocuments(segment, groups, excluded, dead.get(segment.id) ?? [], (n) => rarityIn(n, segment));
    matches.each((document, score) => {
      const row = segment.rows[document] as number;
      if (allows && !allows(row)) return;
      total += 1;
      top.offer(row, segment.days[document] as number, score);
    });
  }
  const ranked = top.sorted();
  if (!hasPhrases) return { hits: ranked, total, isExact: true, near: new Map() };
  const hits: RankedHit[] = [];
  let looked = 0;
  for (const hit of ranked) {
    if (!isComplete && (hits.length >= limit || looked >= most)) break;
    looked += 1;
    if (holds(hit.row)) hits.push(hit);
  }
  // Beyond what was looked through, the share that held the phrase is taken to go on.
  const share = looked === 0 ? 0 : hits.length / looked;
  return { hits: hits.slice(0, limit), total: Math.round(total * share), isExact: true, near: new Map() };
}

function nearWords(segments: readonly Segment[], expand: Expand, words: readonly RatedWord[]): Map<string, string[]> {
  return new Map(
    words.map((word) => {
      const found = segments.flatMap((segment) => wordsOf(segment, expand(segment, word), MOST_MARKED));
      return [word.text, [...new Set(found)]];
    }),
  );
}

/** How rare words are over all segments. */
function createRarity(segments: readonly Segment[]) {
  const all = segments.reduce((sum, { rows }) => sum + rows.length, 0);
  const rarity = (documents: number): number => rarityOf(documents, all);
  return {
    word(word: QueryWord): RatedWord {
      const bytes = encodeTerm(word.text);
      let documents = 0;
      for (const { dictionary, lists } of segments) documents += documentsWith(lists, findTerm(dictionary, bytes));
      const isWritten = documents > 0;
      const isPrefix = word.isPrefix || !isWritten;
      const isKnown = isWritten || segments.some((segment) => exactLists(segment, { ...word, isPrefix }).length > 0);
      return { ...word, isPrefix, rarity: rarity(documents), isKnown, isTyped: word.isPrefix };
    },
    /** Of a term that is known in one segment only: a rare one is taken to stand nowhere else. */
    ofTerm(documents: number, segment: Segment): number {
      const elsewhere = documents > RARE ? all / segment.rows.length : 1;
      return Math.min(MOST_RARITY, rarity(documents * elsewhere));
    },
  };
}

const RARE = 2;
const MOST_RARITY = 9; // among many words that begin alike, the rarest are misprints and must not win
