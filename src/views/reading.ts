import type { Article, Span } from '../article.ts';
import { briefingDocument, type LayoutOptions, textDocument } from './briefing.ts';
import { type Anchor, createDocument, type Document } from './document.ts';
import { drawRow, type Highlight } from './draw-row.ts';
import { findAll } from './find-all.ts';
import { layoutOf } from './layout.ts';
import { paintPieces } from './mark-facts.ts';
import { rawDocument } from './raw.ts';
import { rawLine } from './raw-line.ts';
import { anchorOf } from './sentences.ts';
import type { Reading, State } from './state.ts';
import type { Style } from './style.ts';
import type { Role } from './theme.ts';

type Known = { readonly inputs: readonly unknown[]; readonly document: Document };
const known = new WeakMap<Article, Known>();

/** The text being read, laid out for this screen; laid out anew only when something it depends on has changed. */
export function documentOf(state: State, reading: Reading): Document {
  const { article, capture, view, notes } = reading;
  const { text: width } = layoutOf({ ...state, pane: 'reading' });
  const { style, render } = state;
  /** While the cursor passes over articles on the list, only what shows of each is laid out. */
  const limit = state.pane === 'list' && reading.top === 0 ? layoutOf(state).body : undefined;
  const inputs = [capture, view, width, style, render, limit, notes];
  const last = known.get(article);
  if (last?.inputs.every((input, i) => input === inputs[i])) return last.document;
  const document = layOut(reading, { width, style, render: render ?? paintPieces, limit });
  known.set(article, { inputs, document });
  return document;
}

function layOut({ article, capture, view, notes }: Reading, options: LayoutOptions): Document {
  if (view === 'raw') {
    const { limit = Number.POSITIVE_INFINITY, width, style } = options;
    if (capture === undefined) return comingDocument(width, style);
    return rawDocument(article, Number.isFinite(limit) ? capture.split('\n', limit).join('\n') : capture, width, style);
  }
  return view === 'text' ? textDocument(article, notes, options) : briefingDocument(article, notes, options);
}

/** What stands where the capture will, while it is being fetched. */
function comingDocument(width: number, style: Style): Document {
  const document = createDocument(style, width);
  document.add([{ text: style.words.loadingCapture, role: 'muted' }]);
  return document.finish();
}

/** Where the find query matches in the text being read. */
export const matchesOf = (state: State, reading: Reading): readonly Anchor[] =>
  reading.find?.text ? findAll(documentOf(state, reading), reading.find.text) : [];

/** Stands before the row that the raw view's cursor is on; no text holds it. */
export const CURSOR_ROW = '\ue200';

/** The rows of the reading pane that show, each `document.width` columns wide. */
export function drawReading(state: State, reading: Reading, height: number): string[] {
  const document = documentOf(state, reading);
  const visible = document.rows.slice(reading.top, reading.top + height);
  const blocks = new Set(visible.map(({ block }) => block));
  const highlights = highlightsOf(state, reading, document).filter(({ block }) => blocks.has(block));
  const line = reading.view === 'raw' && state.pane === 'reading' ? rawLine(document, reading) : undefined;
  return visible.map(({ block }, i) => {
    const row = drawRow(document, reading.top + i, highlights, state.style);
    return block === line ? CURSOR_ROW + row : row;
  });
}

function highlightsOf(state: State, reading: Reading, document: Document): Highlight[] {
  const { article, view, notes, spot, fact } = reading;
  const { overlay, pane } = state;
  const line = view === 'raw' && pane === 'reading' ? rawLine(document, reading) : undefined;
  if (line !== undefined) {
    const { text = '' } = document.blocks[line] ?? {};
    return [...findHighlights(state, reading), { block: line, start: 0, end: text.length, role: 'cursor' }];
  }
  const at = (span: Span, role: Role): Highlight[] => {
    const anchor = anchorOf(document, article, span);
    return anchor ? [{ ...anchor, role }] : [];
  };
  const asked = overlay?.kind === 'prompt' && overlay.ask.kind === 'note' ? at(overlay.ask.sentence, 'current') : [];
  const here = fact === undefined ? undefined : document.facts[fact];
  return [
    ...notes.flatMap(({ span }) => at(span, 'noted')),
    ...findHighlights(state, reading),
    ...(here ? [{ ...here, role: 'current' as const }] : []),
    ...(spot ? at(spot, 'current') : []),
    ...asked,
  ];
}

const findHighlights = (state: State, reading: Reading): Highlight[] =>
  matchesOf(state, reading).map((anchor, i) => ({
    ...anchor,
    role: i === reading.find?.current ? ('current' as const) : ('match' as const),
  }));
