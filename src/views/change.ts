import type { Corrections } from '../article.ts';
import type { Note, SavedSearch } from '../reader-data/reader-data.ts';

/** A note before the reader's data has said when it was made. */
export type DraftNote = Omit<Note, 'at'>;

/** One thing the reader adds or takes back. */
export type Change =
  | { readonly kind: 'read'; readonly id: string; readonly isRead: boolean }
  /** Those of a group, at once. */
  | { readonly kind: 'all read'; readonly ids: readonly string[]; readonly isRead: boolean }
  | { readonly kind: 'favourite'; readonly id: string; readonly isFavourite: boolean }
  | { readonly kind: 'tags'; readonly id: string; readonly tags: readonly string[] }
  | { readonly kind: 'note'; readonly id: string; readonly note: DraftNote }
  | { readonly kind: 'no note'; readonly id: string; readonly note: DraftNote }
  | { readonly kind: 'corrections'; readonly id: string; readonly corrections: Corrections }
  | { readonly kind: 'search'; readonly search: SavedSearch }
  | { readonly kind: 'no search'; readonly search: SavedSearch };

/** A change with its way back; `says` names it in the words of the interface. */
export type Step = { readonly says: string; readonly change: Change; readonly inverse: Change };

/** What can be undone, latest last, and what can be done again. */
export type History = { readonly past: readonly Step[]; readonly future: readonly Step[] };

export const emptyHistory: History = { past: [], future: [] };
