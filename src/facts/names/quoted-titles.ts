import type { NameLine } from './name-candidate.ts';
import type { NameToken } from './tokenize-names.ts';

/** Longest title of a work in quotes, in words. */
const LONGEST = 7;
const OPENING = /[“"«„]\s?$/;
const CLOSING = /^\s?[”"»“]/;

/** The last token of the short capitalised phrase in quotes that begins at token `i`: a film, a song, a slogan. */
export function quotedTitleEnd(line: NameLine, i: number): number | undefined {
  const { tokens, text } = line;
  const first = tokens[i] as NameToken;
  const before = first.gap || text.slice(Math.max(0, first.start - 2), first.start);
  if (!first.cap || !OPENING.test(before.slice(-3))) return;
  let capitals = 0;
  let words = 0;
  for (let k = i; k < Math.min(tokens.length, i + LONGEST); k += 1) {
    const token = tokens[k] as NameToken;
    if (token.text.length > 3) words += 1;
    if (token.cap && token.text.length > 3) capitals += 1;
    const after = text.slice(token.end, token.end + 2);
    if (CLOSING.test(after)) return capitals * 2 > words || (k === i && words === 0) ? k : undefined;
    if (/^[.!?;:]/.test(after)) return;
  }
  return;
}
