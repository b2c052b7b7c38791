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
