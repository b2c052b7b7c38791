import type { Article, Capture, Hit, Listing, Reject } from '../article.ts';

/** One capture as the library keeps it: what it became, and its decoded text for the raw view. */
export type Entry = { readonly article: Article; readonly capture: Pick<Capture, 'name' | 'text' | 'notes'> };

/**
 * Keeps finished articles and finds them again. Every engine behind it gives the same answers:
 * folding, tokenising and query parsing are ours, never the engine's.
 */
export interface Library {
  /** Adds or replaces entries (by article id) and records captures that were rejected. */
  apply(entries: readonly Entry[], rejects?: readonly Reject[]): Promise<void>;
  get(id: string): Promise<Article | undefined>;
  /** The decoded text of the article's capture, which its places and removals count in. */
  captureText(id: string): Promise<string | undefined>;
  /** Every article, newest first; without a date last, then by headline. */
  list(): Promise<readonly Listing[]>;
  /** Best first. An empty query finds everything, as `list` orders it. */
  search(query: string, options?: { limit?: number }): Promise<readonly Hit[]>;
  rejects(): Promise<readonly Reject[]>;
  close(): Promise<void>;
}
