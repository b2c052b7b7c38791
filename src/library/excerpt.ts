import type { Article, Hit, Range } from '../article.ts';
import { findWord, foldMapped } from '../text/fold-mapped.ts';
import { splitSentences } from '../text/split-sentences.ts';

/** Where the folded `words` stand in the article: the headline when it holds them all, else the sentence that holds most of them. Undefined when one stands nowhere at a word's start. */
export function findExcerpt(article: Article, words: readonly string[]): Hit | undefined {
  const inHeadline = matchesIn(article.headline ?? '', words);
  if (inHeadline.words === words.length)
    return { id: article.id, text: article.headline ?? '', matches: inHeadline.ranges };
  const missing = new Set(words.filter((word) => !inHeadline.found.has(word)));
  let best: { paragraph: number; words: number; ranges: readonly Range[] } | undefined;
  for (const [paragraph, text] of article.paragraphs.entries()) {
    const here = matchesIn(text, words);
    for (const word of here.found) missing.delete(word);
    if (here.words > (best?.words ?? 0)) best = { paragraph, words: here.words, ranges: here.ranges };
  }
  if (missing.size > 0) return undefined;
  return best ? excerptAround(article, best.paragraph, best.ranges) : undefined;
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
    text: best.text,
    matches: matches
      .filter(({ start, end }) => start >= best.start && end <= best.end)
      .map(({ start, end }) => ({ start: start - best.start, end: end - best.start })),
    at: { paragraph, start: best.start, end: best.end },
  };
}

function matchesIn(text: string, words: readonly string[]) {
  const folded = foldMapped(text);
  const found = new Set<string>();
  const ranges: Range[] = [];
  for (const word of words) {
    const places = findWord(folded, word);
    if (places.length > 0) found.add(word);
    ranges.push(...places);
  }
  return { found, words: found.size, ranges: ranges.sort((a, b) => a.start - b.start) };
}
