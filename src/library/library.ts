import type { Article, Capture, Hit, Listing, Reject } from '../article.ts';
import type { PackedEntry } from './packed-entry.ts';

/**
 * By what the list can be grouped, and the values of each: `country` the ISO code, `regional`, or '' (unplaced) of the one place
 * where an article stands; `topic` the code of its first topic, or ''; `language` its tag; `source` its site, or '';
 * `date` YYYY-MM-DD, or ''.
 */
export type GroupField = 'country' | 'topic' | 'language' | 'source' | 'date';

/** What an article is about and where it is from; of each list, any one is enough. */
export type Labels = {
  /** ISO codes, the primary country or another. */
  readonly countries?: readonly string[];
  /** Media Topic codes, the topic itself or its parent. */
  readonly topics?: readonly string[];
  /** BCP 47; `zh` includes `zh-Hans`. */
  readonly languages?: readonly string[];
  /** Parts of the name of the site or of a credit; case and accents do not count. */
  readonly sources?: readonly string[];
};

/** Which articles; every part narrows. */
export type Filter = Labels & {
  /** The exact place on the list. */
  readonly group?: Readonly<Partial<Record<GroupField, string>>>;
  /** What the articles must not have. */
  readonly without?: Labels;
  /** ISO dates or their beginnings (2024, 2024-04), both inclusive. Articles without a date are in no period. */
  readonly after?: string;
  readonly before?: string;
  /** Ids, from what the reader added (favourites, a tag); a set that was handed over is not changed afterwards. */
  readonly only?: ReadonlySet<string>;
  readonly not?: ReadonlySet<string>;
};

/** A file as it was when it was read; `mtime` in milliseconds. */
export type FileState = { readonly path: string; readonly size: number; readonly mtime: number };

/** One capture as the library keeps it. Without a `file`, its decoded text is kept for the raw view; with one, that is read again. */
export type Entry = {
  readonly article: Article;
  readonly capture: Pick<Capture, 'name' | 'notes'> & { readonly text?: string };
  readonly file?: FileState;
};

/**
 * What a batch may do. `put` adds or replaces by the article's id; a path belongs to one article at a time, and an article whose last
 * path is taken away goes. `found` says that an article's capture also lies at this path (a copy, or a renamed file).
 */
export type Change =
  | { readonly kind: 'put'; readonly entry: Entry | PackedEntry }
  | { readonly kind: 'found'; readonly id: string; readonly file: FileState }
  | { readonly kind: 'reject'; readonly reject: Reject; readonly file?: FileState }
  | { readonly kind: 'forget'; readonly path: string }
  | { readonly kind: 'remove'; readonly id: string };

/** A file the library knows: what it became. */
export type KnownFile = FileState & { readonly id?: string; readonly reject?: Reject };

export type Page = { readonly offset: number; readonly limit: number };
export const everything: Page = { offset: 0, limit: Number.POSITIVE_INFINITY };

/** Articles that share a place on the list; `newest` is the latest date among them. */
export type Facet = { readonly keys: readonly string[]; readonly count: number; readonly newest?: string };

export type SearchOptions = {
  readonly filter?: Filter;
  /** Which of the hits; without, the first 50. Only these get their sentences cut. */
  readonly offset?: number;
  readonly limit?: number;
  /** Looks for a phrase in everything that may hold it, however long that takes. Without, in as much as a key may wait for, and `total` is an estimate. */
  readonly isComplete?: boolean;
  readonly signal?: AbortSignal;
  /** The ids that carry a mark of the reader's: `read`, `favourite`, `tag:…`. */
  readonly marked?: (mark: string) => ReadonlySet<string> | Promise<ReadonlySet<string>>;
};

/** `total` counts every match. `isExact` is false when nothing matched as typed and near-misses are shown. */
type SearchResult = { readonly hits: readonly Hit[]; readonly total: number; readonly isExact: boolean };

type Health = { readonly isSound: boolean; readonly articles: number; readonly problems: readonly string[] };

/** What `open` found: `new` also when another version wrote the library, or it was damaged, and it begins anew. */
type Opened = { readonly state: 'kept' | 'new'; readonly reason?: string; readonly wasInterrupted: boolean };

/**
 * Keeps finished articles and finds them again. Every engine behind it gives the same answers:
 * folding, tokenising and query parsing are ours, never the engine's.
 *
 * The order of the list: newest first, without a date last, then by headline, then by id. It never depends on arrival.
 */
export interface Library {
  /** Before anything else. @throws {BriefError} `library` when it can be neither opened nor begun anew */
  open(options?: { readOnly?: boolean }): Promise<Opened>;
  /** All of the batch and its cursor, or nothing of it; the same batch twice is as good as once. An empty batch says that nothing more is to come for a while. */
  apply(batch: readonly Change[], cursor?: string): Promise<void>;
  /** What the last `apply` with a cursor gave. */
  cursor(): Promise<string | undefined>;
  files(): Promise<readonly KnownFile[]>;
  /** @throws {BriefError} `library` when the record is damaged: a damaged text is never given out */
  get(id: string): Promise<Article | undefined>;
  /** The decoded text of the article's capture, which its places and removals count in; undefined when the file is gone or has changed. */
  captureText(id: string): Promise<string | undefined>;
  /** Ids that begin so, at most `limit`. */
  idsFrom(prefix: string, limit: number): Promise<readonly string[]>;
  count(filter?: Filter): Promise<number>;
  list(filter: Filter, page: Page): Promise<readonly Listing[]>;
  /** All of the list, by its ids alone. */
  ids(filter: Filter): Promise<readonly string[]>;
  /** The groups there are, by their newest article, undated last, then by keys. `['country', 'topic']` gives the whole tree. */
  facets(filter: Filter, by: readonly GroupField[]): Promise<readonly Facet[]>;
  /** Best first; an empty query finds everything, as the list orders it. @throws {BriefError} `query`, with the place and a hint */
  search(query: string, options?: SearchOptions): Promise<SearchResult>;
  /** Words of the library close to a folded word, closest and most frequent first. */
  similarTerms(folded: string, limit: number): Promise<readonly { readonly term: string; readonly articles: number }[]>;
  rejects(): Promise<readonly Reject[]>;
  /** Differs after any change, by this process or another. */
  version(): Promise<string>;
  check(level: 'quick' | 'full'): Promise<Health>;
  /** Forgets everything derived; the captures are read anew. */
  reset(): Promise<void>;
  close(): Promise<void>;
}
