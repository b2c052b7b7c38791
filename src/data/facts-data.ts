import datesEn from './facts/dates/en.json' with { type: 'json' };
import datesFr from './facts/dates/fr.json' with { type: 'json' };
import datesVi from './facts/dates/vi.json' with { type: 'json' };
import quantitiesEn from './facts/quantities/en.json' with { type: 'json' };

/** The words and shapes of a language's date expressions; `compile-shapes.ts` says how shapes are written. */
export type DateGrammarData = {
  /** Which number comes first in 4/10/2024: the day (`DM`) or the month (`MD`). */
  readonly numericOrder: string;
  /** How month and weekday names begin inside a sentence: `capitalised` (`May`, `Sun.`), `small` or `either`. */
  readonly names: string;
  /** Whose CLDR names are added to the words, when the language's own tag is not the one. */
  readonly locale?: string;
  /** Months and weekdays that are also words or given names: no date without another word that says so. */
  readonly ambiguous: readonly string[];
  /** Words that put a date of the same sentence after, or before, the published date. */
  readonly future: readonly string[];
  readonly past: readonly string[];
  /** Endings of past verbs: `ed`. */
  readonly pastEndings: readonly string[];
  /** Words right before a date that put it ahead: `by March`. */
  readonly aheadAfter: readonly string[];
  /** Words after which a weekday or unit is a habit or a rate (`every Friday`). */
  readonly notAfter: readonly string[];
  /** Words beside a four-digit number that make it a year (`after`: in, since) or a count. */
  readonly years: {
    readonly after: readonly string[];
    readonly notAfter: readonly string[];
    readonly notBefore: readonly string[];
  };
  /** Classes (upper case) with values and plain groups (lower case). */
  readonly words: Readonly<Record<string, readonly string[] | Readonly<Record<string, string | number>>>>;
  readonly shapes: readonly string[];
};

const DATE_GRAMMARS: Readonly<Record<string, DateGrammarData>> = { en: datesEn, fr: datesFr, vi: datesVi };

/** The date grammar of a language; English when there is none, for its ISO dates and years. */
export const dateGrammarData = (language: string): DateGrammarData => DATE_GRAMMARS[language] ?? datesEn;

/** How a language writes numbers and what it counts. */
export type QuantityData = {
  readonly groups: readonly string[];
  readonly decimal: string;
  readonly small: Readonly<Record<string, number>>;
  readonly scales: Readonly<Record<string, number>>;
  readonly joins: readonly string[];
};

const QUANTITIES: Readonly<Record<string, QuantityData>> = { en: quantitiesEn };

export const quantityData = (language: string): QuantityData => QUANTITIES[language] ?? quantitiesEn;
