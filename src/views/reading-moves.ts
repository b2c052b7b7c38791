import type { Span } from '../article.ts';
import { type Anchor, rowOf } from './document.ts';
import { layoutOf } from './layout.ts';
import { documentOf } from './reading.ts';
import { anchorOf } from './sentences.ts';
import type { Reading, State } from './state.ts';
import { clamp, lastTop } from './window.ts';

export function scrollTo(state: State, reading: Reading, top: number): State {
  const { body } = layoutOf(state);
  const last = lastTop(documentOf(state, reading).rows.length, body);
  return { ...state, reading: { ...reading, top: clamp(top, 0, last) } };
}

/** Scrolls only when the place is out of sight, and then so that a third of the pane shows what comes before it. */
export function showRow(state: State, reading: Reading, row: number): State {
  const { body } = layoutOf(state);
  const isInSight = row >= reading.top && row < reading.top + body;
  return isInSight ? { ...state, reading } : scrollTo(state, reading, row - Math.floor(body / 3));
}

export function toPlace(state: State, reading: Reading, place: Anchor | undefined): State {
  return place ? showRow(state, reading, rowOf(documentOf(state, reading), place)) : { ...state, reading };
}

/** Shows a stretch of the text and marks it; what stands in the headline shows the top. The raw view gives way to the briefing. */
export function toSpot(state: State, { fact: _, ...before }: Reading, spot: Span): State {
  const reading: Reading = before.view === 'raw' ? { ...before, view: 'briefing', top: 0, spot } : { ...before, spot };
  if (spot.paragraph < 0) return scrollTo(state, reading, 0);
  return toPlace(state, reading, anchorOf(documentOf(state, reading), reading.article, spot));
}
