import { phraseAt } from '../../text/phrase-table.ts';
import type { Token } from '../../text/scan-tokens.ts';
import type { QuantityGrammar } from './quantity-grammar.ts';

/** Whether the object of a verb may begin at token `at`: a number, a definite word or people. */
export function isObject(tokens: readonly Token[], at: number, grammar: QuantityGrammar): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const isNumeral = token.kind === 'number' || grammar.starters.has(token.key) || grammar.definite.has(token.key);
  const begins = phraseAt(grammar.bounds, tokens, at) ?? phraseAt(grammar.people, tokens, at);
  return isNumeral || begins !== undefined;
}
