/** A day of the Gregorian calendar; `month` is 1 to 12. */
export type Day = { readonly year: number; readonly month: number; readonly day: number };

/** The day an ISO 8601 date or date-time begins with, if it exists. */
export function parseDay(iso: string | undefined): Day | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso ?? '');
  if (!match) return undefined;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isDay(day.year, day.month, day.day) ? day : undefined;
}

export const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

export const isoDay = ({ year, month, day }: Day): string => `${isoMonth(year, month)}-${twoDigits(day)}`;

export const isoMonth = (year: number, month: number): string => `${isoYear(year)}-${twoDigits(month)}`;

export const isoYear = (year: number): string => String(year).padStart(4, '0');

export const twoDigits = (value: number): string => String(value).padStart(2, '0');

export function addDays({ year, month, day }: Day, days: number): Day {
  const date = new Date(Date.UTC(year, month - 1, day + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The month `months` after that of `day`, as year and month. */
export function addMonths({ year, month }: Day, months: number): { readonly year: number; readonly month: number } {
  const index = year * 12 + (month - 1) + months;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

/** Days from `from` to `to`. */
export const daysBetween = (from: Day, to: Day): number =>
  (Date.UTC(to.year, to.month - 1, to.day) - Date.UTC(from.year, from.month - 1, from.day)) / 86_400_000;

/** ISO 8601: Monday is 1, Sunday 7. */
export const weekdayOf = ({ year, month, day }: Day): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;

/** ISO 8601 week, `2024-W15`. */
export function isoWeek(day: Day): string {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const week = Math.floor(daysBetween({ year: thursday.year, month: 1, day: 1 }, thursday) / 7) + 1;
  return `${isoYear(thursday.year)}-W${twoDigits(week)}`;
}
