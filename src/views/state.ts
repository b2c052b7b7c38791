import type { Article } from '../article.ts';
import type { Filter } from '../library/library.ts';
import type { Screen } from './keymap.ts';
import { emptyList, type ListState } from './list-state.ts';
import type { ParagraphRenderer } from './mark-facts.ts';
import { emptyQuery, type Query } from './query-state.ts';
import type { Style } from './style.ts';
import type { Grouping } from './tree.ts';
import type { Place } from './tree-rows.ts';

export type Format = 'md' | 'text' | 'json';
export type View = 'briefing' | 'text' | 'raw';

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
  /** Counts the groups; the cursor goes to the article `show`, if one is named. */
  | { readonly kind: 'group'; readonly grouping: Grouping; readonly show?: string }
  | {
      readonly kind: 'page';
      readonly key: string;
      readonly filter: Filter;
      readonly offset: number;
      readonly version: number;
    }
  /** Where on the list an article stands; `from` is where the cursor was, or absent when it is to go there in any case. */
  | { readonly kind: 'locate'; readonly id: string; readonly grouping: Grouping; readonly from?: Place }
  /** What is not urgent waits until the cursor rests. */
  | { readonly kind: 'load'; readonly id: string; readonly isUrgent: boolean }
  | { readonly kind: 'load capture'; readonly id: string }
  | { readonly kind: 'search'; readonly query: string; readonly offset: number }
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
  readonly list: ListState;
  readonly progress?: Progress;
  /** No key has been pressed yet: the cursor stays on the first article while captures come in. */
  readonly isFresh: boolean;
  readonly pane: 'list' | 'reading';
  readonly query?: Query;
  /** The article the cursor is on; `reading` follows when it is loaded. */
  readonly wanted?: string;
  /** What has been asked for and has not come yet. */
  readonly loading?: { readonly id: string; readonly isUrgent: boolean };
  /** An article that the library says it has not. */
  readonly missing?: string;
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
  const searching: Effect[] = hasQuery ? [{ kind: 'search', query, offset: 0 }] : [];
  return {
    mode,
    style,
    columns,
    rows,
    textWidth,
    list: emptyList,
    isFresh: true,
    pane: 'list',
    ...(hasQuery && { query: { ...emptyQuery, text: query } }),
    pending: '',
    isSuspended: false,
    waiting: [],
    ...(notice && { message: { text: notice } }),
    effects: [{ kind: 'group', grouping: emptyList.grouping }, ...searching],
  };
}

/** Where keys go now. */
export function screenOf({ mode, overlay, reading, pane, query }: State): Screen {
  if (overlay) return overlay.kind;
  if (pane === 'reading' && reading) return reading.find?.isTyping ? 'find' : 'reading';
  if (query?.isTyping) return mode === 'pick' ? 'pick' : 'query';
  return query ? 'hits' : 'list';
}
