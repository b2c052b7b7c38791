import type { Article, Hit, Range } from '../article.ts';
import { type FoldedText, findWord, foldMapped } from '../text/fold-mapped.ts';
import { splitSentences } from '../text/split-sentences.ts';
import { listingOf } from './listing.ts';
import type { Query, QueryPhrase } from './parse-query.ts';

/** One thing a search looks for, as places in a folded text. */
export type Needle = (text: FoldedText) => readonly Range[];

/** What a query looks for in texts; `near` gives the words that stand for one that is written nowhere. */
export const needlesOf = (
  { words, phrases }: Query,
  near: ReadonlyMap<string, readonly string[]> = new Map(),
): Needle[] => [
  ...words.map(({ text, isPrefix }): Needle => {
    const others = near.get(text) ?? [];
    return (folded) => [
      ...findWord(folded, text, !isPrefix),
      ...others.flatMap((other) => findWord(folded, other, true)),
    ];
  }),
  ...phrases.map(
    (phrase): Needle =>
      (folded) =>
        findPhrase(folded, phrase),
  ),
];

/** Where the words of a phrase stand side by side, whatever signs are between them. */
export function findPhrase(folded: FoldedText, { words, isPrefix }: QueryPhrase): readonly Range[] {
  const [first = '', ...rest] = words;
  return findWord(folded, first, rest.length > 0 || !isPrefix).flatMap(({ start }) => {
    let at = unitAt(folded, start) + first.length;
    for (const [i, word] of rest.entries()) {
      while (at < folded.text.length && !isWordUnit.test(folded.text[at] ?? '')) at++;
      if (!folded.text.startsWith(word, at)) return [];
      at += word.length;
      const isOpen = isPrefix && i === rest.length - 1;
      if (!isOpen && isWordUnit.test(folded.text[at] ?? '')) return [];
    }
    return [{ start, end: folded.at[at] ?? 0 }];
  });
}

const isWordUnit = /[\p{L}\p{N}]/u;

/** The folded unit that came from this place of the source. */
function unitAt({ at }: FoldedText, offset: number): number {
  let [low, high] = [0, at.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((at[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The headline when it holds everything that is looked for, else the sentence that holds most of it, else the headline or lede unmarked. */
export function excerptOf(article: Article, needles: readonly Needle[]): Hit {
  const { headline, paragraphs } = foldedOf(article);
  const inHeadline = needles.map((needle) => needle(headline));
  const whole = article.headline ?? '';
  if (inHeadline.every((places) => places.length > 0)) return headlineHit(article, whole, inHeadline.flat());
  let best = { paragraph: -1, found: 0, places: [] as readonly Range[] };
  for (const [paragraph, text] of paragraphs.entries()) {
    const here = needles.map((needle) => needle(text));
    const found = here.filter((places) => places.length > 0).length;
    if (found > best.found) best = { paragraph, found, places: here.flat() };
    if (found === needles.length) break;
  }
  if (best.found === 0)
    return headlineHit(article, whole || (article.paragraphs[0] ?? ''), whole ? inHeadline.flat() : []);
  return excerptAround(article, best.paragraph, best.places);
}

/** The sentence of a paragraph that holds most of the matched letters, as a hit. */
export function excerptAround(article: Article, paragraph: number, matches: readonly Range[]): Hit {
  const text = article.paragraphs[paragraph] ?? '';
  const whole = { text, start: 0, end: text.length };
  const covered = (range: Range) =>
    matches.reduce(
      (sum, match) => sum + Math.max(0, Math.min(match.end, range.end) - Math.max(match.start, range.start)),
      0,
    );
  const sentences = splitSentences(text, article.language);
  const best = sentences.reduce((a, b) => (covered(b) > covered(a) ? b : a), sentences[0] ?? whole);
  return {
    id: article.id,
    listing: listingOf(article),
    text: best.text,
    matches: apart(matches)
      .filter(({ start, end }) => start >= best.start && end <= best.end)
      .map(({ start, end }) => ({ start: start - best.start, end: end - best.start })),
    at: { paragraph, start: best.start, end: best.end },
  };
}

/** A hit that shows the headline, or the lede's first words. */
export const headlineHit = (article: Article, text: string, matches: readonly Range[]): Hit => ({
  id: article.id,
  listing: listingOf(article),
  text,
  matches: apart(matches),
});

/** In order, and none inside another. */
function apart(places: readonly Range[]): Range[] {
  const kept: Range[] = [];
  for (const place of places.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (place.start >= (kept.at(-1)?.end ?? 0)) kept.push(place);
  return kept;
}

/** An article's texts, folded once for all the keys of a query. */
type FoldedArticle = { readonly headline: FoldedText; readonly paragraphs: readonly FoldedText[] };

const folded = new WeakMap<Article, FoldedArticle>();

export function foldedOf(article: Article): FoldedArticle {
  const known = folded.get(article);
  if (known) return known;
  const fresh = { headline: foldMapped(article.headline ?? ''), paragraphs: article.paragraphs.map(foldMapped) };
  folded.set(article, fresh);
  return fresh;
}
