import type { Token } from '../../text/scan-tokens.ts';
import type { DateGrammar } from './date-grammar.ts';
import type { DateMatch } from './match-date.ts';

/** Weeds out what only looks like a date: counts in the shape of years, habits ("every Friday"), weekdays inside names. */
export function isPlausibleDate(
  text: string,
  tokens: readonly Token[],
  match: DateMatch,
  grammar: DateGrammar,
): boolean {
  const before = tokens[match.first - 1];
  if (before && grammar.notAfter.has(before.key) && match.parts.rel === undefined && match.parts.day === undefined)
    return false;
  const fields = Object.keys(match.parts);
  if (fields.length !== 1) return true;
  if (match.parts.year !== undefined && match.end - match.first === 1)
    return isPlausibleYear(text, tokens, match, grammar);
  const isName = match.parts.weekday !== undefined || match.parts.month !== undefined;
  return !isName || grammar.data.names !== 'small' || !isInsideName(text, tokens, match);
}

/** Numbers that may be years: without a word that says so, and after one ("in 1898"). */
const BARE_YEARS = [1900, 2099] as const;
const CUED_YEARS = [1700, 2199] as const;

function isPlausibleYear(text: string, tokens: readonly Token[], match: DateMatch, { years }: DateGrammar): boolean {
  const before = tokens[match.first - 1];
  const after = tokens[match.end];
  if (before && !tokens[match.first]?.spaced && GLUE_BEFORE.has(before.key)) return false;
  if (after && !after.spaced && (after.kind !== 'mark' || GLUE_AFTER.has(after.key))) return false;
  if (before && years.notAfter.has(before.key)) return false;
  if (after && years.notBefore.has(after.key)) return false;
  const hasCue = before !== undefined && years.after.has(before.key);
  const [first, last] = hasCue ? CUED_YEARS : BARE_YEARS;
  const year = match.parts.year ?? 0;
  return year >= first && year <= last && !isCounted(text, after);
}

/** Marks that, written without a space, make a number part of an amount, an identifier or a web address. */
const GLUE_BEFORE: ReadonlySet<string> = new Set(['$', '€', '£', '¥', '#', '+', '/', '=', '_', '&', '@', '.', ',']);
const GLUE_AFTER: ReadonlySet<string> = new Set(['%', '‰', '°', '=', '_', '&', '@', '$', '€']);

/** "1950 soldiers": a small word that looks like a plural follows. */
function isCounted(text: string, after: Token | undefined): boolean {
  if (after?.kind !== 'word' || !after.spaced || after.key.length < 4) return false;
  const initial = text.charAt(after.start);
  return initial === initial.toLowerCase() && after.key.endsWith('s');
}

function isInsideName(text: string, tokens: readonly Token[], match: DateMatch): boolean {
  const token = tokens[match.first];
  const before = tokens[match.first - 1];
  if (token === undefined || before === undefined || before.kind !== 'word') return false;
  const initial = text.charAt(token.start);
  return initial !== initial.toLowerCase();
}
