import { phraseAt } from '../../text/phrase-table.ts';
import type { Token } from '../../text/scan-tokens.ts';
import type { QuantityGrammar } from './quantity-grammar.ts';
import type { Amount } from './read-amount.ts';

/** Whether a numeral counts something, by what stands around it: numbers in names, ordinals, times, scores, years and telephone numbers do not. */
export function isCount(
  text: string,
  tokens: readonly Token[],
  at: number,
  amount: Amount,
  grammar: QuantityGrammar,
): boolean {
  if (isNamedBy(tokens, at, grammar)) return false;
  if (!amount.hasDigits) return !isHyphenedBefore(tokens, at) && !isNameInWords(text, tokens, at, amount.end);
  return !isGlued(tokens, at, amount.end) && !isOneOfMany(tokens, at, amount.end) && !isYear(text, tokens, at, amount);
}

/** Tokens of the longest phrase in `notAfter`. */
const LONGEST_NAME = 2;

function isNamedBy(tokens: readonly Token[], at: number, { notAfter }: QuantityGrammar): boolean {
  for (let first = Math.max(0, at - LONGEST_NAME); first < at; first += 1) {
    if (phraseAt(notAfter, tokens, first)?.end === at) return true;
  }
  return false;
}

const isHyphenedBefore = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.key === '-' && tokens[at]?.spaced === false;

/** "the Six Nations": inside a sentence a numeral in words and its noun both begin with a capital. */
const isNameInWords = (text: string, tokens: readonly Token[], at: number, end: number): boolean =>
  tokens[at - 1]?.kind === 'word' && isCapitalised(text, tokens[at]) && isCapitalised(text, tokens[end]);

function isCapitalised(text: string, token: Token | undefined): boolean {
  const initial = text.charAt(token?.start ?? text.length);
  return initial !== initial.toLowerCase();
}

const JOINTS: ReadonlySet<string> = new Set(['-', '–', '/', ':', '_', '+', '#', '@', '°', '.', ',', "'", '=']);
const UNIT_LETTERS = /^(?:k?m²?|kg|mm?|cm|ha|t|h|bn|mn|km2|m2|mw|gw|usd|fcfa|cfa)$/;

/** A number written together with letters or another number: G5, AK-47, 12e, 10:30, 3-1, 24/7. */
function isGlued(tokens: readonly Token[], at: number, end: number): boolean {
  const before = tokens[at - 1];
  const first = tokens[at];
  if (before && first && !first.spaced && (before.kind !== 'mark' || JOINTS.has(before.key))) return true;
  const after = tokens[end];
  if (after === undefined || after.spaced) return false;
  if (after.kind === 'word') return !UNIT_LETTERS.test(after.key);
  const next = tokens[end + 1];
  return JOINTS.has(after.key) && next?.kind === 'number' && !next.spaced;
}

/** One of several numbers in a row: a telephone number, a table. */
const isOneOfMany = (tokens: readonly Token[], at: number, end: number): boolean =>
  (tokens[at - 1]?.kind === 'number' && tokens[at]?.spaced === true) || tokens[end]?.kind === 'number';

/** Four digits without a separator that news writes for years. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;

function isYear(text: string, tokens: readonly Token[], at: number, amount: Amount): boolean {
  const token = tokens[at];
  if (token?.kind !== 'number' || amount.end !== at + 1 || token.end - token.start !== 4) return false;
  const year = Number(text.slice(token.start, token.end));
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}
