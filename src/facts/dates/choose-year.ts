import { type Day, daysBetween, isDay, weekdayOf } from '../../text/calendar.ts';
import type { DateParts } from './date-parts.ts';

/** What the words around a date say of its side of the published date. */
export type Tense = 'past' | 'future' | undefined;
/** Months ahead up to which the coming month of a name is meant rather than the last, by what the verbs near say. */
const MONTHS_AHEAD = { past: 0, unsaid: 2, future: 8 };

/** The year of a month named without one. */
export function yearOfMonth(rel: number | undefined, month: number, published: Day, tense: Tense): number {
  const { year } = published;
  const ahead = (month - published.month + 12) % 12;
  const next = month < published.month ? year + 1 : year;
  const last = month > published.month ? year - 1 : year;
  if (rel === 0) return year;
  if (rel === 1) return ahead === 0 ? year + 1 : next;
  if (rel === -1) return ahead === 0 ? year - 1 : last;
  return ahead <= MONTHS_AHEAD[tense ?? 'unsaid'] ? next : last;
}

/** Days ahead up to which a day is meant rather than the same day a year before: nobody writes "3 November" in August for that of last year. */
const DAYS_AHEAD = { past: 45, unsaid: 92, future: 240 };

/** The year of a day named without one, by its weekday when that is said. */
export function yearOfDay(parts: DateParts, month: number, day: number, published: Day, tense: Tense): number {
  const years = [published.year - 1, published.year, published.year + 1].filter((year) => isDay(year, month, day));
  const sameWeekday = years.filter((year) => weekdayOf({ year, month, day }) === parts.weekday);
  const candidates = sameWeekday.length > 0 ? sameWeekday : years;
  const distance = (year: number): number => daysBetween(published, { year, month, day });
  const ahead = candidates.find((year) => distance(year) > 0);
  const behind = candidates.findLast((year) => distance(year) <= 0);
  if (ahead === undefined || behind === undefined) return ahead ?? behind ?? published.year;
  if (parts.rel === 1 || parts.rel === -1) return parts.rel === 1 ? ahead : behind;
  return distance(ahead) <= DAYS_AHEAD[tense ?? 'unsaid'] ? ahead : behind;
}
