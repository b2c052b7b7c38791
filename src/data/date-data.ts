import datesAr from './facts/dates/ar.json' with { type: 'json' };
import datesDe from './facts/dates/de.json' with { type: 'json' };
import datesEn from './facts/dates/en.json' with { type: 'json' };
import datesEs from './facts/dates/es.json' with { type: 'json' };
import datesFr from './facts/dates/fr.json' with { type: 'json' };
import datesHa from './facts/dates/ha.json' with { type: 'json' };
import datesIt from './facts/dates/it.json' with { type: 'json' };
import datesPt from './facts/dates/pt.json' with { type: 'json' };
import datesRu from './facts/dates/ru.json' with { type: 'json' };
import datesUnd from './facts/dates/und.json' with { type: 'json' };
import datesVi from './facts/dates/vi.json' with { type: 'json' };

/** The words and shapes of a language's date expressions; `compile-shapes.ts` says how shapes are written. */
export type DateGrammarData = {
  /** Which number comes first in 4/10/2024: the day (`DM`) or the month (`MD`). */
  readonly numericOrder: string;
  /** How month and weekday names begin inside a sentence: `capitalised` (`May`, `Sun.`), `small` or `either`. */
  readonly names: string;
  /** Months and weekdays that are also words or given names: no date without another word that says so. */
  readonly ambiguous: readonly string[];
  /** Words written onto the front of the next one. */
  readonly clitics?: readonly string[];
  /** Words that put a date of the same sentence after, or before, the published date. */
  readonly future: readonly string[];
  readonly past: readonly string[];
  /** Endings of future and of past verbs: `eront`, `ed`. */
  readonly futureEndings: readonly string[];
  readonly pastEndings: readonly string[];
  /** Words with such an ending that are no such verbs: `need`. */
  readonly notTense: readonly string[];
  /** Words right before a date that put it ahead: `by March`. */
  readonly aheadAfter: readonly string[];
  /** Words after which a weekday or unit is a habit or a rate (`every Friday`). */
  readonly notAfter: readonly string[];
  readonly notBefore: readonly string[];
  /** Words right before, or after, a day that names something: `Mouvement du 5 juin`, `26 March Stadium`. */
  readonly namedAfter?: readonly string[];
  readonly namedBefore?: readonly string[];
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

const DATE_GRAMMARS: Readonly<Record<string, DateGrammarData>> = {
  ar: datesAr,
  de: datesDe,
  en: datesEn,
  es: datesEs,
  fr: datesFr,
  ha: datesHa,
  it: datesIt,
  pt: datesPt,
  ru: datesRu,
  vi: datesVi,
};

/** The date grammar of a language; when there is none, that of dates in figures. */
export const dateGrammarData = (language: string): DateGrammarData => DATE_GRAMMARS[language] ?? datesUnd;

/** The language whose grammars apply: a tag's first part (`pt` of `pt-BR`), `und` when there are none for it. */
export function grammarLanguage(tag: string): string {
  const [language = ''] = tag.toLowerCase().split('-', 1);
  return Object.hasOwn(DATE_GRAMMARS, language) ? language : 'und';
}
