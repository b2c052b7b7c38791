/** What the words of a date expression say, before the published date is looked at. */
export type DateParts = {
  readonly year?: number;
  /** 1 to 12. */
  readonly month?: number;
  /** 1 to 31. */
  readonly day?: number;
  /** ISO: Monday is 1. */
  readonly weekday?: number;
  /** First three digits of the years: `199` for the 1990s. */
  readonly decade?: string;
  /** `Q` (quarter) or `H` (half); `ordinal` says which. */
  readonly period?: string;
  /** TIMEX3: `SP`, `SU`, `FA`, `WI`. */
  readonly season?: string;
  readonly unit?: string;
  readonly count?: number;
  readonly ordinal?: number;
  /** Before (-1) or after (1) the published date by `count` units. */
  readonly ago?: number;
  /** `count` units before (-1) or after (1) the date named last in the text; 0: that date's own unit. */
  readonly shift?: number;
  /** The last (-1), this (0) or the next (1) of its kind. */
  readonly rel?: number;
  /** Days from the published date: yesterday is -1. */
  readonly days?: number;
};

/** The classes of words that shapes are written in, and the field each fills. */
export const FIELD_OF_CLASS: Readonly<Record<string, keyof DateParts>> = {
  AGO: 'ago',
  BEFORE: 'ago',
  DAY: 'day',
  DAYS: 'days',
  DECADE: 'decade',
  DEF: 'rel',
  LONEDAY: 'weekday',
  LONEMONTH: 'month',
  MONTH: 'month',
  N: 'count',
  ORD: 'ordinal',
  PERIOD: 'period',
  QUARTER: 'ordinal',
  REL: 'rel',
  SEASON: 'season',
  SHIFT: 'shift',
  TENS: 'decade',
  THAT: 'shift',
  THIS: 'rel',
  TODAY: 'days',
  UNIT: 'unit',
  UNITS: 'unit',
  WEEKDAY: 'weekday',
  YEAR: 'year',
  YEARLY: 'rel',
};
