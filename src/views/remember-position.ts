import type { Position } from '../reader-data/reader-data.ts';
import { applied, marksOf } from './changes.ts';
import { documentOf } from './reading.ts';
import { sentenceAt } from './sentences.ts';
import type { Reading, State } from './state.ts';

/** What opening and leaving a text leaves behind: it has been read, and this is where one stopped. */
export function remembered(before: State, state: State): State {
  return withRead(withPosition(before, state));
}

/** An article that has been opened is read; no step to undo, for it was nobody's decision. m makes it unread again. */
function withRead(state: State): State {
  const { reading, pane } = state;
  if (pane === 'list' || !reading || reading.article.id !== state.wanted) return state;
  if (reading.isSeen) return state;
  const seen: State = { ...state, reading: { ...reading, isSeen: true } };
  const { id } = reading.article;
  return marksOf(state, id).isRead ? seen : applied(seen, { kind: 'read', id, isRead: true });
}

/** The text was left, for the list, another text or the shell. */
function withPosition(before: State, state: State): State {
  const { reading } = before;
  if (!reading || before.pane === 'list') return state;
  const isSame = state.pane !== 'list' && state.reading?.article.id === reading.article.id;
  const isLeaving = state.effects.some(({ kind }) => kind === 'end' || kind === 'suspend');
  if (isSame && !isLeaving) return state;
  const { id } = reading.article;
  const position = positionOf(before, reading);
  const marks = marksOf(state, id);
  if (marks.position?.paragraph === position?.paragraph && marks.position?.start === position?.start) return state;
  const { position: _, ...rest } = marks;
  return {
    ...state,
    marks: new Map(state.marks).set(id, { ...rest, ...(position && { position }) }),
    effects: [...state.effects, { kind: 'keep position', id, position }],
  };
}

/** The sentence at the top of the pane, so that it is found again at any width; at the beginning there is none to remember. */
function positionOf(state: State, reading: Reading): Position | undefined {
  if (reading.top === 0 || reading.view === 'raw') return undefined;
  const document = documentOf(state, reading);
  const first = document.blocks.find(({ paragraph }) => paragraph !== undefined);
  if (!first || reading.top < first.firstRow) return undefined;
  const sentence = sentenceAt(document, reading.article, reading.top);
  return sentence && { paragraph: sentence.paragraph, start: sentence.start };
}
