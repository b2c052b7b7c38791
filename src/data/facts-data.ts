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
import quotesAr from './facts/quotes/ar.json' with { type: 'json' };
import quotesDe from './facts/quotes/de.json' with { type: 'json' };
import quotesEn from './facts/quotes/en.json' with { type: 'json' };
import quotesEs from './facts/quotes/es.json' with { type: 'json' };
import quotesFr from './facts/quotes/fr.json' with { type: 'json' };
import quotesHa from './facts/quotes/ha.json' with { type: 'json' };
import quotesIt from './facts/quotes/it.json' with { type: 'json' };
import quotesPt from './facts/quotes/pt.json' with { type: 'json' };
import quotesRu from './facts/quotes/ru.json' with { type: 'json' };
import quotesVi from './facts/quotes/vi.json' with { type: 'json' };

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

/** How a language says who speaks. */
export type QuoteData = {
  /** Words (of white-space languages) of the shortest quotation; shorter ones are names and scare quotes. */
  readonly leastWords: number;
  /** Nouns have capitals: a source ends at the small word after one. */
  readonly capitalNouns?: boolean;
  /** Verbs of saying with a subject of their own, and those that carry on the subject before (`adding`). */
  readonly verbs: readonly string[];
  readonly participles: readonly string[];
  /** Words before a source: `according to`. */
  readonly according: readonly string[];
  /** Participles, and the words after them, before who asserts a figure: `confirmed` `by`; no word where a case says as much. */
  readonly agents?: { readonly participles: readonly string[]; readonly by: readonly string[] };
  /** Words before a source whose preposition is joined to its first word (`وفقا للجيش`), and what that begins with alone. */
  readonly joined?: { readonly according: readonly string[]; readonly prefixes: Readonly<Record<string, string>> };
  /** Words before and after who asserts a figure: `von` the army `bestätigt`; none with one of `not` in it or before it. */
  readonly framed?: {
    readonly by: readonly string[];
    readonly verbs: readonly string[];
    readonly not: readonly string[];
  };
  /** Compounds after these words whose first part is the source: `nach` `behörden` + `angaben`. */
  readonly compounds?: {
    readonly after: readonly string[];
    readonly sources: readonly string[];
    readonly ends: readonly string[];
  };
  /** Words after a source: the army `zufolge`. */
  readonly postposed?: readonly string[];
  /** Offices that speak through a verb without a subject, and the preposition before them: `в` `полиции`. */
  readonly inside?: { readonly in: readonly string[]; readonly offices: readonly string[] };
  /** Verbs whose subject asserts the figures that follow. */
  readonly asserting: readonly string[];
  /** Verbs and nouns that assert figures together: `gave a toll of`. */
  readonly giving: readonly string[];
  readonly figures: readonly string[];
  /** Words that begin a clause between a subject and its verb: `the army, which lost men, said`. */
  readonly relatives: readonly string[];
  /** Words of which a source has one when it has no name; empty when any subject will do. */
  readonly sources: readonly string[];
  /** Words before a verb of saying whose subject then says nothing: `is believed`. */
  readonly passives: readonly string[];
  /** Verbs that make a clause of what was taken for a subject, and words that begin no subject. */
  readonly finite: readonly string[];
  readonly notFirst: readonly string[];
  /** Phrases that hold such a word and are none: `according to plan`. */
  readonly notCues: readonly string[];
  /** Articles, with which the sentence goes on after a source that no comma ends. */
  readonly articles: readonly string[];
  /** Words that begin a subject of which the name at its end tells only whose it is: `một` quan chức Lầu Năm Góc. */
  readonly indefinites?: readonly string[];
  /** Endings that make a name somebody else's: `Amadou Sow's widow`. */
  readonly possessives?: readonly string[];
  /** The verb may come before its subject after a quotation or a comma: `said the minister`. */
  readonly inverts: boolean;
  /** Where the verb comes first in every sentence, the words that end its subject: `said the army that`. */
  readonly verbFirst?: readonly string[];
  /** Words that make a subject some of those told of before: `one of them`. */
  readonly partitives?: readonly string[];
  /** Subjects that name nobody, and those of them that stand for the person named last. */
  readonly pronouns: readonly string[];
  readonly plainPronouns: readonly string[];
  /** Words between subject and verb that belong to neither. */
  readonly auxiliaries: readonly string[];
  /** Words that end a subject: what follows tells about it. */
  readonly cuts: readonly string[];
  /** Words after a noun that point back: "đài này". */
  readonly demonstratives: readonly string[];
  /** Nouns after which such a word belongs to the source: `data from`. */
  readonly documents?: readonly string[];
  /** Words before a subject: `but`. */
  readonly leads: readonly string[];
  /** Words of office, which are no part of a name. */
  readonly roles: readonly string[];
};

const QUOTES: Readonly<Record<string, QuoteData>> = {
  ar: quotesAr,
  de: quotesDe,
  en: quotesEn,
  es: quotesEs,
  fr: quotesFr,
  ha: quotesHa,
  it: quotesIt,
  pt: quotesPt,
  ru: quotesRu,
  vi: quotesVi,
};

/** How a language attributes quotations; English when there is no such data. */
export const quoteData = (language: string): QuoteData => QUOTES[language] ?? quotesEn;
