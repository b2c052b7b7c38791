import { phraseAt } from '../../text/phrase-table.ts';
import type { Token } from '../../text/scan-tokens.ts';
import type { DateGrammar } from './date-grammar.ts';
import type { DateMatch } from './match-date.ts';

/** Tokens of the longest phrase in `namedAfter`: "sân vận động". */
const LONGEST_HEAD = 4;

/** A day that a movement, a street or a stadium is named after is no date of the article: "Mouvement du 5-Juin", "26 March Stadium". */
export function namesSomething(
  text: string,
  tokens: readonly Token[],
  { first, end, parts }: DateMatch,
  grammar: DateGrammar,
): boolean {
  if (parts.day === undefined || parts.month === undefined || parts.year !== undefined) return false;
  for (let at = Math.max(0, first - LONGEST_HEAD); at < first; at += 1) {
    if (phraseAt(grammar.namedAfter, tokens, at)?.end === first) return true;
  }
  const after = tokens[end];
  if (after && grammar.namedBefore.has(after.key) && isCapitalised(text, after)) return true;
  return grammar.data.names === 'small' && hasCapitalAfterHyphen(text, tokens, first, end);
}

/** "4-Août", "11-Novembre": written as a name in languages whose months are small. */
function hasCapitalAfterHyphen(text: string, tokens: readonly Token[], first: number, end: number): boolean {
  for (let at = first + 1; at < end; at += 1) {
    const token = tokens[at];
    if (token && tokens[at - 1]?.key === '-' && isCapitalised(text, token)) return true;
  }
  return false;
}

function isCapitalised(text: string, { start }: Token): boolean {
  const initial = text.charAt(start);
  return initial !== initial.toLowerCase();
}
