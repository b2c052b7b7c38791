import { HIGHEST_NUMBER, readNumber } from '../../text/numbers.ts';
import { phraseAt } from '../../text/phrase-table.ts';
import type { Token } from '../../text/scan-tokens.ts';
import type { Bound, QuantityGrammar } from './quantity-grammar.ts';

/** A numeral; `value` is absent when its words give none ("hundreds"), `bound` when they are exact. */
export type Amount = {
  readonly value?: number;
  readonly bound?: Bound;
  readonly end: number;
  readonly hasDigits: boolean;
  /** A multiplying word: the noun may follow with "of" ("deux millions de dollars"). */
  readonly hasScale: boolean;
  /** The word before belongs to it: "between 10 and 15". */
  readonly isBetween?: boolean;
};

/** The numeral that starts at token `at`: a number, a round one ("a dozen"), one without a value ("hundreds of thousands"), or a range. */
export function readAmount(tokens: readonly Token[], at: number, grammar: QuantityGrammar): Amount | undefined {
  const numeral = readNumeral(tokens, at, grammar);
  if (numeral) return numeral;
  const number = readNumber(tokens, at, grammar.numbers);
  if (!number) return undefined;
  return readRange(tokens, at, number, grammar) ?? number;
}

function readNumeral(tokens: readonly Token[], at: number, grammar: QuantityGrammar): Amount | undefined {
  const numeral = phraseAt(grammar.numerals, tokens, at);
  if (!numeral) return undefined;
  let { end } = numeral;
  let { value } = numeral;
  for (;;) {
    const next = grammar.vagueOf.has(tokens[end]?.key ?? '') ? skipApostrophe(tokens, end + 1) : end;
    const scale = phraseAt(grammar.numbers.scales, tokens, next) ?? phraseAt(grammar.numerals, tokens, next);
    if (!scale || (value ?? 1) * (scale.value ?? 1) > HIGHEST_NUMBER) break;
    value = value === undefined || scale.value === undefined ? undefined : value * scale.value;
    end = scale.end;
  }
  const amount = { end, hasDigits: false, hasScale: true };
  return value === undefined ? amount : { ...amount, value, bound: 'about' };
}

/** "d'" is two tokens. */
const skipApostrophe = (tokens: readonly Token[], at: number): number => (tokens[at]?.key === "'" ? at + 1 : at);

/** "10 to 15 people": at least ten. */
function readRange(
  tokens: readonly Token[],
  at: number,
  first: { readonly value: number; readonly end: number; readonly hasDigits: boolean },
  grammar: QuantityGrammar,
): Amount | undefined {
  const join = tokens[first.end]?.key ?? '';
  const isBetween = join !== '' && grammar.betweens.get(tokens[at - 1]?.key ?? '') === join;
  if ((!isBetween && !grammar.rangeJoins.has(join)) || isOutdated(tokens, at, first.end, grammar)) return undefined;
  const second = readNumber(tokens, first.end + 1, grammar.numbers);
  if (!second || second.value <= first.value || second.hasDigits !== first.hasDigits) return undefined;
  const scale = second.hasScale ? scaleOf(second.value, first.value) : 1;
  return { ...second, value: first.value * scale, bound: 'at least', ...(isBetween && { isBetween }) };
}

/** Tokens of the longest phrase in `outdated`: "rose from". */
const LONGEST_OUTDATED = 3;

/** "The toll rose from 17 to 23": the first of the two, which ends before token `end`, holds no longer. */
export function isOutdated(tokens: readonly Token[], at: number, end: number, grammar: QuantityGrammar): boolean {
  const join = tokens[end];
  if (join?.kind !== 'word' || !grammar.rangeJoins.has(join.key)) return false;
  for (let first = Math.max(0, at - LONGEST_OUTDATED); first < at; first += 1)
    if (phraseAt(grammar.outdated, tokens, first)?.end === at) return true;
  return false;
}

/** In "2 to 3 million" the scale belongs to both numbers. */
function scaleOf(second: number, first: number): number {
  for (const scale of [1e12, 1e9, 1e6, 1e3]) if (first < scale && second >= scale) return scale;
  return 1;
}
