import type { Article } from '../article.ts';
import type { Filter } from '../library/library.ts';
import type { Position } from '../reader-data/reader-data.ts';
import type { Change } from './change.ts';
import type { Format } from './format.ts';
import type { Grouping, Tree } from './tree.ts';
import type { Place } from './tree-rows.ts';

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
  /** The cursor has come to a group, or back from one: what stands beside the list changes when it rests. */
  | { readonly kind: 'rest'; readonly beside: string | undefined; readonly isUrgent: boolean }
  | { readonly kind: 'load capture'; readonly id: string }
  | { readonly kind: 'search'; readonly query: string; readonly offset: number }
  /** Where the next unread article on the list is. */
  | { readonly kind: 'find unread'; readonly from: Place | undefined; readonly tree: Tree; readonly step: 1 | -1 }
  /** How many articles of each group are unread. */
  | { readonly kind: 'count unread'; readonly grouping: Grouping }
  /** Which articles of a group are unread; or all of them, when none is. */
  | { readonly kind: 'list unread'; readonly filter: Filter }
  /** Which articles a group holds. */
  | { readonly kind: 'list group'; readonly filter: Filter }
  /** To be kept among the reader's data. */
  | { readonly kind: 'keep'; readonly change: Change }
  | { readonly kind: 'keep position'; readonly id: string; readonly position: Position | undefined }
  | { readonly kind: 'keep list width'; readonly columns: number }
  | {
      readonly kind: 'save';
      readonly ids: readonly string[];
      readonly format: Format;
      readonly path: string;
      readonly mayReplace: boolean;
    }
  | { readonly kind: 'pipe'; readonly ids: readonly string[]; readonly command: string }
  | { readonly kind: 'copy briefing'; readonly ids: readonly string[] }
  | { readonly kind: 'copy'; readonly text: string }
  | { readonly kind: 'open link'; readonly url: string }
  | { readonly kind: 'edit'; readonly id: string }
  | { readonly kind: 'page through'; readonly id: string }
  | { readonly kind: 'suspend' }
  | { readonly kind: 'redraw' }
  | { readonly kind: 'end'; readonly result: ReaderResult };

export type ReaderResult =
  | { readonly kind: 'quit' }
  | { readonly kind: 'picked'; readonly article: Article }
  | { readonly kind: 'cancelled' };
