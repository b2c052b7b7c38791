import type { Article, Corrections, Sentence, Span } from '../article.ts';
import type { Marks, SavedSearch } from '../reader-data/reader-data.ts';
import { type DraftNote, emptyHistory, type History } from './change.ts';
import type { Screen } from './command.ts';
import type { Effect } from './effect.ts';
import type { Format } from './format.ts';
import { emptyList, type ListState } from './list-state.ts';
import type { ParagraphRenderer } from './mark-facts.ts';
import { emptyQuery, type Query } from './query-state.ts';
import type { Ranker } from './rank.ts';
import type { Style } from './style.ts';

export type View = 'briefing' | 'text' | 'raw';

const views: readonly View[] = ['briefing', 'text', 'raw'];

/** The view that comes next, round and round. */
export const viewAfter = (reading: { readonly view: View } | undefined): View =>
  views[(views.indexOf(reading?.view ?? 'briefing') + 1) % views.length] ?? 'briefing';

/** A search within the text that is read; `current` is the match the reader stands at. */
export type Find = {
  readonly text: string;
  readonly isTyping: boolean;
  readonly current: number;
  readonly from: number;
};

/** The article in the reading pane, with what the reader added to it. */
export type Reading = {
  readonly article: Article;
  readonly capture?: string;
  readonly view: View;
  readonly top: number;
  /** The fact the reader stands at, by its place in the text. */
  readonly fact?: number;
  /** A stretch that was jumped to: a fact of the facts pane, evidence. */
  readonly spot?: Span;
  /** In the raw view, the line of the capture the cursor is on, from 0. */
  readonly line?: number;
  readonly find?: Find;
  readonly notes: readonly DraftNote[];
  readonly corrections: Corrections;
  /** It has been open: where one stopped was shown. */
  readonly isOpened?: boolean;
  /** The mark of having been read was set. */
  readonly isSeen?: boolean;
};

/** Beside the text: its facts by kind, or the evidence for its labels. */
export type Side = {
  readonly kind: 'facts' | 'why';
  readonly index: number;
  readonly top: number;
  readonly turn: number;
};

export type MenuKind = 'format' | 'label' | 'country' | 'topic' | 'language' | 'palette' | 'searches';

/** What a line of text is asked for. */
export type Ask =
  | { readonly kind: 'file'; readonly format: Format }
  | { readonly kind: 'pipe' }
  | { readonly kind: 'tags' }
  | { readonly kind: 'note'; readonly sentence: Sentence; readonly id: string }
  | { readonly kind: 'search name'; readonly query: string };

export type Overlay =
  | { readonly kind: 'help'; readonly top: number; readonly text: string; readonly isTyping: boolean }
  /** `below` is the screen that the palette was opened on. */
  | {
      readonly kind: 'menu';
      readonly menu: MenuKind;
      readonly text: string;
      readonly index: number;
      readonly below?: Screen;
    }
  | { readonly kind: 'prompt'; readonly ask: Ask; readonly text: string }
  | { readonly kind: 'overwrite'; readonly format: Format; readonly path: string };

/** Of captures; `total` is 0 while it is not known. */
export type Progress = { readonly done: number; readonly total: number };

/** `answer`: what one may want to do about it. */
export type Message = { readonly text: string; readonly isError?: boolean; readonly answer?: 'undo' | 'redo' };

