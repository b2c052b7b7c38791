import type { Fact } from '../article.ts';
import { widthOf } from '../text/columns.ts';
import { composedText, drawLine, type Run } from './line.ts';
import { isMark } from './mark-facts.ts';
import { paint, type Style } from './style.ts';
import { wrapPainted } from './wrap-painted.ts';

/** A paragraph of the screen: what is found and jumped to. `text` is what is shown, unwrapped and without marks. */
export type Block = {
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
export const stripSgr = (painted: string): string => painted.replace(sgr, '');

/** Wrapping drops the blanks at a row's end: the next row begins after them. */
function skipSpace(text: string, from: number, plain: string): number {
  let i = from;
  if (plain !== '' && !plain.startsWith(' ')) while (text[i] === ' ') i++;
  return i;
}

/** Characters of a painted text without its brushes that are its own: marks are not. */
export function unitsOf(plain: string): number {
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
