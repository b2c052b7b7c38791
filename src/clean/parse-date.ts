import { monthLanguages, otherMonths } from '../data/clean-data.ts';
import { fold } from '../text/normalize.ts';

/** A calendar date found in a line, with its place. `time` is `hh:mm` or `hh:mm:ss`, with an offset when one is written. */
export type FoundDate = { readonly iso: string; readonly time?: string; readonly start: number; readonly end: number };

const ISO = /(?<!\d)((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const NUMERIC = /(?<!\d)(\d{1,2})([./-])\s?(\d{1,2})\2\s?((?:19|20)\d\d)(?!\d)/;
/** "27.04.24": only with full stops, which no language writes month first. */
const SHORT_YEAR = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d\d)(?![\d.]\d|\d)/;
/** Two-digit years from here on are of the last century (POSIX strptime). */
const LAST_CENTURY = 69;
const EAST_ASIAN = /((?:19|20)\d\d)\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/;
const VIETNAMESE = /(\d{1,2})\s+th[aá]ng\s+(\d{1,2})(?:,|\s+n[aă]m)?\s+((?:19|20)\d\d)/i;
/** A word; a capital behind a small letter begins another, as where a name and a date were glued together ("PressApril 28"). */
const MONTH_NAMED = /\p{L}(?:(?!(?<=\p{Ll})\p{Lu})[\p{L}\p{M}'])*/gu;
const TIME =
  /(?<![\d:])([01]?\d|2[0-3])(?:[:hH]|\s?h\s?|(?<=\d)\.(?=\d\d(?!\d|\.)))([0-5]\d)(?::([0-5]\d))?(?:\.\d+)?\s?([aApP]\.?\s?[mM]\b)?(?:\s?(Z\b|UTC\b|GMT\b(?:\s?([+-]\d{1,2}))?|[+-]\d\d:?\d\d))?/;

/**
 * The first full date (day, month, year) of a short line, in the forms of the languages that we know.
 * `dayFirst` says how 4/5/2024 is to be read; undefined when that is not known: then such a date is not one.
 */
export function parseDate(text: string, dayFirst: boolean | undefined): FoundDate | undefined {
  const line = text.normalize('NFC').replace(/[٠-٩۰-۹०-९]/g, (digit) => String(digitValue(digit)));
  const found = numericDate(line, dayFirst) ?? namedDate(line) ?? shortDate(line);
  if (!found) return undefined;
  const time = timeOf(`${line.slice(0, found.start)} ${line.slice(found.end)}`.replace(/^[T\s]+/, ' '));
  return time ? { ...found, time } : found;
}

const digitValue = (digit: string): number => {
  const code = digit.charCodeAt(0);
  return code - (code >= 0x966 ? 0x966 : code >= 0x6f0 ? 0x6f0 : 0x660);
};

function numericDate(line: string, dayFirst: boolean | undefined): FoundDate | undefined {
  const yearFirst = ISO.exec(line) ?? EAST_ASIAN.exec(line);
  if (yearFirst) return placed(yearFirst, yearFirst[1], yearFirst[2], yearFirst[3]);
  const vietnamese = VIETNAMESE.exec(line);
  if (vietnamese) return placed(vietnamese, vietnamese[3], vietnamese[2], vietnamese[1]);
  const match = NUMERIC.exec(line);
  if (!match) return undefined;
  const [first, second] = [Number(match[1]), Number(match[3])];
  const isDayFirst = first > 12 || (second <= 12 && (match[2] === '.' || first === second || dayFirst));
  if (!isDayFirst && second <= 12 && dayFirst === undefined) return undefined;
  return isDayFirst ? placed(match, match[4], match[3], match[1]) : placed(match, match[4], match[1], match[3]);
}

function shortDate(line: string): FoundDate | undefined {
  const match = SHORT_YEAR.exec(line);
  if (!match) return undefined;
  const year = Number(match[3]);
  return placed(match, String(year + (year < LAST_CENTURY ? 2000 : 1900)), match[2], match[1]);
}

/** "14 avril 2024", "April 14th, 2024", "14. Apr. 2024", "14 de abril de 2024", "2024 m. balandžio 14 d." */
function namedDate(line: string): FoundDate | undefined {
  if (!/(?:19|20)\d\d/.test(line) || !/(?<!\d)\d{1,2}(?!\d)/.test(line)) return undefined;
  for (const match of line.matchAll(MONTH_NAMED)) {
    const month = monthNumber(match[0], line, match.index);
    if (!month) continue;
    const nameEnd = match.index + month.length;
    const before =
      /(?:((?:19|20)\d\d)\D{1,5})?(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.|-?го|,|-an)?[\s-]{0,3}(?:de\s|of\s|d['’]|ga\s|ta\s|watan\s)?\s?$/iu.exec(
        line.slice(Math.max(0, match.index - 22), match.index),
      );
    const after = line.slice(nameEnd, nameEnd + 26);
    const year = /^\.?,?[\s-]{0,3}(?:de\s|del\s|of\s)?,?\s?((?:19|20)\d\d)(?!\d)/i.exec(after);
    if (before && year)
      return named(before[2], month.number, year[1], match.index - before[0].length, nameEnd + year[0].length);
    const dayYear =
      /^\.?,?\s{0,2}(\d{1,2})(?:st|nd|rd|th)?(?:\s?d\.)?,?\s{1,3}(?:at\s\d\d?:\d\d\s|de\s)?,?((?:19|20)\d\d)(?!\d)/i.exec(
        after,
      );
    if (dayYear) return named(dayYear[1], month.number, dayYear[2], match.index, nameEnd + dayYear[0].length);
    const yearBefore = /((?:19|20)\d\d)(?:\s?m\.|\.|,)?\s{0,2}$/.exec(
      line.slice(Math.max(0, match.index - 9), match.index),
    );
    const dayAfter = /^\.?\s{0,2}(\d{1,2})(?!\d)/.exec(after);
    if (yearBefore && dayAfter)
      return named(
        dayAfter[1],
        month.number,
        yearBefore[1],
        match.index - yearBefore[0].length,
        nameEnd + dayAfter[0].length,
      );
  }
  return undefined;
}

const placed = (
  match: RegExpExecArray,
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): FoundDate | undefined => named(day, Number(month), year, match.index, match.index + match[0].length);

function named(
  day: string | undefined,
  month: number,
  year: string | undefined,
  start: number,
  end: number,
): FoundDate | undefined {
  const [d, y] = [Number(day), Number(year)];
  const date = new Date(Date.UTC(y, month - 1, d));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== d) return undefined;
  return { iso: date.toISOString().slice(0, 10), start: Math.max(0, start), end };
}

function timeOf(line: string): string | undefined {
  const match = TIME.exec(line);
  if (!match) return undefined;
  const isAfternoon = /^p/i.test(match[4] ?? '');
  const hour = match[4] ? (Number(match[1]) % 12) + (isAfternoon ? 12 : 0) : Number(match[1]);
  const clock = `${String(hour).padStart(2, '0')}:${match[2]}${match[3] ? `:${match[3]}` : ''}`;
  return clock + offsetOf(match[5], match[6]);
}

function offsetOf(zone: string | undefined, hours: string | undefined): string {
  if (!zone) return '';
  if (hours) return `${hours[0]}${hours.slice(1).padStart(2, '0')}:00`;
  return /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : 'Z';
}

/** English first: its table costs two formatters, all of them together a tenth of a second. */
let english: Map<string, number> | undefined;
let months: Map<string, number> | undefined;

/** The month a word (or a word and the next) names, and the characters of the name. */
function monthNumber(word: string, line: string, at: number): { number: number; length: number } | undefined {
  english ??= monthTable(['en']);
  const inEnglish = english.get(word.toLowerCase());
  if (inEnglish) return { number: inEnglish, length: word.length };
  months ??= monthTable(monthLanguages);
  const two = /^\p{L}[\p{L}\p{M}']* \p{L}[\p{L}\p{M}']*/u.exec(line.slice(at, at + 40))?.[0];
  const long = two === undefined ? undefined : months.get(fold(two));
  if (long && two) return { number: long, length: two.length };
  const number = months.get(fold(word));
  return number ? { number, length: word.length } : undefined;
}

/** Folded month names of some languages, long and short, as they stand in a date. */
function monthTable(languages: readonly string[]): Map<string, number> {
  const table = new Map<string, number>();
  const add = (name: string, number: number): void => {
    const key = fold(name.replace(/\.$/, '').trim());
    if (/^\p{L}{2}/u.test(key) && !table.has(key)) table.set(key, number);
  };
  for (const language of languages) {
    for (const [name, number] of Object.entries(otherMonths[language] ?? {})) if (number) add(name, number);
    for (const month of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
        day: 'numeric',
        month,
        year: 'numeric',
        timeZone: 'UTC',
      });
      for (let i = 0; i < 12; i += 1) {
        const parts = format.formatToParts(new Date(Date.UTC(2024, i, 15)));
        add(parts.find(({ type }) => type === 'month')?.value ?? '', i + 1);
      }
    }
  }
  return table;
}
