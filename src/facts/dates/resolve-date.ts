import {
  addDays,
  addMonths,
  type Day,
  isDay,
  isoDay,
  isoMonth,
  isoWeek,
  isoYear,
  parseDay,
  twoDigits,
  weekdayOf,
} from '../../text/calendar.ts';
import { type Tense, yearOfDay, yearOfMonth } from './choose-year.ts';
import type { DateParts } from './date-parts.ts';
import { periodValue, seasonValue } from './period-value.ts';

export type ResolvedDate = { readonly value?: string; readonly certainty: 'stated' | 'relative' | 'unresolved' };

/** What a date may be counted from. */
export type DateAnchors = {
  readonly published: Day | undefined;
  /** The value of the date named last before it. */
  readonly named: string | undefined;
  readonly tense: Tense;
};

/**
 * The TIMEX3 value of a date expression against the day the article was published: a weekday is the last one on or before it, a month the
 * last one not after it, unless the words around say *future*. Without that day only what the text itself states is given (`--04-10`).
 * `undefined` when the expression names no possible date (30 February).
 */
export function resolveDate(parts: DateParts, { published, named, tense }: DateAnchors): ResolvedDate | undefined {
  if (parts.decade !== undefined) return { value: parts.decade, certainty: 'stated' };
  if (parts.year !== undefined) return ofYear(parts, parts.year);
  if (parts.day !== undefined && parts.month !== undefined && !isDay(2000, parts.month, parts.day)) return undefined;
  if (parts.shift !== undefined) return shiftedFrom(named, parts, parts.shift);
  if (!published) return withoutPublished(parts);
  const value = relativeValue(parts, published, tense);
  return value === undefined ? UNRESOLVED : { value, certainty: 'relative' };
}

const UNRESOLVED: ResolvedDate = { certainty: 'unresolved' };

/** Places a TIMEX3 value must have for a unit to be counted on from it. */
const VALUE_LENGTHS: Readonly<Record<string, number>> = { Y: 4, Y10: 4, M: 7, W: 10, D: 10 };

/** "That year", "two days later": counted from the date named last, when that is as exact as the unit. */
function shiftedFrom(named: string | undefined, { unit, count }: DateParts, shift: number): ResolvedDate {
  const length = VALUE_LENGTHS[unit ?? ''];
  if (named === undefined || unit === undefined || length === undefined || named.length < length) return UNRESOLVED;
  const day = parseDay(named + '-01-01'.slice(named.length - ISO_YEAR));
  const value = day && shifted(day, unit, shift * (count ?? 1));
  return value === undefined ? UNRESOLVED : { value, certainty: 'relative' };
}

/** Length of `2024`. */
const ISO_YEAR = 4;

function ofYear(parts: DateParts, year: number): ResolvedDate | undefined {
  const { month, day } = parts;
  if (month === undefined) return { value: isoYear(year) + periodSuffix(parts), certainty: 'stated' };
  if (day === undefined) return { value: isoMonth(year, month), certainty: 'stated' };
  return isDay(year, month, day) ? { value: isoDay({ year, month, day }), certainty: 'stated' } : undefined;
}

function periodSuffix({ period, ordinal, season }: DateParts): string {
  if (period !== undefined && ordinal !== undefined) return `-${period}${ordinal}`;
  return season === undefined ? '' : `-${season}`;
}

function withoutPublished({ month, day, rel, unit }: DateParts): ResolvedDate {
  if (month === undefined) return UNRESOLVED;
  const value = `--${twoDigits(month)}${day === undefined ? '' : `-${twoDigits(day)}`}`;
  return { value, certainty: rel === undefined && unit === undefined ? 'stated' : 'unresolved' };
}

function relativeValue(parts: DateParts, published: Day, tense: Tense): string | undefined {
  if (parts.month !== undefined) return monthValue(parts, parts.month, published, tense);
  if (parts.day !== undefined) return dayOfMonth(parts, parts.day, published);
  if (parts.days !== undefined) return isoDay(addDays(published, parts.days));
  if (parts.weekday !== undefined) return isoDay(weekdayDay(parts, parts.weekday, published, tense));
  if (parts.period !== undefined) return periodValue(parts, published);
  if (parts.season !== undefined) return seasonValue(parts, published);
  if (parts.unit === undefined) return parts.rel === undefined ? undefined : isoDay(addDays(published, parts.rel));
  if (parts.ago !== undefined) return shifted(published, parts.unit, parts.ago * (parts.count ?? 1));
  return parts.rel === undefined ? undefined : shifted(published, parts.unit, parts.rel);
}

function monthValue(parts: DateParts, month: number, published: Day, tense: Tense): string {
  const year =
    parts.unit === 'Y' && parts.rel !== undefined
      ? published.year + parts.rel
      : parts.day === undefined
        ? yearOfMonth(parts.rel, month, published, tense)
        : yearOfDay(parts, month, parts.day, published, tense);
  return parts.day === undefined ? isoMonth(year, month) : isoDay({ year, month, day: parts.day });
}

/** "Monday 5": the nearest such day, those behind first. */
function dayOfMonth({ weekday }: DateParts, day: number, published: Day): string | undefined {
  const isMeant = (candidate: Day): boolean =>
    candidate.day === day && (weekday === undefined || weekdayOf(candidate) === weekday);
  for (let days = 0; days <= 31; days += 1) {
    const found = [addDays(published, -days), addDays(published, days)].find(isMeant);
    if (found) return isoDay(found);
  }
  return undefined;
}

function weekdayDay({ rel, unit }: DateParts, weekday: number, published: Day, tense: Tense): Day {
  const today = weekdayOf(published);
  if (unit === 'W' && rel !== undefined) return addDays(published, weekday - today + 7 * rel);
  const back = (today - weekday + 7) % 7;
  if (rel === 1) return addDays(published, back === 0 ? 7 : 7 - back);
  if (rel === -1) return addDays(published, back === 0 ? -7 : -back);
  return addDays(published, back > 0 && tense === 'future' ? 7 - back : -back);
}

function shifted(published: Day, unit: string, count: number): string | undefined {
  if (unit === 'D') return isoDay(addDays(published, count));
  if (unit === 'W') return isoWeek(addDays(published, 7 * count));
  if (unit === 'WE') return `${isoWeek(addDays(published, 7 * count))}-WE`;
  if (unit === 'Y10') return isoYear(published.year + 10 * count).slice(0, 3);
  if (unit === 'Y') return isoYear(published.year + count);
  const { year, month } = addMonths(published, count);
  return isoMonth(year, month);
}
