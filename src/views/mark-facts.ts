import type { Fact, FactKind } from '../article.ts';
import { composedText } from './line.ts';
import { factMarks, paint, type Style } from './style.ts';

/** A stretch of a paragraph between borders of facts: inside the facts of these kinds, outermost first. */
export type Piece = {
  readonly text: string;
  readonly kinds: readonly FactKind[];
  readonly begins: readonly FactKind[];
};

/** Where a fact stands in the shown text, UTF-16 units. */
type Place = { readonly fact: Fact; readonly start: number; readonly end: number };

export type MarkedParagraph = {
  /** The text as shown, without marks. */
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly places: readonly Place[];
};

/** Turns the pieces of a paragraph into one line of ANSI text; marked-terminal does, once it is loaded. */
export type ParagraphRenderer = (pieces: readonly Piece[], style: Style) => string;

/** Cuts a paragraph at the borders of its facts. Facts may lie within facts (names in a quotation); one that crosses another's border is left out. */
export function markFacts(paragraph: string, facts: readonly Fact[]): MarkedParagraph {
  const nested = withoutCrossings(facts);
  const borders = [...new Set(nested.flatMap(({ start, end }) => [start, end]).concat(0, paragraph.length))].sort(
    (a, b) => a - b,
  );
  const shownAt = new Map<number, number>([[0, 0]]);
  const pieces: Piece[] = [];
  let text = '';
  let next = 0;
  const open: Fact[] = [];
  for (const [i, from] of borders.slice(0, -1).entries()) {
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= from) open.pop();
    const begins: FactKind[] = [];
    for (let fact = nested[next]; fact && fact.start === from; fact = nested[++next]) {
      open.push(fact);
      begins.push(fact.kind);
    }
    const to = borders[i + 1] ?? from;
    const shown = composedText(paragraph.slice(from, to));
    text += shown;
    shownAt.set(to, text.length);
    pieces.push({ text: shown, kinds: open.map(({ kind }) => kind), begins });
  }
  const at = (offset: number) => shownAt.get(offset) ?? text.length;
  return { text, pieces, places: nested.map((fact) => ({ fact, start: at(fact.start), end: at(fact.end) })) };
}

/** In text order, an enclosing fact before those in it. */
function withoutCrossings(facts: readonly Fact[]): Fact[] {
  const sorted = [...facts].filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start || b.end - a.end);
  const open: Fact[] = [];
  return sorted.filter((fact) => {
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= fact.start) open.pop();
    if (fact.end > (open.at(-1)?.end ?? Number.POSITIVE_INFINITY)) return false;
    open.push(fact);
    return true;
  });
}

/**
 * A fact's mark stands in the text as one private character, which no sanitised text can hold, until the row is drawn:
 * so that offsets in the shown text can be told from columns on the screen. A quotation has its own marks.
 */
const FIRST_MARK = 0xe000;
const kinds = Object.keys(factMarks) as FactKind[];

const markOf = (kind: FactKind): string =>
  kind === 'quote' ? '' : String.fromCharCode(FIRST_MARK + kinds.indexOf(kind));

export const isMark = (unit: number): boolean => unit >= FIRST_MARK && unit < FIRST_MARK + kinds.length;

export const drawMarks = (text: string): string =>
  text.replace(/[\ue000-\ue00f]/g, (mark) => factMarks[kinds[mark.charCodeAt(0) - FIRST_MARK] ?? 'quote']);

/** A piece in its colours; `inner` is its text as the Markdown renderer made it. */
export function paintPiece({ kinds: around, begins }: Piece, inner: string, style: Style): string {
  const kind = around.at(-1);
  if (!kind) return inner;
  const marks = begins.map(markOf).join('');
  return (
    (marks && paint(style.brush('mark', kind === 'quote' ? undefined : kind), marks)) +
    paint(style.brush(kind, around.at(-2)), inner)
  );
}

/** The same without Markdown: what shows until marked-terminal is loaded. */
export const paintPieces: ParagraphRenderer = (pieces, style) =>
  pieces.map((piece) => paintPiece(piece, piece.text, style)).join('');
