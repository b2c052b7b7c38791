import { documentOf } from './reading.ts';
import { toPlace } from './reading-moves.ts';
import { anchorOf } from './sentences.ts';
import type { State } from './state.ts';

/** The keys go to the text. The first time it opens where the reader stopped last. */
export function opened(state: State): State {
  const { reading, marks } = state;
  if (!reading || reading.isOpened) return { ...state, pane: 'reading' };
  const open: State = { ...state, pane: 'reading', reading: { ...reading, isOpened: true } };
  const position = marks.get(reading.article.id)?.position;
  if (!position || reading.top > 0 || reading.find || reading.view === 'raw' || !open.reading) return open;
  const document = documentOf(open, open.reading);
  const anchor = anchorOf(document, reading.article, { ...position, end: position.start });
  if (!anchor) return open;
  const shown = toPlace(open, { ...open.reading, top: Number.MAX_SAFE_INTEGER }, anchor);
  return { ...shown, message: { text: state.style.words.resumed } };
}
