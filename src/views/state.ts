import type { Article, Hit, Listing } from '../article.ts';
import type { Screen } from './keymap.ts';
import type { ParagraphRenderer } from './mark-facts.ts';
import type { Style } from './style.ts';
import { rowIndex, type TreeRow, treeRows } from './tree.ts';

export type Format = 'md' | 'text' | 'json';
export type View = 'briefing' | 'text' | 'raw';

/** A search through the library. `answered` is the query that `hits` answer. */
export type Query = {
  readonly text: string;
  readonly isTyping: boolean;
  readonly hits: readonly Hit[];
  readonly answered?: string;
  readonly cursor: number;
  readonly top: number;
};

/** A search within the text that is read; `current` is the match the reader stands at. */
export type Find = {
  readonly text: string;
  readonly isTyping: boolean;
  readonly current: number;
  readonly from: number;
};

/** The article in the reading pane. `fact` is the fact the reader stands at, by its place in the text. */
export type Reading = {
  readonly article: Article;
  readonly capture?: string;
  readonly view: View;
  readonly top: number;
  readonly fact?: number;
  readonly find?: Find;
};

type Overlay =
  | { readonly kind: 'help'; readonly top: number }
  | { readonly kind: 'menu'; readonly index: number }
  | { readonly kind: 'file'; readonly format: Format; readonly path: string }
  | { readonly kind: 'overwrite'; readonly format: Format; readonly path: string };

export type Progress = { readonly done: number; readonly total: number };

export type Message = { readonly text: string; readonly isError?: boolean };

/** What a saved briefing can be. */
export const formats: readonly { readonly format: Format; readonly extension: string }[] = [
  { format: 'md', extension: 'md' },
  { format: 'text', extension: 'txt' },
  { format: 'json', extension: 'json' },
];

/** What the world outside is asked to do; the store carries it out after each step and answers with actions. */
export type Effect =
  | { readonly kind: 'load'; readonly id: string }
  | { readonly kind: 'load capture'; readonly id: string }
  | { readonly kind: 'search'; readonly query: string }
  | {
      readonly kind: 'save';
      readonly article: Article;
      readonly format: Format;
      readonly path: string;
      readonly mayReplace: boolean;
    }
  | { readonly kind: 'suspend' }
  | { readonly kind: 'redraw' }
  | { readonly kind: 'end'; readonly result: ReaderResult };

export type ReaderResult =
  | { readonly kind: 'quit' }
  | { readonly kind: 'picked'; readonly article: Article }
  | { readonly kind: 'cancelled' };

/** Everything the interface knows. */
export type State = {
  readonly mode: 'read' | 'pick';
  readonly style: Style;
  readonly columns: number;
  readonly rows: number;
  /** Widest line of text; 0: as wide as the pane. */
  readonly textWidth: number;
  readonly render?: ParagraphRenderer;
  readonly listings: readonly Listing[];
  readonly hasListed: boolean;
  readonly progress?: Progress;
  readonly folded: ReadonlySet<string>;
  /** The key of the row the cursor is on. */
  readonly cursor?: string;
  /** No key has been pressed yet: the cursor stays on the first article while captures come in. */
  readonly isFresh: boolean;
  readonly listTop: number;
  readonly pane: 'list' | 'reading';
  readonly query?: Query;
  /** The article the cursor is on; `reading` follows when it is loaded. */
  readonly wanted?: string;
  readonly reading?: Reading;
  readonly overlay?: Overlay;
  /** Keys pressed so far of a sequence. */
  readonly pending: string;
  /** The shell has the terminal. */
  readonly isSuspended: boolean;
  /** Keys that wait for an answer of the library, or for the terminal to come back. */
  readonly waiting: readonly string[];
  readonly message?: Message;
  readonly effects: readonly Effect[];
};

export type InitialOptions = Pick<State, 'mode' | 'style' | 'columns' | 'rows'> & {
  readonly textWidth?: number;
  readonly query?: string;
  readonly notice?: string;
};

export function initialState({
  mode,
  style,
  columns,
  rows,
  textWidth = 0,
  query = '',
  notice = '',
}: InitialOptions): State {
  const hasQuery = mode === 'pick' || query !== '';
  return {
    mode,
    style,
    columns,
    rows,
    textWidth,
    listings: [],
    hasListed: false,
    isFresh: true,
    folded: new Set(),
    listTop: 0,
    pane: 'list',
    ...(hasQuery && { query: { ...emptyQuery, text: query } }),
    pending: '',
    isSuspended: false,
    waiting: [],
    ...(notice && { message: { text: notice } }),
    effects: hasQuery ? [{ kind: 'search', query }] : [],
  };
}

export const emptyQuery: Query = { text: '', isTyping: true, hits: [], cursor: 0, top: 0 };

/** Where keys go now. */
export function screenOf({ mode, overlay, reading, pane, query }: State): Screen {
  if (overlay) return overlay.kind;
  if (pane === 'reading' && reading) return reading.find?.isTyping ? 'find' : 'reading';
  if (query?.isTyping) return mode === 'pick' ? 'pick' : 'query';
  return query ? 'hits' : 'list';
}

/** The country or topic the cursor is on while the list has the keys; an overview of it stands in the reading pane. */
export function groupUnderCursor({ query, pane, listings, folded, cursor }: State): TreeRow | undefined {
  if (query || pane !== 'list') return undefined;
  const rows = treeRows(listings, folded);
  const row = rows[rowIndex(rows, cursor)];
  return row?.kind === 'article' ? undefined : row;
}
