import type { MarkedExtension, Tokens } from 'marked';
import type { FactKind } from '../article.ts';
import { type ParagraphRenderer, type Piece, paintPiece } from './mark-facts.ts';
import { factMarks, type Style } from './style.ts';

/** What this module needs of `marked` and `marked-terminal`; they are loaded after the first frame and handed in. */
export type MarkdownModules = {
  readonly Marked: typeof import('marked').Marked;
  readonly markedTerminal: (options: object) => MarkedExtension;
};

/**
 * Renders a paragraph written in our own Markdown: ordinary text with every special character escaped, and a fact as
 * `⟦kinds⟧text⟧` with private characters for the brackets, which no sanitised text can hold.
 */
export function createMarkdownRenderer({ Marked, markedTerminal }: MarkdownModules): ParagraphRenderer {
  let style: Style | undefined;
  const marked = new Marked();
  const same = (text: string) => text;
  const plain = {
    text: same,
    paragraph: same,
    strong: same,
    em: same,
    codespan: same,
    link: same,
    href: same,
    html: same,
  };
  marked.use(markedTerminal({ ...plain, reflowText: false, showSectionPrefix: false, emoji: false, tab: 0 }));
  marked.use({ extensions: [factExtension(() => style)] });
  return (pieces, wanted) => {
    style = wanted;
    return (marked.parse(toFactMarkdown(pieces), { async: false }) as string).trim();
  };
}

const OPEN = '\ue100';
const TEXT = '\ue101';
const CLOSE = '\ue102';
const kinds = Object.keys(factMarks) as FactKind[];

/** The paragraph as Markdown. */
const toFactMarkdown = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ text, kinds: around, begins }) =>
      around.length === 0
        ? escapeMarkdown(text)
        : `${OPEN}${codes(around)},${codes(begins)}${TEXT}${escapeMarkdown(text)}${CLOSE}`,
    )
    .join('');

const codes = (list: readonly FactKind[]): string => list.map((kind) => kinds.indexOf(kind)).join('');
const kindsOf = (written: string): FactKind[] => [...written].flatMap((digit) => kinds[Number(digit)] ?? []);

/** Every character that can mean something in Markdown stands for itself. */
const escapeMarkdown = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');

type FactToken = Tokens.Generic & { readonly piece: Omit<Piece, 'text'>; readonly tokens: Tokens.Generic[] };

const factExtension = (styleOf: () => Style | undefined): NonNullable<MarkedExtension['extensions']>[number] => ({
  name: 'fact',
  level: 'inline',
  start: (source) => {
    const at = source.indexOf(OPEN);
    return at < 0 ? undefined : at;
  },
  tokenizer(source) {
    if (!source.startsWith(OPEN)) return undefined;
    const [text, end] = [source.indexOf(TEXT), source.indexOf(CLOSE)];
    const [around = '', begins = ''] = source.slice(1, text).split(',');
    const piece = { kinds: kindsOf(around), begins: kindsOf(begins) };
    return {
      type: 'fact',
      raw: source.slice(0, end + 1),
      piece,
      tokens: this.lexer.inlineTokens(source.slice(text + 1, end)),
    };
  },
  renderer(token) {
    const { piece, tokens } = token as FactToken;
    const style = styleOf();
    const inner = this.parser.parseInline(tokens as never);
    return style ? paintPiece({ ...piece, text: '' }, inner, style) : inner;
  },
});
