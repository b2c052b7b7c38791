import type { Article, Hit, Listing, Range } from '../article.ts';
import { type FoldedText, findWord, foldMapped, isInWord, rangeIn, wordStarts } from '../text/fold-mapped.ts';
import { splitSentences } from '../text/split-sentences.ts';
import { UNSPACED } from '../text/words.ts';
import type { Query, QueryPhrase } from './query.ts';

/** One thing a search looks for, as places in a folded text. */
export type Needle = (text: FoldedText) => readonly Range[];

/** What a query looks for in texts; `near` gives the words that stand for one that may be mistyped. */
export const needlesOf = (
  { words, phrases }: Query,
  near: ReadonlyMap<string, readonly string[]> = new Map(),
): Needle[] => [
  ...words.map(({ text, isPrefix }): Needle => {
    const others = new Set(near.get(text));
    if (others.size === 0) return (folded) => findWord(folded, text, !isPrefix);
    return (folded) => [...findWord(folded, text, !isPrefix), ...wordsAmong(folded, others)];
  }),
  ...phrases.map(
    (phrase): Needle =>
      (folded) =>
        findPhrase(folded, phrase),
  ),
];

function wordsAmong(folded: FoldedText, wanted: ReadonlySet<string>): Range[] {
  return wordPlaces(folded)
    .filter(({ word }) => wanted.has(word))
    .map(({ word, at }) => rangeIn(folded, at, at + word.length));
}

/** The words of a text with where they are, cut once for all the keys of a query. */
function wordPlaces(folded: FoldedText): readonly { readonly word: string; readonly at: number }[] {
  const known = placesOf.get(folded);
  if (known) return known;
  const fresh = Array.from(folded.text.matchAll(/[\p{L}\p{N}]+/gu), ({ 0: word, index }) => ({ word, at: index }));
  placesOf.set(folded, fresh);
  return fresh;
}

const placesOf = new WeakMap<FoldedText, ReturnType<typeof wordPlaces>>();

/** Where the words of a phrase stand side by side, whatever signs are between them. Looks for the longest of them first: it is the rarest. */
function findPhrase(folded: FoldedText, { words: terms, isPrefix }: QueryPhrase): readonly Range[] {
  const { text } = folded;
  const words = runsOf(terms);
  const anchor = words.reduce((best, word, i) => (word.length > (words[best]?.length ?? 0) ? i : best), 0);
  const word = words[anchor] ?? '';
  const isOpen = (i: number) => isPrefix && i === words.length - 1;
  return wordStarts(text, word, !isOpen(anchor)).flatMap((at) => {
    const start = words.slice(0, anchor).reduceRight((from, before) => wordBefore(text, from, before), at);
    const end = words
      .slice(anchor + 1)
      .reduce((from, after, i) => wordAfter(text, from, after, isOpen(anchor + 1 + i)), at + word.length);
    return start < 0 || end < 0 ? [] : [rangeIn(folded, start, end)];
  });
}

/** Scripts without spaces are looked up in pairs of letters, each beginning with the last letter of the one before; in texts they are one run. */
function runsOf(terms: readonly string[]): readonly string[] {
  if (!terms.some((term) => UNSPACED.test(term))) return terms;
  const runs: string[] = [];
  for (const [i, term] of terms.entries()) {
    const before = terms[i - 1] ?? '';
    if (UNSPACED.test(term) && before.length === 2 && before[1] === term[0]) runs.push(runs.pop() + term.slice(1));
    else runs.push(term);
  }
  return runs;
}

const isBetweenWords = (text: string, at: number): boolean => !isInWord(text, at) && !UNSPACED.test(text.charAt(at));

/** Where the word ends that follows; -1 when it is another one. */
function wordAfter(text: string, from: number, word: string, isOpen: boolean): number {
  let at = from;
  while (at >= 0 && at < text.length && isBetweenWords(text, at)) at++;
  if (at < 0 || !text.startsWith(word, at)) return -1;
  return isOpen || !isInWord(text, at + word.length) ? at + word.length : -1;
}

