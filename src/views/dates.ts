import type { PublishedOn } from '../article.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `14 Apr 2025` from an ISO date or a TIMEX value; as much as the value holds: `Apr 2025`, `2025`, `10 Apr` from `--04-10`. */
export function renderDate(value: PublishedOn): string {
  const [, year, month, day] = /^(\d{4}|-)(?:-(\d\d))?(?:-(\d\d))?/.exec(value) ?? [];
  if (!year) return value;
  const name = month && months[Number(month) - 1];
  return [day && name && String(Number(day)), name, year !== '-' && year].filter(Boolean).join(' ') || value;
}

/** As narrow as it stays clear: the day within `year` (the newest on the list), else the month and its year. */
export function renderShortDate(value: PublishedOn, year: string): string {
  const date = renderDate(value);
  return value.startsWith(year) ? date.replace(` ${year}`, '') : date.replace(/^\d+ (?=\D)/, '');
}
