import type { Article } from '../article.ts';
import { briefingDocument, textDocument } from './briefing.ts';
import { type Anchor, type Document, drawRow, findAll, type Highlight } from './document.ts';
import { layoutOf } from './layout.ts';
import { paintPieces } from './mark-facts.ts';
import { rawDocument } from './raw.ts';
import type { Reading, State } from './state.ts';

type Known = { readonly inputs: readonly unknown[]; readonly document: Document };
const known = new WeakMap<Article, Known>();

/** The text being read, laid out for this screen; laid out anew only when something it depends on has changed. */
export function documentOf(state: State, { article, capture, view }: Reading): Document {
  const { text: width } = layoutOf({ ...state, pane: 'reading' });
  const { style, render } = state;
  const inputs = [capture, view, width, style, render];
  const last = known.get(article);
  if (last?.inputs.every((input, i) => input === inputs[i])) return last.document;
  const document =
    view === 'raw' && capture !== undefined
      ? rawDocument(article, capture, width, style)
      : view === 'text'
        ? textDocument(article, width, style)
        : briefingDocument(article, width, style, render ?? paintPieces);
  known.set(article, { inputs, document });
  return document;
}

/** Where the find query matches in the text being read. */
export const matchesOf = (state: State, reading: Reading): readonly Anchor[] =>
  reading.find?.text ? findAll(documentOf(state, reading), reading.find.text) : [];

/** The rows of the reading pane that show, each `document.width` columns wide. */
export function drawReading(state: State, reading: Reading, height: number): string[] {
  const document = documentOf(state, reading);
  const visible = document.rows.slice(reading.top, reading.top + height);
  const blocks = new Set(visible.map(({ block }) => block));
  const highlights = highlightsOf(state, reading, document).filter(({ block }) => blocks.has(block));
  return visible.map((_, i) => drawRow(document, reading.top + i, highlights, state.style));
}

function highlightsOf(state: State, reading: Reading, document: Document): Highlight[] {
  const matches = matchesOf(state, reading).map((anchor, i) => ({
    ...anchor,
    role: i === reading.find?.current ? ('current' as const) : ('match' as const),
  }));
  const fact = reading.fact === undefined ? undefined : document.facts[reading.fact];
  return fact ? [...matches, { ...fact, role: 'current' }] : matches;
}
