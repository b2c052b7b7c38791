import { isDay } from '../../text/calendar.ts';
import { phraseAt } from '../../text/phrase-table.ts';
import type { Token } from '../../text/scan-tokens.ts';
import type { DateGrammar, DateWord } from './date-grammar.ts';
import type { DateParts } from './date-parts.ts';

type Reading = DateWord & { readonly end: number };

/** What a number may be in a date: `DAY`, `MON`, `YEAR`, `DECADE`, `N` (a count), or a date in figures (`DATE`, `DM`, `MY`). */
export function numberReadings(tokens: readonly Token[], at: number, grammar: DateGrammar): readonly Reading[] {
  const token = tokens[at];
  if (token === undefined) return NONE;
  if (token.kind !== 'number') {
    const count = phraseAt(grammar.counts, tokens, at);
    return count ? [{ className: 'N', parts: { count: count.value }, end: count.end }] : NONE;
  }
  return isWhole(token.key)
    ? [...plainReadings(tokens, at, token, grammar), ...figureDates(tokens, at, grammar)]
    : figureDates(tokens, at, grammar);
}

const NONE: readonly never[] = [];

const isWhole = (key: string): boolean => key.length <= 4 && !key.includes('.') && !key.includes(',');

/** Years that news writes of. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 2199;

function plainReadings(tokens: readonly Token[], at: number, token: Token, grammar: DateGrammar): Reading[] {
  const value = Number(token.key);
  const next = tokens[at + 1];
  const isGlued = next !== undefined && !next.spaced;
  if (token.key.length === 4) {
    if (value < FIRST_YEAR || value > LAST_YEAR) return [];
    const decade = { className: 'DECADE', parts: { decade: token.key.slice(0, 3) } };
    if (isGlued && next.kind === 'word') return next.key === 's' ? [{ ...decade, end: at + 2 }] : [];
    const year = { className: 'YEAR', parts: { year: value }, end: at + 1 };
    return value % 10 === 0 ? [year, { ...decade, className: 'TENS', end: at + 1 }] : [year];
  }
  const readings: Reading[] = [{ className: 'N', parts: { count: value }, end: at + 1 }];
  if (token.key.length > 2) return readings;
  if (value >= 1 && value <= 12) readings.push({ className: 'MON', parts: { month: value }, end: at + 1 });
  if (value >= 1 && value <= 31) {
    const end = isGlued && grammar.ordinalEndings.has(next.key) ? at + 2 : at + 1;
    readings.push({ className: 'DAY', parts: { day: value }, end });
  }
  // The nineties are written '90s; decades of this century are not written so yet.
  const isTens = token.key.length === 2 && value % 10 === 0 && value >= 20;
  if (isTens && isGlued && next.key === 's' && tokens[at - 1]?.key === "'") {
    readings.push({ className: 'DECADE', parts: { decade: `19${value / 10}` }, end: at + 2 });
  }
  if (isTens) readings.push({ className: 'TENS', parts: { decade: `19${value / 10}` }, end: at + 1 });
  return readings;
}

/** 2024-03-14, 14/03/2024, 14.03.2024, 14/3, 3/2024. */
function figureDates(tokens: readonly Token[], at: number, grammar: DateGrammar): Reading[] {
  const dotted = DOTTED.exec(tokens[at]?.key ?? '');
  if (dotted) {
    const parts = dayParts('2000', dotted[2] ?? '', dotted[1] ?? '');
    if (!parts?.day || !parts.month) return [];
    return [{ className: 'DMDOT', parts: { day: parts.day, month: parts.month }, end: at + 1 }];
  }
  const { numbers, separator, end } = readFigures(tokens, at);
  const [a, b, c] = numbers;
  if (a === undefined || b === undefined || numbers.length > 3) return [];
  if (c !== undefined) {
    const parts = a.length === 4 ? dayParts(a, b, c) : partsByOrder(a, b, c, grammar.data.numericOrder);
    return parts ? [{ className: 'DATE', parts, end }] : [];
  }
  if (separator !== '/' && separator !== '-') return [];
  if (b.length === 4 && a.length <= 2 && Number(a) >= 1 && Number(a) <= 12) {
    return [{ className: 'MY', parts: { month: Number(a), year: Number(b) }, end }];
  }
  const parts = grammar.data.numericOrder === 'DM' && b.length <= 2 ? dayParts('2000', b, a) : undefined;
  return parts?.day && parts.month ? [{ className: 'DM', parts: { day: parts.day, month: parts.month }, end }] : [];
}

/** "hôm 21.5": a day and a month where a word says so, a decimal elsewhere. */
const DOTTED = /^(\d{1,2})\.(\d{1,2})$/;

function partsByOrder(a: string, b: string, year: string, order: string): DateParts | undefined {
  if (year.length !== 4) return undefined;
  const monthFirst = dayParts(year, a, b);
  const dayFirst = dayParts(year, b, a);
  if (order === 'MD') return monthFirst ?? dayFirst;
  if (order === 'DM') return dayFirst ?? monthFirst;
  return monthFirst && dayFirst && a !== b ? undefined : (monthFirst ?? dayFirst);
}

function dayParts(yearText: string, monthText: string, dayText: string): DateParts | undefined {
  if (monthText.length > 2 || dayText.length > 2) return undefined;
  const [year, month, day] = [Number(yearText), Number(monthText), Number(dayText)];
  return year >= FIRST_YEAR && year <= LAST_YEAR && isDay(year, month, day) ? { year, month, day } : undefined;
}

type Figures = { readonly numbers: readonly string[]; readonly separator: string; readonly end: number };

function readFigures(tokens: readonly Token[], at: number): Figures {
  const first = tokens[at]?.key ?? '';
  if (/^\d+\.\d+\.\d+$/.test(first)) return { numbers: first.split('.'), separator: '.', end: at + 1 };
  const separator = tokens[at + 1]?.key ?? '';
  const numbers = [first];
  let end = at + 1;
  if (separator !== '/' && separator !== '-') return { numbers, separator, end };
  while (
    tokens[end]?.key === separator &&
    isGluedNumber(tokens[end + 1]) &&
    !tokens[end]?.spaced &&
    numbers.length < 5
  ) {
    numbers.push(tokens[end + 1]?.key ?? '');
    end += 2;
  }
  return { numbers, separator, end };
}

const isGluedNumber = (token: Token | undefined): boolean => token?.kind === 'number' && !token.spaced;
