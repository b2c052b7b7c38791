import type { Article } from '../article.ts';
import type { Marks, ReaderRecord } from '../reader-data/reader-data.ts';
import { untouched } from './changes.ts';
import { layoutOf } from './layout.ts';
import { documentOf } from './reading.ts';
import type { Reading, State } from './state.ts';
import { lastTop } from './window.ts';

/** An article has come, with what the reader added to it; undefined: the library has it no longer. */
export function loaded(
  state: State,
  id: string,
  article: Article | undefined,
  record: ReaderRecord | undefined,
): State {
  if (state.wanted !== id) return notLoading(state, id);
  const { loading: _, reading, side, beside: __, isBesideOver: ___, ...rest } = state;
  if (!article) return { ...rest, pane: 'list', missing: id, message: { text: state.style.words.gone, isError: true } };
  const { notes = [], corrections = {}, ...marks } = record ?? {};
  const added = { notes, corrections };
  const known = record ? withMarks(rest, new Map([[id, { ...untouched, ...marks }]])) : rest;
  if (reading?.article.id === id)
    return readAnew({ ...known, ...(side && { side }) }, { ...reading, ...added, article });
  const next: Reading = { article, view: reading?.view ?? 'briefing', top: 0, ...added };
  const effects = next.view === 'raw' ? [...state.effects, { kind: 'load capture' as const, id }] : state.effects;
  return { ...known, reading: next, effects, ...(side && { side: { ...side, index: 0, top: 0, turn: 0 } }) };
}

/** An answer that comes after the cursor has moved on is dropped; should it come back, the article is asked for again. */
function notLoading(state: State, id: string): State {
  const { loading, ...rest } = state;
  return loading?.id === id ? rest : state;
}

/** The article on the screen was read anew with corrections: what stood in the pane stays as near as it can. */
function readAnew(state: State, { fact: _, spot: __, ...reading }: Reading): State {
  const { body } = layoutOf(state);
  const last = lastTop(documentOf(state, reading).rows.length, body);
  return { ...state, reading: { ...reading, top: Math.min(reading.top, last) } };
}

const REMEMBERED = 10_000; // articles; twice as many as the pages that are kept hold

/** The marks of articles that came into view; those seen longest ago are forgotten, and come again with their page. */
export function withMarks(state: State, added: ReadonlyMap<string, Marks>): State {
  if (added.size === 0) return state;
  const marks = new Map(state.marks);
  for (const [id, own] of added) {
    marks.delete(id);
    marks.set(id, own);
  }
  for (const id of marks.keys()) {
    if (marks.size <= REMEMBERED) break;
    marks.delete(id);
  }
  return { ...state, marks };
}

export function captureLoaded(state: State, id: string, capture: string): State {
  if (state.reading?.article.id !== id) return state;
  return { ...state, reading: { ...state.reading, capture } };
}
