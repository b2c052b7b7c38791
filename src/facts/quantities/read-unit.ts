import { currencySigns, dollars } from '../../data/quantity-data.ts';
import { phraseAt } from '../../text/phrase-table.ts';
import type { Token } from '../../text/scan-tokens.ts';
import type { QuantityGrammar, Unit } from './quantity-grammar.ts';
import type { Amount } from './read-amount.ts';

/** The currency whose sign stands before the number at token `at`: "US$5". */
export function currencyBefore(
  tokens: readonly Token[],
  at: number,
): { readonly first: number; readonly code: string } | undefined {
  const code = currencySigns[tokens[at - 1]?.key ?? ''];
  if (code === undefined) return undefined;
  const prefix = tokens[at - 2];
  const prefixed = prefix && tokens[at - 1]?.spaced === false ? dollars[prefix.key] : undefined;
  return prefixed ? { first: at - 2, code: prefixed } : { first: at - 1, code };
}

type Measured = { readonly unit: Unit; readonly end: number };

/** The unit, or the currency, that follows a numeral. */
export function unitAfter(tokens: readonly Token[], amount: Amount, grammar: QuantityGrammar): Measured | undefined {
  const sign = currencySigns[tokens[amount.end]?.key ?? ''];
  if (sign !== undefined && amount.hasDigits && !isSignOfNext(tokens, amount.end)) {
    return { unit: { symbol: sign, sort: 'money' }, end: amount.end + 1 };
  }
  const hyphened = tokens[amount.end]?.key === '-' ? amount.end + 1 : amount.end;
  const unit =
    phraseAt(grammar.units, tokens, hyphened) ?? phraseAt(grammar.units, tokens, afterOf(tokens, amount, grammar));
  return unit ? { unit: unit.value, end: unit.end } : undefined;
}

/** Tokens of the longest unit before a number. */
const LONGEST_UNIT = 3;

/** Hausa: "naira dubu biyar", "kilomita 30". */
export function unitBefore(
  tokens: readonly Token[],
  at: number,
  { units, data }: QuantityGrammar,
): { readonly first: number; readonly symbol: string } | undefined {
  if (data.nounOrder !== 'before') return undefined;
  for (let first = Math.max(0, at - LONGEST_UNIT); first < at; first += 1) {
    const found = phraseAt(units, tokens, first);
    if (found?.end === at && found.value.sort !== 'none') return { first, symbol: found.value.symbol };
  }
  return undefined;
}

const isSignOfNext = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.kind === 'number' && tokens[at + 1]?.spaced === false;

/** The token after "of" when the numeral takes one: "hundreds of", "millions d'". */
export function afterOf(tokens: readonly Token[], amount: Amount, grammar: QuantityGrammar): number {
  const isOf = amount.hasScale && (grammar.of.has(tokens[amount.end]?.key ?? '') || tokens[amount.end]?.key === 'd');
  if (!isOf) return amount.end;
  return tokens[amount.end + 1]?.key === "'" ? amount.end + 2 : amount.end + 1;
}