/** Where the word begins that comes before; -1 when it is another one. */
function wordBefore(text: string, from: number, word: string): number {
  let end = from;
  while (end > 0 && isBetweenWords(text, end - 1)) end--;
  if (end < word.length || !text.startsWith(word, end - word.length)) return -1;
  const start = end - word.length;
  return start > 0 && isInWord(text, start - 1) ? -1 : start;
}

/** What an excerpt is cut from. */
export type Text = Pick<Article, 'id' | 'headline' | 'paragraphs' | 'language'>;
/** A hit but for the row of its article. */
type Excerpt = Omit<Hit, 'listing'>;

/** The headline when it holds everything that is looked for, else the sentence that holds most of it, else the headline or lede unmarked. */
export function excerptOf(text: Text, needles: readonly Needle[]): Excerpt {
  const { headline, paragraphs } = foldedOf(text);
  const inHeadline = needles.map((needle) => needle(headline));
  const whole = text.headline ?? '';
  if (inHeadline.every((places) => places.length > 0)) return headlineExcerpt(text, whole, inHeadline.flat());
  let best = { paragraph: -1, found: 0, places: [] as readonly Range[] };
  for (const [paragraph, folded] of paragraphs.entries()) {
    const here = needles.map((needle) => needle(folded));
    const found = here.filter((places) => places.length > 0).length;
    if (found > best.found) best = { paragraph, found, places: here.flat() };
    if (found === needles.length) break;
  }
  if (best.found > 0) return excerptAround(text, best.paragraph, best.places);
  return headlineExcerpt(text, whole || (text.paragraphs[0] ?? ''), whole ? inHeadline.flat() : []);
}

/** The sentence of a paragraph that holds most of the matched letters. */
export function excerptAround(
  { id, paragraphs, language }: Text,
  paragraph: number,
  matches: readonly Range[],
): Excerpt {
  const text = paragraphs[paragraph] ?? '';
  const whole = { text, start: 0, end: text.length };
  const covered = (range: Range) =>
    matches.reduce(
      (sum, match) => sum + Math.max(0, Math.min(match.end, range.end) - Math.max(match.start, range.start)),
      0,
    );
  const sentences = splitSentences(text, language);
  const best = sentences.reduce((a, b) => (covered(b) > covered(a) ? b : a), sentences[0] ?? whole);
  return {
    id,
    text: best.text,
    matches: apart(matches)
      .filter(({ start, end }) => start >= best.start && end <= best.end)
      .map(({ start, end }) => ({ start: start - best.start, end: end - best.start })),
    at: { paragraph, start: best.start, end: best.end },
  };
}

/** An excerpt that is the headline, or the lede's first words. */
export const headlineExcerpt = ({ id }: Text, text: string, matches: readonly Range[]): Excerpt => ({
  id,
  text,
  matches: apart(matches),
});

/** A hit where nothing was looked for in the texts. */
export const unmarkedHit = (listing: Listing): Hit => ({
  id: listing.id,
  listing,
  text: listing.headline ?? listing.lede,
  matches: [],
});

/** Whether the headline or a paragraph has the phrase. */
export function holdsPhrase(text: Text, phrase: QueryPhrase): boolean {
  const { headline, paragraphs } = foldedOf(text);
  return [headline, ...paragraphs].some((folded) => findPhrase(folded, phrase).length > 0);
}

/** In order, and none inside another. */
function apart(places: readonly Range[]): Range[] {
  const kept: Range[] = [];
  for (const place of places.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (place.start >= (kept.at(-1)?.end ?? 0)) kept.push(place);
  return kept;
}

/** The texts of an article, folded once for all the keys of a query. */
type FoldedTexts = { readonly headline: FoldedText; readonly paragraphs: readonly FoldedText[] };

const folded = new WeakMap<Text, FoldedTexts>();

export function foldedOf(text: Text): FoldedTexts {
  const known = folded.get(text);
  if (known) return known;
  const fresh = { headline: foldMapped(text.headline ?? ''), paragraphs: text.paragraphs.map(foldMapped) };
  folded.set(text, fresh);
  return fresh;
}
