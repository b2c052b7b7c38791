import type { Marks } from '../reader-data/reader-data.ts';
import type { Change, DraftNote, Step } from './change.ts';
import type { Effect } from './effect.ts';
import { counting } from './list-moves.ts';
import type { State } from './state.ts';

const REMEMBERED = 500; // steps

/** Makes a change that can be undone, and says what it was. */
export function changed(state: State, step: Step): State {
  const past = [...state.history.past, step].slice(-REMEMBERED);
  return {
    ...applied(state, step.change),
    history: { past, future: [] },
    message: { text: step.says, answer: 'undo' },
  };
}

/** Takes the latest change back. */
export function undo(state: State): State {
  const { history, style } = state;
  const step = history.past.at(-1);
  if (!step) return { ...state, message: { text: style.words.nothingToUndo } };
  return {
    ...applied(state, step.inverse),
    history: { past: history.past.slice(0, -1), future: [...history.future, step] },
    message: { text: style.words.undone(step.says), answer: 'redo' },
  };
}

/** Makes the change again that was taken back last. */
export function redo(state: State): State {
  const { history, style } = state;
  const step = history.future.at(-1);
  if (!step) return { ...state, message: { text: style.words.nothingToRedo } };
  return {
    ...applied(state, step.change),
    history: { past: [...history.past, step], future: history.future.slice(0, -1) },
    message: { text: style.words.redone(step.says), answer: 'undo' },
  };
}

/** Marks the articles of a group as read, or as unread. */
export function markAll(state: State, ids: readonly string[], isRead: boolean): State {
  if (ids.length === 0) return state;
  const { words } = state.style;
  const articles = words.briefings(ids.length);
  return changed(state, {
    says: `${articles}: ${isRead ? words.did.read : words.did.unread}`,
    change: { kind: 'all read', ids, isRead },
    inverse: { kind: 'all read', ids, isRead: !isRead },
  });
}

export const untouched: Marks = { isRead: false, isFavourite: false, tags: [] };

export const marksOf = ({ marks }: Pick<State, 'marks'>, id: string): Marks => marks.get(id) ?? untouched;

/** The change on the screen at once, and to be kept. */
export function applied(state: State, change: Change): State {
  const effects: readonly Effect[] = [...state.effects, { kind: 'keep', change }];
  const next = { ...shown(state, change), effects };
  return change.kind === 'read' || change.kind === 'all read' ? counting(next) : next;
}

function shown(state: State, change: Change): State {
  switch (change.kind) {
    case 'read':
      return withMarks(state, change.id, { isRead: change.isRead });
    case 'all read':
      return withAllRead(state, change.ids, change.isRead);
    case 'favourite':
      return withMarks(state, change.id, { isFavourite: change.isFavourite });
    case 'tags':
      return withMarks(state, change.id, { tags: change.tags });
    case 'note':
      return withNotes(state, change.id, (notes) =>
        [...notes.filter(({ id }) => id !== change.note.id), change.note].sort(byPlace),
      );
    case 'no note':
      return withNotes(state, change.id, (notes) => notes.filter(({ id }) => id !== change.note.id));
    case 'corrections':
      return state.reading?.article.id === change.id
        ? { ...state, reading: { ...state.reading, corrections: change.corrections } }
        : state;
    case 'search': {
      const others = state.searches.filter(({ name }) => name !== change.search.name);
      return { ...state, searches: [...others, change.search].sort((a, b) => a.name.localeCompare(b.name)) };
    }
    case 'no search':
      return { ...state, searches: state.searches.filter(({ name }) => name !== change.search.name) };
  }
}

function withMarks(state: State, id: string, marks: Partial<Marks>): State {
  return { ...state, marks: new Map(state.marks).set(id, { ...marksOf(state, id), ...marks }) };
}

/** Only those whose marks are known: the others come with their page. */
function withAllRead(state: State, ids: readonly string[], isRead: boolean): State {
  const marks = new Map(state.marks);
  for (const id of ids) {
    const known = marks.get(id);
    if (known) marks.set(id, { ...known, isRead });
  }
  return { ...state, marks };
}

function withNotes(state: State, id: string, next: (notes: readonly DraftNote[]) => readonly DraftNote[]): State {
  const { reading } = state;
  return reading?.article.id === id ? { ...state, reading: { ...reading, notes: next(reading.notes) } } : state;
}

const byPlace = ({ span: a }: DraftNote, { span: b }: DraftNote): number =>
  a.paragraph - b.paragraph || a.start - b.start;
