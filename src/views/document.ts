import type { Fact } from '../article.ts';
import { widthOf } from '../text/columns.ts';
import { foldMapped } from '../text/fold-mapped.ts';
import { composedText, drawLine, type Run } from './line.ts';
import { linked } from './link-of.ts';
import { drawMarks, isMark } from './mark-facts.ts';
import { type Brush, paint, type Style } from './style.ts';
import type { Role } from './theme.ts';
import { wrapPainted } from './wrap-painted.ts';

/** A paragraph of the screen: what is found and jumped to. `text` is what is shown, unwrapped and without marks. */
type Block = {
  readonly text: string;
  readonly firstRow: number;
  readonly paragraph?: number;
  readonly link?: string;
};

/** A row before it is drawn. `from` is where its text begins in the block's. */
type Row = {
  readonly block: number;
  readonly from: number;
  readonly prefix: string;
  readonly body: string;
  readonly suffix: string;
  readonly gap: number;
};

/** A stretch of a block's text, UTF-16 units. */
export type Anchor = { readonly block: number; readonly start: number; readonly end: number };

/** A whole text laid out at one width: rows to draw, places to jump to. */
export type Document = {
  readonly width: number;
  readonly rows: readonly Row[];
  readonly blocks: readonly Block[];
  /** The facts in the text, in text order. */
  readonly facts: readonly (Anchor & { readonly fact: Fact })[];
};

export type BlockOptions = {
  /** Stands before the first row; the other rows are indented as far. */
  readonly prefix?: readonly Run[];
  /** Stands at the right edge of the first row. */
  readonly suffix?: readonly Run[];
  readonly suffixWidth?: number;
  readonly paragraph?: number;
  /** Where the text leads, on terminals that show links. */
  readonly link?: string | undefined;
};

/** Lays blocks out one after the other. */
export function createDocument(style: Style, width: number) {
  const rows: Row[] = [];
  const blocks: Block[] = [];
  const facts: (Anchor & { fact: Fact })[] = [];

  /** `painted` is `text` with brushes and marks in it. */
  const addPainted = (text: string, painted: string, options: BlockOptions = {}): number => {
    const { prefix = [], suffix = [], paragraph, link } = options;
    const indent = Math.min(runsWidth(prefix), Math.floor(width / 2));
    const tail = suffix.length > 0 || options.suffixWidth ? (options.suffixWidth ?? runsWidth(suffix)) + 1 : 0;
    const room = Math.max(1, width - indent - (width - indent - tail >= 10 ? tail : 0));
    const block =
      blocks.push({
        text,
        firstRow: rows.length,
        ...(paragraph !== undefined && { paragraph }),
        ...(link !== undefined && { link }),
      }) - 1;
    let from = 0;
    for (const [i, body] of wrapPainted(painted, room).entries()) {
      const plain = stripSgr(body);
      from = skipSpace(text, from, plain);
      const used = widthOf(plain);
      const hasSuffix = i === 0 && suffix.length > 0 && width - indent - used > tail - 1;
      rows.push({
        block,
        from,
        prefix: drawLine(style, i === 0 ? prefix : [], { width: indent }),
        body,
        suffix: hasSuffix ? drawLine(style, suffix, { width: tail - 1 }) : '',
        gap: Math.max(0, width - indent - used - (hasSuffix ? tail - 1 : 0)),
      });
      from += unitsOf(plain);
    }
    return block;
  };

  return {
    addPainted,
    add(runs: readonly Run[], options: BlockOptions = {}): number {
      const shown = runs.map(({ text, role }) => ({ text: composedText(text), role }));
      const painted = shown.map(({ text, role }) => paint(style.brush(role), text)).join('');
      return addPainted(shown.map(({ text }) => text).join(''), painted, options);
    },
    addBlank() {
      blocks.push({ text: '', firstRow: rows.length });
      rows.push({ block: blocks.length - 1, from: 0, prefix: '', body: '', suffix: '', gap: width });
    },
    addFact(fact: Fact, anchor: Anchor) {
      facts.push({ ...anchor, fact });
    },
    rows: (): number => rows.length,
    finish: (): Document => ({ width, rows, blocks, facts }),
  };
}

const runsWidth = (runs: readonly Run[]): number =>
  runs.reduce((sum, { text }) => sum + widthOf(composedText(text)), 0);

