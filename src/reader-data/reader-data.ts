import type { Corrections, Span } from '../article.ts';

/** Where the reader stopped: the sentence that begins there, so that it survives another width. */
export type Position = { readonly paragraph: number; readonly start: number };

/** A note on a sentence. The sentence is kept verbatim, so that the note is still understood when the text has changed. */
export type Note = {
  /** Unique among an article's notes; given when the note is first put. */
  readonly id: string;
  readonly span: Span;
  readonly sentence: string;
  readonly text: string;
  /** ISO 8601 date and time. */
  readonly at: string;
};

export type Marks = {
  readonly isRead: boolean;
  readonly isFavourite: boolean;
  /** Sorted. */
  readonly tags: readonly string[];
  readonly position?: Position;
};

/** Everything the reader added to one article. */
export type ReaderRecord = Marks & { readonly notes: readonly Note[]; readonly corrections: Corrections };

export type SavedSearch = { readonly name: string; readonly query: string };

/** What sets of articles can be asked for by; what is not `read` is unread, which only the library can tell. */
export type Mark = 'read' | 'favourite' | 'noted' | 'corrected' | `tag:${string}`;

/**
 * What the reader adds: read marks, favourites, tags, notes, corrections, saved searches. Cannot be derived from the
 * captures, so it is kept apart from the library and never touched by a rebuild. Every change is one transaction and
 * can be undone by its inverse call. Articles are named by id.
 *
 * Changes throw `BriefError('write')` when they could not be kept; nothing is half done.
 */
export interface ReaderData {
  /** Marks of each id that was asked for; articles without any get the marks of an untouched one. */
  marks(ids: readonly string[]): Promise<ReadonlyMap<string, Marks>>;
  ids(mark: Mark): Promise<ReadonlySet<string>>;
  /** Every tag in use, sorted, with how many articles bear it. */
  tags(): Promise<readonly { readonly tag: string; readonly articles: number }[]>;
  setRead(id: string, isRead: boolean): Promise<void>;
  /** In one transaction. */
  setAllRead(ids: readonly string[], isRead: boolean): Promise<void>;
  setFavourite(id: string, isFavourite: boolean): Promise<void>;
  /** Replaces the article's tags; blanks around a tag go, empty ones too. */
  setTags(id: string, tags: readonly string[]): Promise<void>;
  setPosition(id: string, position: Position | undefined): Promise<void>;
  /** In the order of the text. */
  notes(id: string): Promise<readonly Note[]>;
  /** Adds a note, or replaces the one with its id. */
  putNote(id: string, note: Omit<Note, 'id'> & { readonly id?: string }): Promise<Note>;
  removeNote(id: string, note: string): Promise<void>;
  corrections(id: string): Promise<Corrections>;
  /** Replaces the article's corrections; `{}` takes them all back. */
  setCorrections(id: string, corrections: Corrections): Promise<void>;
  /** Every article's corrections, for a sync. */
  allCorrections(): Promise<ReadonlyMap<string, Corrections>>;
  savedSearches(): Promise<readonly SavedSearch[]>;
  /** Adds a search, or replaces the query of the one with its name. */
  putSearch(search: SavedSearch): Promise<void>;
  removeSearch(name: string): Promise<void>;
  /** A capture was edited and has a new id: what was on the old one is also on the new one. Doing it twice changes nothing. */
  carryOver(oldId: string, newId: string): Promise<void>;
  /** Everything as JSON (`sahel-brief/reader-data/1`), the same bytes for the same data. */
  exportJson(): Promise<string>;
  /** Adds what the text holds to what is here; where both say something different, what is here stays. @throws {BriefError} `reader-data` when the text is no export of ours; then nothing is added */
  importJson(text: string): Promise<{ readonly articles: number; readonly searches: number }>;
  close(): Promise<void>;
}
