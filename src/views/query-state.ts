import type { Hit, Range } from '../article.ts';
import { HITS_PAGE, itemAt, type Pages, pageKey } from './pages.ts';

/** A search through the library. */
export type Query = {
  readonly text: string;
  readonly isTyping: boolean;
  /** The query that `pages` and `total` answer. */
  readonly answered?: string;
  readonly total: number;
  /** False when nothing is written as typed and near-misses are shown. */
  readonly isExact: boolean;
  readonly pages: Pages<Hit>;
  readonly asked: ReadonlySet<string>;
  /** Why the query cannot be asked, and where in it the trouble is. */
  readonly fault?: QueryFault;
  readonly cursor: number;
  readonly top: number;
};

export type QueryFault = { readonly message: string; readonly at?: Range | undefined };

export const emptyQuery: Query = {
  text: '',
  isTyping: true,
  total: 0,
  isExact: true,
  pages: new Map(),
  asked: new Set(),
  cursor: 0,
  top: 0,
};

/** The page that a hit stands on. */
export const keyOf = (index: number): string => pageKey('hits', index, HITS_PAGE);

export const hitAt = ({ pages }: Query, index: number): Hit | undefined => itemAt(pages, 'hits', index, HITS_PAGE);
export const hitUnderCursor = (query: Query): Hit | undefined => hitAt(query, query.cursor);
export const isAnswered = ({ text, answered, fault }: Query): boolean => text === answered || fault !== undefined;