const sgr = /\u001b\[[\d;]*m/g;
const stripSgr = (painted: string): string => painted.replace(sgr, '');

/** Wrapping drops the blanks at a row's end: the next row begins after them. */
function skipSpace(text: string, from: number, plain: string): number {
  let i = from;
  if (plain !== '' && !plain.startsWith(' ')) while (text[i] === ' ') i++;
  return i;
}

function unitsOf(plain: string): number {
  let units = 0;
  for (let i = 0; i < plain.length; i++) if (!isMark(plain.charCodeAt(i))) units++;
  return units;
}

/** What {@link createDocument} gives. */
export type Builder = ReturnType<typeof createDocument>;

/** The row an anchor begins on. */
export function rowOf(document: Document, { block, start }: Anchor): number {
  let row = document.blocks[block]?.firstRow ?? 0;
  for (let next = document.rows[row + 1]; next?.block === block && next.from <= start; next = document.rows[row + 1])
    row++;
  return row;
}

/** Where `wanted` stands, in text order: as a phrase, or when it is written nowhere so, each of its words. Case and accents do not matter. */
export function findAll(document: Document, wanted: string): readonly Anchor[] {
  const known = found.get(document);
  if (known?.wanted === wanted) return known.anchors;
  const phrase = foldMapped(wanted.trim()).text;
  const words = phrase.split(/\s+/).filter((word) => word.length > 1);
  const whole = occurrences(document, [phrase]);
  const anchors = whole.length > 0 || words.length < 2 ? whole : occurrences(document, words);
  found.set(document, { wanted, anchors });
  return anchors;
}

const found = new WeakMap<Document, { wanted: string; anchors: readonly Anchor[] }>();

function occurrences({ blocks }: Document, needles: readonly string[]): Anchor[] {
  const anchors: Anchor[] = [];
  for (const [block, shown] of blocks.entries()) {
    if (shown.text === '') continue;
    const { text, at } = foldedOf(shown);
    for (const needle of needles) {
      if (needle === '') continue;
      for (let i = text.indexOf(needle); i >= 0; i = text.indexOf(needle, i + needle.length))
        anchors.push({ block, start: at[i] ?? 0, end: at[i + needle.length] ?? shown.text.length });
    }
  }
  return needles.length > 1 ? anchors.sort((a, b) => a.block - b.block || a.start - b.start) : anchors;
}

const folds = new WeakMap<Block, ReturnType<typeof foldMapped>>();
const foldedOf = (block: Block): ReturnType<typeof foldMapped> => {
  const known = folds.get(block) ?? foldMapped(block.text);
  folds.set(block, known);
  return known;
};

/** A stretch to be seen at a glance. */
export type Highlight = Anchor & { readonly role: Role };

/** One row of exactly the document's width, with the highlights that touch it. */
export function drawRow(
  { rows, blocks }: Document,
  index: number,
  highlights: readonly Highlight[],
  style: Style,
): string {
  const row = rows[index];
  if (!row) return '';
  let body = row.body;
  const length = unitsOf(stripSgr(body));
  for (const { block, start, end, role } of highlights) {
    const from = Math.max(0, start - row.from);
    const to = Math.min(length, end - row.from);
    if (block === row.block && from < to) body = highlight(body, from, to, style.brush(role));
  }
  const link = style.hasLinks ? blocks[row.block]?.link : undefined;
  const text = drawMarks(body).replaceAll('\u00a0', ' ');
  return row.prefix + (link ? linked(text, link) : text) + ' '.repeat(row.gap) + row.suffix;
}

/** Lays a brush over the units `from` to `to` of a painted text, whatever brushes it has there, and gives those back after. */
function highlight(painted: string, from: number, to: number, brush: Brush): string {
  let out = '';
  let units = 0;
  let active = '';
  let isInside = false;
  for (let i = 0; i < painted.length; ) {
    const code = painted[i] === '\u001b' ? painted.slice(i, painted.indexOf('m', i) + 1) : '';
    if (code) {
      active += code;
      out += isInside ? '' : code;
      i += code.length;
      continue;
    }
    const isUnit = !isMark(painted.charCodeAt(i));
    if (isUnit && !isInside && units === from) {
      out += brush.open;
      isInside = true;
    }
    out += painted[i];
    units += isUnit ? 1 : 0;
    i++;
    if (isInside && units === to) {
      out += brush.close + active;
      isInside = false;
    }
  }
  return isInside ? out + brush.close : out;
}
