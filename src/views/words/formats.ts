import type { CountryCode, PublishedOn } from '../../article.ts';
import { countryLabels } from '../../data/country-labels.ts';
import type { Words } from './en.ts';
import { groupDigits } from './group-digits.ts';

/** Formats of `Intl` are made once a language: making one takes a thousand times as long as using it. */
const made = new Map<string, unknown>();

function once<Format>(key: string, make: () => Format): Format {
  const known = (made.get(key) as Format | undefined) ?? make();
  made.set(key, known);
  return known;
}

export const formatNumber = ({ groupSign }: Words, value: number): string => groupDigits(value, groupSign);

/** The name of a country by its ISO code; the code itself when there is none. */
export const countryName = ({ locale }: Words, code: CountryCode): string =>
  countryLabels(locale).get(code) ?? displayName(locale, 'region', code);

/** The name of a language by its BCP 47 tag; the tag itself when there is none. */
export const languageName = ({ locale }: Words, tag: string): string => displayName(locale, 'language', tag);

function displayName(locale: string, type: 'region' | 'language', code: string): string {
  return once(`${locale}/${type}/${code}`, () => {
    const names = once(`${locale}/${type}`, () => new Intl.DisplayNames(locale, { type, fallback: 'code' }));
    try {
      return names.of(code) ?? code;
    } catch {
      return code; // not a code at all
    }
  });
}

/** A topic's name as the vocabulary has it, or as the interface's language does. */
export function topicName({ topics }: Words, code: string, name: string): string {
  const known = topics[code] ?? name;
  return known.slice(0, 1).toUpperCase() + known.slice(1);
}

/** `14 Apr 2025` from an ISO date or a TIMEX value; as much as the value holds: `Apr 2025`, `2025`, `10 Apr` from `--04-10`. */
export function renderDate(words: Words, value: PublishedOn): string {
  const [, year, month, day] = /^(\d{4}|-)(?:-(\d\d))?(?:-(\d\d))?/.exec(value) ?? [];
  if (!year || Number(month) > 12) return value;
  if (!month) return year === '-' ? value : year;
  return format(words, { year: year === '-' ? undefined : year, month, day });
}

/** As narrow as it stays clear: the day within `year` (the newest on the list), else the month and its year. */
export function renderShortDate(words: Words, value: PublishedOn, year: string): string {
  const [, ownYear, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(value) ?? [];
  if (!ownYear || !month || Number(month) > 12) return renderDate(words, value);
  return format(
    words,
    ownYear === year && day ? { year: undefined, month, day } : { year: ownYear, month, day: undefined },
  );
}

type Parts = { readonly year: string | undefined; readonly month: string; readonly day: string | undefined };

/** As `Intl.DateTimeFormat` has it, of which the first takes 6 ms to make; a test compares them. */
const format = ({ months }: Words, { year, month, day }: Parts): string =>
  [day && Number(day), months[Number(month) - 1], year && Number(year)].filter(Boolean).join(' ');

/** `April 2024` from `2024-04`. */
export function renderMonth({ locale }: Words, value: string): string {
  const [year, month] = value.split('-').map(Number) as [number, number | undefined];
  if (!month || month > 12) return value;
  const formatter = once(
    `${locale}/month`,
    () => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long', year: 'numeric' }),
  );
  return formatter.format(Date.UTC(year, month - 1, 1));
}
