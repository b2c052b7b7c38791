import type { Fact } from '../../article.ts';
import type { Token } from '../../text/scan-tokens.ts';

/** The index of the first token that starts at or after a text offset. */
export const tokenAt = (tokens: readonly Token[], offset: number): number => firstFrom(tokens, offset);

/** The people, in text order, who are named between two text offsets. */
export function peopleBetween(people: readonly Fact[], from: number, to: number): readonly Fact[] {
  const first = firstFrom(people, from);
  let end = first;
  while ((people[end]?.end ?? Number.POSITIVE_INFINITY) <= to) end += 1;
  return people.slice(first, end);
}

/** The names, in text order, that begin between two text offsets. */
export const startingBetween = (names: readonly Fact[], from: number, to: number): readonly Fact[] =>
  names.slice(firstFrom(names, from), firstFrom(names, to));

/** Names among which a pronoun safely stands for nobody; a paragraph with more is a whole text without paragraphs. */
const MOST_NAMED = 50;

export const isCrowded = (people: readonly Fact[], from: number, to: number): boolean =>
  (people[firstFrom(people, from) + MOST_NAMED]?.start ?? to) < to;

/** Binary search: a long paragraph may hold thousands of quotations. */
function firstFrom(placed: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((placed[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first token of the sentence that token `open` stands in, not before `first`. */
export function sentenceStart(text: string, tokens: readonly Token[], first: number, open: number): number {
  for (let at = open - 1; at >= first; at -= 1) if (isSentenceEnd(text, tokens, at)) return at + 1;
  return first;
}

/** The token that ends the sentence of token `close`, or `last`. */
export function sentenceEnd(text: string, tokens: readonly Token[], close: number, last: number): number {
  for (let at = close; at < last; at += 1) if (isSentenceEnd(text, tokens, at)) return at;
  return last;
}

/** The token after each sentence of a text, in order; a semicolon ends none. */
export function sentenceEnds(text: string, tokens: readonly Token[]): number[] {
  const ends: number[] = [];
  for (let at = 0; at < tokens.length; at += 1)
    if (at === tokens.length - 1 || (tokens[at]?.key !== ';' && isSentenceEnd(text, tokens, at))) ends.push(at + 1);
  return ends;
}

const ENDS: ReadonlySet<string> = new Set(['.', '!', '?', '…', '؟', '。', ';']);

/** Short words with a capital before a full stop are abbreviations: "Gen.", "U.S.". */
function isSentenceEnd(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !ENDS.has(token.key) || tokens[at + 1]?.spaced === false) return false;
  const before = tokens[at - 1];
  if (token.key !== '.' || before === undefined || before.end - before.start > 3) return true;
  const initial = text.charAt(before.start);
  return initial === initial.toLowerCase();
}
