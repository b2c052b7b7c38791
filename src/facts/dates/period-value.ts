import { type Day, isoYear } from '../../text/calendar.ts';
import { yearOfMonth } from './choose-year.ts';
import type { DateParts } from './date-parts.ts';

/** Months a period lasts. */
const PERIOD_MONTHS: Readonly<Record<string, number>> = { Q: 3, H: 6 };

/** A quarter or half year, the last one unless the words say which. */
export function periodValue({ period = 'Q', ordinal, rel, unit }: DateParts, published: Day): string | undefined {
  const months = PERIOD_MONTHS[period] ?? 3;
  const index = published.year * (12 / months) + Math.floor((published.month - 1) / months);
  if (ordinal === undefined) return rel === undefined ? undefined : periodOfIndex(index + rel, period, 12 / months);
  if (unit === 'Y' && rel !== undefined) return `${isoYear(published.year + rel)}-${period}${ordinal}`;
  const last = Math.floor(index / (12 / months)) * (12 / months) + ordinal - 1;
  return periodOfIndex(last > index ? last - 12 / months : last, period, 12 / months);
}

const periodOfIndex = (index: number, period: string, inYear: number): string =>
  `${isoYear(Math.floor(index / inYear))}-${period}${(index % inYear) + 1}`;

/** First month of each season in the northern half of the world, where the articles' writers mostly are. */
const SEASON_MONTHS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** The season of the year its word says, the last one otherwise; it begins in the published year or the one before. */
export function seasonValue({ season = '', rel }: DateParts, published: Day): string {
  const month = SEASON_MONTHS[season] ?? 1;
  return `${isoYear(yearOfMonth(rel, month, published, undefined))}-${season}`;
}
