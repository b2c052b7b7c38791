import { phraseAt } from '../../text/phrase-table.ts';
import type { Token } from '../../text/scan-tokens.ts';
import type { QuoteGrammar } from './quote-grammar.ts';

/** "…, said the minister", "…, a indiqué la police": right after a comma or a quotation, auxiliaries aside. */
export function isInverted(
  tokens: readonly Token[],
  from: number,
  verb: number,
  verbEnd: number,
  grammar: QuoteGrammar,
): boolean {
  if (!grammar.data.inverts || tokens[verbEnd]?.kind === 'number') return false;
  let before = verb - 1;
  while (before > from && grammar.auxiliaries.has(tokens[before]?.key ?? '')) before -= 1;
  const isAfterMark = before >= from && tokens[before]?.kind === 'mark' && tokens[before]?.key !== ')';
  return isAfterMark && !isInsertion(tokens, from, before, grammar);
}

/** "The bank, which operates abroad, announced", "The rebels, however, say", "L'armée, elle, affirme": the subject stands before what the commas hold. */
function isInsertion(
  tokens: readonly Token[],
  from: number,
  comma: number,
  { relatives, leads, auxiliaries, pronouns }: QuoteGrammar,
): boolean {
  let first = comma;
  while (first > from && (tokens[first - 1]?.kind !== 'mark' || isInitial(tokens, first - 1))) first -= 1;
  if (first === from || first === comma || tokens[comma]?.key !== ',') return false;
  const isAdverb = (token: Token): boolean => leads.has(token.key) || auxiliaries.has(token.key);
  if (phraseAt(pronouns, tokens, first)?.end === comma) return true;
  return relatives.has(tokens[first]?.key ?? '') || tokens.slice(first, comma).every(isAdverb);
}

/** The points of "U.S." end nothing. */
const isInitial = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.key === '.' && tokens[at]?.spaced === false && tokens[at - 1]?.key.length === 1;