/** Everything the interface knows. */
export type State = {
  readonly mode: 'read' | 'pick';
  readonly style: Style;
  readonly columns: number;
  readonly rows: number;
  /** Widest line of text; 0: as wide as the pane. */
  readonly textWidth: number;
  /** Columns of the list beside the text, when the reader has moved the border. */
  readonly listWidth?: number;
  /** The border between the panes is held. */
  readonly isDragging?: boolean;
  readonly render?: ParagraphRenderer;
  readonly rank?: Ranker;
  readonly list: ListState;
  readonly progress?: Progress;
  /** No key has been pressed yet: the cursor stays on the first article while captures come in. */
  readonly isFresh: boolean;
  /** The person has never been here before. */
  readonly isFirstRun: boolean;
  readonly pane: 'list' | 'reading' | 'side';
  readonly query?: Query;
  /** The article the cursor is on; `reading` follows when it is loaded. */
  readonly wanted?: string;
  /** What has been asked for and has not come yet. */
  readonly loading?: { readonly id: string; readonly isUrgent: boolean };
  /** The group whose overview stands beside the list; the article's briefing when there is none. */
  readonly beside?: string;
  /** What will stand there when the cursor rests. */
  readonly besideNext?: string | undefined;
  /** The cursor rests on an article that is still being fetched: then the overview goes. */
  readonly isBesideOver?: boolean;
  /** An article that the library says it has not. */
  readonly missing?: string;
  readonly reading?: Reading;
  readonly side?: Side;
  readonly overlay?: Overlay;
  /** What the reader added, of the articles that have been in view. */
  readonly marks: ReadonlyMap<string, Marks>;
  readonly searches: readonly SavedSearch[];
  readonly tags: readonly string[];
  readonly history: History;
  /** Articles chosen for an export of several, in the order of choosing. */
  readonly chosen: ReadonlySet<string>;
  /** Keys pressed so far of a sequence. */
  readonly pending: string;
  /** The person has left; what is typed from now on is for the shell. */
  readonly isEnded?: boolean;
  /** The shell has the terminal. */
  readonly isSuspended: boolean;
  /** The library was asked where the next unread article is, or what a group holds: keys wait for that. */
  readonly isAsking?: boolean;
  /** Keys that wait for an answer of the library, or for the terminal to come back. */
  readonly waiting: readonly string[];
  readonly message?: Message;
  readonly effects: readonly Effect[];
};

export type InitialOptions = Pick<State, 'mode' | 'style' | 'columns' | 'rows'> & {
  readonly textWidth?: number;
  readonly listWidth?: number | undefined;
  readonly query?: string;
  readonly notice?: string;
  readonly isFirstRun?: boolean;
};

export function initialState({
  mode,
  style,
  columns,
  rows,
  textWidth = 0,
  listWidth,
  query = '',
  notice = '',
  isFirstRun = false,
}: InitialOptions): State {
  const hasQuery = mode === 'pick' || query !== '';
  const searching: Effect[] = hasQuery ? [{ kind: 'search', query, offset: 0 }] : [];
  return {
    mode,
    style,
    columns,
    rows,
    textWidth,
    ...(listWidth !== undefined && { listWidth }),
    list: emptyList,
    isFresh: true,
    isFirstRun,
    pane: 'list',
    ...(hasQuery && { query: { ...emptyQuery, text: query } }),
    marks: new Map(),
    searches: [],
    tags: [],
    history: emptyHistory,
    chosen: new Set(),
    pending: '',
    isSuspended: false,
    waiting: [],
    ...(notice && { message: { text: notice } }),
    effects: [{ kind: 'group', grouping: emptyList.grouping }, ...searching],
  };
}

/** Where keys go now. */
export function screenOf({ mode, overlay, reading, pane, query }: State): Screen {
  if (overlay) return overlayScreen(overlay);
  if (pane === 'side' && reading) return 'side';
  if (pane === 'reading' && reading)
    return reading.find?.isTyping ? 'find' : reading.view === 'raw' ? 'raw' : 'reading';
  if (query?.isTyping) return mode === 'pick' ? 'pick' : 'query';
  return query ? 'hits' : 'list';
}

function overlayScreen(overlay: Overlay): Screen {
  if (overlay.kind === 'menu') return overlay.menu === 'format' || overlay.menu === 'label' ? 'menu' : 'choose';
  if (overlay.kind === 'help') return overlay.isTyping ? 'help search' : 'help';
  if (overlay.kind === 'prompt') return overlay.ask.kind === 'note' ? 'note' : 'prompt';
  return overlay.kind;
}
