/** The types that flow through the stages. Every record is readonly; unknown is absent, never an empty string. */

/** ISO 3166-1 alpha-2, upper case. */
export type CountryCode = string;
/** BCP 47; `und` when unsure. */
export type LanguageTag = string;
/** ISO 8601 date, or date and time when the capture gives one. */
export type PublishedOn = string;

/** A stretch of an article's text: offsets in UTF-16 units of that paragraph. */
export type Span = { readonly paragraph: number; readonly start: number; readonly end: number };
/** The `paragraph` of evidence that stands in the headline, which is no paragraph. */
export const HEADLINE = -1;

export type RemovalReason =
  | 'headline'
  | 'published date'
  | 'byline'
  | 'credit'
  | 'caption'
  | 'related links'
  | 'page chrome'
  | 'counter'
  | 'tags'
  | 'comment'
  | 'consent'
  | 'duplicate'
  | 'site boilerplate'
  | 'by hand';

/** One line of the decoded capture that is not part of the body; `start`/`end` are UTF-16 offsets in the decoded capture, `line` counts from 1. */
export type Removal = {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly reason: RemovalReason;
};

/** A range of the decoded capture, UTF-16 units. */
export type Range = { readonly start: number; readonly end: number };

export type Credit = { readonly name: string; readonly kind: 'outlet' | 'agency' | 'author' | 'contributor' };

/** What cleaning leaves. `places[i]` is where paragraph *i* stands in the decoded capture; places and removals together cover every line that is not blank. */
export type CleanArticle = {
  readonly headline?: string;
  readonly publishedOn?: PublishedOn;
  readonly site?: string;
  /** The address the capture names as its own. */
  readonly url?: string;
  readonly byline?: string;
  readonly credits: readonly Credit[];
  readonly paragraphs: readonly string[];
  readonly places: readonly Range[];
  readonly removed: readonly Removal[];
};

/** What the label, fact and summary stages read. */
export type ArticleText = {
  readonly headline?: string | undefined;
  readonly paragraphs: readonly string[];
  readonly language: LanguageTag;
  readonly publishedOn?: PublishedOn | undefined;
};

/** A country the article is about; the first is the primary one. `score` is relative: the primary country's is 1. */
export type CountryLabel = { readonly code: CountryCode; readonly score: number; readonly evidence: readonly Span[] };

/** An IPTC Media Topic: eight digits, English name, its top-level topic (a top-level topic is its own parent). */
export type TopicLabel = {
  readonly code: string;
  readonly name: string;
  readonly parent: string;
  readonly score: number;
  readonly evidence: readonly Span[];
};

export type Sentence = Span & { readonly text: string };

export type Fact = Span & { readonly text: string } & (
    | { readonly kind: 'person'; readonly role?: string; readonly canonical?: string }
    /** `canonical` is one for all languages and scripts (JNIM), where the text has another; `localName` the full name in the article's language, where that is another than `canonical`. */
    | { readonly kind: 'organisation'; readonly canonical?: string; readonly localName?: string }
    | {
        readonly kind: 'place';
        readonly country?: CountryCode;
        readonly canonical?: string;
        readonly localName?: string;
      }
    /** `value` is a TIMEX3 value: `2024`, `2024-03`, `2024-03-14`, `--04-10` when the year is unknown. */
    | { readonly kind: 'date'; readonly value?: string; readonly certainty: 'stated' | 'relative' | 'unresolved' }
    | {
        readonly kind: 'quantity';
        readonly value?: number;
        readonly unit?: string;
        readonly noun?: string;
        readonly bound?: 'about' | 'at least' | 'at most';
        /** What became of the people counted, or that they are troops. */
        readonly class?: PeopleClass;
        /** Who asserts the figure, as the article names them; absent when the article itself does. */
        readonly assertedBy?: string;
      }
    | { readonly kind: 'quote'; readonly speaker?: string }
  );

export type PeopleClass = 'killed' | 'wounded' | 'abducted' | 'displaced' | 'detained' | 'missing' | 'troops';

export type FactKind = Fact['kind'];

/** A capture as it came: decoded, not yet cleaned. `text` is what `places` and `removed` count in (for HTML, the page's text, a block a line). */
export type Capture = {
  readonly name: string;
  readonly url?: string;
  readonly sha256: string;
  readonly format: 'text' | 'html';
  readonly text: string;
  /** The page's source when `format` is `html`. */
  readonly html?: string;
  /** What decoding had to do that a reader should know, e.g. "windows-1252". */
  readonly notes: readonly string[];
};

export type Article = Omit<CleanArticle, 'url'> & {
  /** The first 12 hex digits of the SHA-256 of the capture's bytes. */
  readonly id: string;
  readonly language: LanguageTag;
  readonly countries: readonly CountryLabel[];
  readonly topics: readonly TopicLabel[];
  readonly summary: readonly Sentence[];
  readonly facts: readonly Fact[];
  readonly source: { readonly name: string; readonly url?: string; readonly sha256: string };
};

/** What the reader put right by hand, for one capture. `keep` and `remove` name lines by their exact text. */
export type Corrections = {
  readonly keep?: readonly string[];
  readonly remove?: readonly string[];
  readonly language?: LanguageTag;
  /** The primary country; `null`: the article is about none. */
  readonly country?: CountryCode | null;
  /** The first topic, by its Media Topic code; `null`: none applies. */
  readonly topic?: string | null;
};

export type BriefErrorCode =
  | 'binary'
  | 'empty'
  | 'too-large'
  | 'consent-wall'
  | 'unreadable'
  | 'missing'
  | 'no-captures'
  | 'no-terminal'
  | 'no-match'
  | 'usage'
  | 'query'
  | 'library'
  | 'settings'
  | 'reader-data'
  | 'write';

/** The only error class: `message` says what, which and what to do. */
export class BriefError extends Error {
  override readonly name = 'BriefError';
  readonly code: BriefErrorCode;
  /** Where in the query the trouble is, UTF-16 units (`query` only). */
  readonly at?: Range;
  constructor(code: BriefErrorCode, message: string, options?: { cause?: unknown; at?: Range }) {
    super(message, options);
    this.code = code;
    if (options?.at) this.at = options.at;
  }
}

/** A capture that could not become an article. */
export type Reject = { readonly name: string; readonly code: BriefErrorCode; readonly reason: string };

/** What a list needs of an article: small, so that a library can hand out a hundred thousand of them. `lede` is the first words of the text. */
export type Listing = Pick<Article, 'id' | 'headline' | 'publishedOn' | 'site' | 'language'> & {
  readonly lede: string;
  readonly countries: readonly { readonly code: CountryCode; readonly score: number }[];
  readonly topics: readonly { readonly code: string; readonly name: string; readonly parent: string }[];
};

/** Why a search found an article: the text it matched in, and where (UTF-16 offsets in `text`). `at` is absent when the headline matched. */
export type Hit = {
  readonly id: string;
  readonly listing: Listing;
  readonly text: string;
  readonly matches: readonly Range[];
  readonly at?: Span;
};
