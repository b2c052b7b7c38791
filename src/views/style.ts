import type { FactKind } from '../article.ts';
import { asciiLetters } from './ascii-letters.ts';
import { type Binding, keymap as defaultKeymap } from './keymap.ts';
import { type Look, type Role, type ThemeName, themes } from './theme.ts';
import type { Words } from './words/en.ts';
import { type UiLanguage, wordsOf } from './words/words.ts';

/** SGR sequences before and after a stretch of text; both empty where the terminal shows no attributes. */
export type Brush = { readonly open: string; readonly close: string };

/** How things look on this terminal, and in which language: what every view takes. */
export type Style = {
  /** The brush of a role, over the background of a row when `base` is given. */
  readonly brush: (role: Role | undefined, base?: Role) => Brush;
  readonly glyphs: Glyphs;
  /** ASCII letters only. */
  readonly isAscii: boolean;
  /** The terminal shows links. */
  readonly hasLinks: boolean;
  /** A finished line in letters that the terminal can show. */
  readonly letters: (line: string) => string;
  readonly words: Words;
  /** What the keys do, as the person has set them. */
  readonly keymap: readonly Binding[];
};

export type StyleOptions = {
  readonly theme: ThemeName;
  /** 0 none, 1: 16 colours, 2: 256, 3: true colour. */
  readonly colorLevel: 0 | 1 | 2 | 3;
  readonly hasAttributes?: boolean;
  readonly ascii?: boolean;
  readonly hasLinks?: boolean;
  readonly uiLanguage?: UiLanguage;
  readonly keymap?: readonly Binding[];
};

export function createStyle({
  theme,
  colorLevel,
  hasAttributes = true,
  ascii = false,
  hasLinks = false,
  uiLanguage = 'en',
  keymap = defaultKeymap,
}: StyleOptions): Style {
  const looks = themes[theme];
  const brushes = new Map<Role | undefined, Map<Role | undefined, Brush>>();
  const brush = (role: Role | undefined, base?: Role): Brush => {
    const over = brushes.get(base) ?? new Map<Role | undefined, Brush>();
    brushes.set(base, over);
    const known = over.get(role);
    if (known) return known;
    const look = { ...(base && looks[base]), ...(role && looks[role]) };
    const made = hasAttributes ? brushOf(look, colorLevel) : noBrush;
    over.set(role, made);
    return made;
  };
  const letters = ascii ? asciiLetters : (line: string) => line;
  return {
    brush,
    glyphs: ascii ? asciiGlyphs : glyphs,
    isAscii: ascii,
    hasLinks,
    letters,
    words: wordsOf(uiLanguage),
    keymap,
  };
}

/** A stretch of text with its brush; the text must be safe for the terminal already. */
export const paint = ({ open, close }: Brush, text: string): string => (open ? open + text + close : text);

const noBrush: Brush = { open: '', close: '' };

/** One sequence an attribute, each closed by its own code, so that brushes nest. */
function brushOf(look: Look, level: 0 | 1 | 2 | 3): Brush {
  const codes: [string, string][] = [];
  if (look.bold) codes.push(['1', '22']);
  if (look.dim && (level < 2 || !look.color)) codes.push(['2', '22']); // a chosen grey needs no dimming
  if (look.italic) codes.push(['3', '23']);
  if (look.underline) codes.push(['4', '24']);
  const isLost = look.background !== undefined && (level === 0 || (level === 1 && look.ansiBackground === undefined));
  if (look.inverse || (isLost && !look.slight)) codes.push(['7', '27']);
  const color = colorCode(look.color, look.ansi, level, 38);
  const background = colorCode(look.background, look.ansiBackground, level, 48);
  if (color) codes.push([color, '39']);
  if (background) codes.push([background, '49']);
  return {
    open: codes.map(([open]) => `\u001b[${open}m`).join(''),
    close: codes
      .reverse()
      .map(([, close]) => `\u001b[${close}m`)
      .join(''),
  };
}

function colorCode(hex: string | undefined, ansi: number | undefined, level: number, plane: 38 | 48): string {
  if (level === 0) return '';
  if (level === 1 || !hex) return ansi === undefined ? '' : String(ansi);
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [
    number,
    number,
    number,
  ];
  return level === 3 ? `${plane};2;${red};${green};${blue}` : `${plane};5;${paletteIndex(red, green, blue)}`;
}

/** The nearest of xterm's 256 colours: its 24 greys for greys, else its 6×6×6 cube. */
function paletteIndex(red: number, green: number, blue: number): number {
  const isGrey = Math.max(red, green, blue) - Math.min(red, green, blue) < 12;
  if (isGrey) return Math.min(255, Math.max(232, 232 + Math.round((red - 8) / 10)));
  const step = (value: number) => (value < 48 ? 0 : value < 115 ? 1 : Math.floor((value - 35) / 40));
  return 16 + 36 * step(red) + 6 * step(green) + step(blue);
}

/** The marks that say a fact's kind without colour. */
export const factMarks: Readonly<Record<FactKind, string>> = {
  quantity: '#',
  person: '@',
  organisation: '&',
  place: '~',
  date: '^',
  quote: '"',
};

type Glyphs = {
  readonly open: string;
  readonly folded: string;
  readonly bar: string;
  readonly rule: string;
  readonly wall: string;
  readonly teeUp: string;
  readonly teeDown: string;
  readonly block: string;
  readonly bullet: string;
  /** The article's own date. */
  readonly own: string;
  /** Letters of growing height. */
  readonly ramp: string;
  readonly dot: string;
  readonly ellipsis: string;
  readonly unknown: string;
  readonly paragraph: string;
  readonly caret: string;
  readonly caretUp: string;
  readonly chosen: string;
  readonly note: string;
  readonly star: string;
  readonly unread: string;
  readonly arrow: string;
};

const glyphs: Glyphs = {
  open: '▾',
  folded: '▸',
  bar: '▌',
  rule: '─',
  wall: '│',
  teeUp: '┴',
  teeDown: '┬',
  block: '▇',
  bullet: '•',
  own: '◆',
  ramp: '▁▂▃▄▅▆▇█',
  dot: '·',
  ellipsis: '…',
  unknown: '–',
  paragraph: '¶',
  caret: '▏',
  caretUp: '▔',
  chosen: '✓',
  note: '✎',
  star: '★',
  unread: '•',
  arrow: '→',
};

const asciiGlyphs: Glyphs = {
  open: 'v',
  folded: '>',
  bar: '|',
  rule: '-',
  wall: '|',
  teeUp: '+',
  teeDown: '+',
  block: '=',
  bullet: '*',
  own: 'O',
  ramp: '_.-=+*#',
  dot: '-',
  ellipsis: '~',
  unknown: '-',
  paragraph: 'p',
  caret: '_',
  caretUp: '^',
  chosen: 'x',
  note: '>',
  star: '*',
  unread: '.',
  arrow: '->',
};
