import currencyFile from './facts/currency-signs.json' with { type: 'json' };
import quantitiesAr from './facts/quantities/ar.json' with { type: 'json' };
import quantitiesDe from './facts/quantities/de.json' with { type: 'json' };
import quantitiesEn from './facts/quantities/en.json' with { type: 'json' };
import quantitiesEs from './facts/quantities/es.json' with { type: 'json' };
import quantitiesFr from './facts/quantities/fr.json' with { type: 'json' };
import quantitiesHa from './facts/quantities/ha.json' with { type: 'json' };
import quantitiesIt from './facts/quantities/it.json' with { type: 'json' };
import quantitiesPt from './facts/quantities/pt.json' with { type: 'json' };
import quantitiesRu from './facts/quantities/ru.json' with { type: 'json' };
import quantitiesVi from './facts/quantities/vi.json' with { type: 'json' };

type Values<T> = Readonly<Record<string, T>>;

/** How a language writes numbers and what it counts. */
export type QuantityData = {
  /** Marks between groups of three digits; `" "` stands for any white space. */
  readonly groups: readonly string[];
  readonly decimal: string;
  /** Number words that add (`seven`), that multiply (`million`), and what may join them (`and`). */
  readonly small: Values<number>;
  readonly scales: Values<number>;
  readonly joins: readonly string[];
  /** Scales stand before what they multiply. */
  readonly scalesFirst?: boolean;
  /** The word for half a scale that follows it. */
  readonly half?: string;
  /** Round numbers: `a dozen`, `une centaine`. */
  readonly rounded: Values<number>;
  /** Numerals without a value (`hundreds`), and what joins them (`hundreds of thousands`). */
  readonly vague: readonly string[];
  readonly vagueOf: readonly string[];
  /** Words before a number: `about`, `at least`, `at most`. */
  readonly bounds: Values<string>;
  /** Words after what is counted that say as much: `12 soldats` `au moins`. */
  readonly boundsAfter?: Values<string>;
  /** Words before a range, and what joins its numbers: `between` 10 `and` 15. */
  readonly betweens?: Values<string>;
  /** Words before a number that holds no longer: `rose from` 10 to 15. */
  readonly outdated?: readonly string[];
  /** Words before a number that sums up ("climbed to"), and those before the noun it counts ("number of"). */
  readonly totals: readonly string[];
  readonly totalHeads: readonly string[];
  /** What counts the dead without naming them: `toll`. */
  readonly tolls?: readonly string[];
  /** What makes a total only right between a toll and its number: `i morti | sono | 20`. */
  readonly tollVerbs?: readonly string[];
  /** Phrases that end in such a head and count nothing: `a number of`. */
  readonly vagueHeads?: readonly string[];
  /** ISO 4217. */
  readonly currencies: Values<string>;
  /** Measures and their symbols. */
  readonly units: Values<string>;
  /** Nouns of people, whose unit is `person`. */
  readonly people: readonly string[];
  /** What happened to those counted, after the noun: `people killed`. */
  readonly affected: readonly string[];
  /** Words of each class of people, and of what happened to them: `killed`, `troops`. */
  readonly classes: Values<readonly string[]>;
  /** Of those, the verbs that after the people counted tell what they do: `accused of killing`. */
  readonly deeds?: readonly string[];
  /** Words written onto the front of those. */
  readonly clitics?: readonly string[];
  /** Words that a subject may put between such a verb and the number after it. */
  readonly subjectWords?: number;
  /** Words at which what is said of the people counted ends, and those that join another count to the first. */
  readonly clauseBreaks: readonly string[];
  readonly coordinators?: readonly string[];
  /** Words that may stand between a verb and its object: `a tué` `samedi` sept enfants. */
  readonly adverbs?: readonly string[];
  /** Words for one in such another count, and those between a verb and its object: `mataron` `a` 20. */
  readonly singulars?: readonly string[];
  readonly objectMarkers?: readonly string[];
  /** Words after a comma that begin an aside about some of those counted: `including`. */
  readonly inclusions?: readonly string[];
  /** Words before a verb that make those counted suffer it: `were` killed. */
  readonly passives?: readonly string[];
  /** Words for people told of before, counted when something became of them: 12 `others` were wounded. */
  readonly others?: readonly string[];
  /** Counted nouns of several words that the general rule would cut. */
  readonly compounds: readonly string[];
  /** Endings of plurals, plurals without them, and words that have such an ending but are none. */
  readonly pluralEndings: readonly string[];
  readonly plurals: readonly string[];
  readonly notPlural: readonly string[];
  /** Units of time: what is counted in them is a duration, an age or an hour, not a quantity. */
  readonly time: readonly string[];
  /** Parts of a whole: two `thirds`. */
  readonly fractions?: readonly string[];
  /** Numerals that are articles too, and words that refer back to something counted before. */
  readonly articles: readonly string[];
  readonly definite: readonly string[];
  /** Between a numeral and its noun: `hundreds of`. */
  readonly of: readonly string[];
  readonly rangeJoins: readonly string[];
  /** Words whose number is a name: `Article 5`. */
  readonly notAfter: readonly string[];
  /** Words that end a noun phrase. */
  readonly stops: readonly string[];
  /** Where the counted noun stands: `last` (English), `agreeing` (its words all carry the plural), `first` (no plural endings), `before` (before its numeral). */
  readonly nounOrder: string;
  /** Words of the longest noun phrase. */
  readonly nounWords: number;
  /** Numerals that are other words too: numbers only before one of `counters`. */
  readonly ambiguous: readonly string[];
  readonly counters: readonly string[];
};

const QUANTITIES: Readonly<Record<string, QuantityData>> = {
  ar: quantitiesAr,
  de: quantitiesDe,
  en: quantitiesEn,
  es: quantitiesEs,
  fr: quantitiesFr,
  ha: quantitiesHa,
  it: quantitiesIt,
  pt: quantitiesPt,
  ru: quantitiesRu,
  vi: quantitiesVi,
};

/** How a language writes quantities; English when there is no such data. */
export const quantityData = (language: string): QuantityData => QUANTITIES[language] ?? quantitiesEn;

/** ISO 4217 codes of the signs beside an amount, and of the letters before a dollar sign. */
export const currencySigns: Readonly<Record<string, string>> = currencyFile.signs;
export const dollars: Readonly<Record<string, string>> = currencyFile.dollars;
