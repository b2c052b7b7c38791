import type { Article, Listing } from '../article.ts';
import type { Facet } from '../library/library.ts';
import type { Marks, ReaderRecord, SavedSearch } from '../reader-data/reader-data.ts';
import type { Format } from './format.ts';
import type { Key } from './keys.ts';
import type { Dates, Groups } from './list-moves.ts';
import type { ParagraphRenderer } from './mark-facts.ts';
import type { PointerReport } from './pointer.ts';
import type { Answer } from './query-moves.ts';
import type { QueryFault } from './query-state.ts';
import type { Ranker } from './rank.ts';
import type { Message, Progress } from './state.ts';
import type { Style } from './style.ts';
import type { Grouping, Tree } from './tree.ts';
import type { Place } from './tree-rows.ts';

/** What happens to the interface: keys, and what the world outside answers. */
export type Action =
  | { readonly kind: 'key'; readonly key: Key }
  | { readonly kind: 'resized'; readonly columns: number; readonly rows: number }
  | { readonly kind: 'library changed' }
  | ({ readonly kind: 'grouped' } & Groups)
  | ({ readonly kind: 'dated' } & Dates)
  | {
      readonly kind: 'paged';
      readonly key: string;
      readonly version: number;
      readonly listings: readonly Listing[];
      readonly marks: ReadonlyMap<string, Marks>;
    }
  | {
      readonly kind: 'located';
      readonly grouping: Grouping;
      readonly place?: Place | undefined;
      readonly from?: Place | undefined;
    }
  | { readonly kind: 'progressed'; readonly progress?: Progress | undefined }
  | ({ readonly kind: 'answered'; readonly marks: ReadonlyMap<string, Marks> } & Answer)
  | ({ readonly kind: 'faulted'; readonly query: string } & QueryFault)
  | {
      readonly kind: 'loaded';
      readonly id: string;
      readonly article?: Article | undefined;
      readonly record?: ReaderRecord | undefined;
    }
  /** What the reader has kept that no article has alone. */
  | { readonly kind: 'reader data loaded'; readonly searches: readonly SavedSearch[]; readonly tags: readonly string[] }
  | { readonly kind: 'unread counted'; readonly grouping: Grouping; readonly facets: readonly Facet[] }
  | { readonly kind: 'unread found'; readonly place: Place | undefined; readonly tree: Tree }
  /** The articles of a group that are to be read from now on, or unread. */
  | { readonly kind: 'unread listed'; readonly ids: readonly string[]; readonly isRead: boolean }
  /** The articles of a group that are to be chosen, or no longer. */
  | { readonly kind: 'group listed'; readonly ids: readonly string[] }
  | { readonly kind: 'rested'; readonly beside: string | undefined }
  | { readonly kind: 'capture loaded'; readonly id: string; readonly capture: string }
  | { readonly kind: 'renderer loaded'; readonly render: ParagraphRenderer }
  | { readonly kind: 'ranker loaded'; readonly rank: Ranker }
  | { readonly kind: 'pointer'; readonly report: PointerReport }
  | { readonly kind: 'pasted'; readonly text: string }
  /** The terminal has said what its background is. */
  | { readonly kind: 'restyled'; readonly style: Style }
  | { readonly kind: 'resumed' }
  | { readonly kind: 'file exists'; readonly format: Format; readonly path: string }
  | { readonly kind: 'said'; readonly message: Message };
