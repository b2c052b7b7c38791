/** What can be seen of a line without knowing its language. */
export type LineShape = {
  /** Characters, with those of scripts that write a word in one or two counted 2.5 times. */
  readonly length: number;
  readonly words: number;
  /** Shares of the words: those that begin small (or in a script without case), those that begin with a digit. */
  readonly small: number;
  readonly digits: number;
  readonly commas: number;
  /** Sentence ends, the last one included. */
  readonly stops: number;
  readonly final: boolean;
  readonly ellipsis: boolean;
  readonly colon: boolean;
  readonly question: boolean;
  readonly quote: boolean;
  readonly pipes: number;
  readonly capitals: boolean;
  readonly startsSmall: boolean;
  /** Words glued together as menus are when their tags are lost: "NewsSportOpinion". */
  readonly glued: number;
  /** The script does not put spaces between words. */
  readonly unspaced: boolean;
};

const Kind = {
  other: 1,
  upper: 2,
  lower: 3,
  letter: 4,
  digit: 5,
  comma: 6,
  stop: 7,
  quote: 8,
  pipe: 9,
  closing: 10,
  mark: 11,
  wide: 12,
  softStop: 13,
};
type Class = number;
const classes = new Uint8Array(0x10000);
const BY_CLASS: readonly (readonly [RegExp, Class])[] = [
  [/[,;،؛、，；]/, Kind.comma],
  [/[!…。！？؟।?]/, Kind.stop],
  [/[.]/, Kind.softStop],
  [/["“”«»„‘‚‹›「」『』]/, Kind.quote],
  [/[|•·»›→]/, Kind.pipe],
  [/[)\]’']/, Kind.closing],
  [/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f\u1780-\u17ff\u1000-\u109f]/, Kind.wide],
  [/\p{Lu}/u, Kind.upper],
  [/\p{Ll}/u, Kind.lower],
  [/\p{L}/u, Kind.letter],
  [/\p{M}/u, Kind.mark],
  [/\p{N}/u, Kind.digit],
];

const classOf = (code: number): Class => (classes[code] as number) || learnClass(code);

/** Apart from `classOf`, as its closure would be made for every character. */
function learnClass(code: number): Class {
  const char = String.fromCharCode(code);
  const found = BY_CLASS.find(([pattern]) => pattern.test(char))?.[1] ?? Kind.other;
  classes[code] = found;
  return found;
}

/** Letters, marks and digits. */
export function isWordChar(code: number): boolean {
  const kind = classOf(code);
  return (kind >= Kind.upper && kind <= Kind.digit) || kind === Kind.mark || kind === Kind.wide;
}

/** How many characters of each kind the line at hand has. */
const tally = new Int32Array(Kind.softStop + 1);

/** One pass over the characters. */
export function lineShape(text: string): LineShape {
  tally.fill(0);
  let words = 0,
    small = 0,
    digits = 0,
    stops = 0,
    glued = 0;
  let before: Class = Kind.other;
  let inWord = false;
  let startsSmall = false;
  for (let i = 0; i < text.length; i += 1) {
    const kind = classOf(text.charCodeAt(i));
    tally[kind] = (tally[kind] as number) + 1;
    const isLetter: boolean =
      (kind >= Kind.upper && kind <= Kind.digit) || kind === Kind.wide || (kind === Kind.mark && inWord);
    if (isLetter) {
      if (!inWord) {
        words += 1;
        if (kind === Kind.lower || kind === Kind.letter || kind === Kind.wide) small += 1;
        else if (kind === Kind.digit) digits += 1;
        if (words === 1) startsSmall = kind === Kind.lower;
      } else if (kind === Kind.upper && before === Kind.lower) glued += 1;
    } else if (kind === Kind.softStop && endsSentence(text, i)) stops += 1;
    inWord = isLetter;
    before = kind;
  }
  const uppers = tally[Kind.upper] as number;
  const wide = tally[Kind.wide] as number;
  const atEnd = endsWithStop(text);
  stops += tally[Kind.stop] as number;
  const last = text.charCodeAt(text.length - 1);
  return {
    length: text.length + wide * 1.5,
    words: wide > words * 4 ? wide / 2 : words,
    small: words === 0 ? 0 : small / words,
    digits: words === 0 ? 0 : digits / words,
    commas: tally[Kind.comma] as number,
    stops: Math.max(stops, atEnd ? 1 : 0),
    final: atEnd,
    ellipsis: last === 0x2026 || text.endsWith('...'),
    colon: last === 58 || last === 0xff1a,
    question: last === 63 || last === 0xff1f || last === 0x61f,
    quote: (tally[Kind.quote] as number) > 0,
    pipes: tally[Kind.pipe] as number,
    capitals: uppers > 1 && tally[Kind.lower] === 0,
    startsSmall,
    glued,
    unspaced: wide > text.length * 0.3,
  };
}

/** Nothing but brackets and quotes stands behind the last stop. */
function endsWithStop(text: string): boolean {
  for (let i = text.length - 1; i >= 0; i -= 1) {
    const code = text.charCodeAt(i);
    const kind = classOf(code);
    if (kind === Kind.stop || kind === Kind.softStop) return true;
    if (kind !== Kind.closing && kind !== Kind.quote && code > 32) return false;
  }
  return false;
}

/** A full stop counts at the end of a word of three letters or more, so that initials and abbreviations do not. */
const endsSentence = (text: string, i: number): boolean =>
  (i + 1 >= text.length ||
    text.charCodeAt(i + 1) <= 32 ||
    text.charCodeAt(i + 1) === 34 ||
    text.charCodeAt(i + 1) === 0x201d) &&
  i > 3 &&
  classOf(text.charCodeAt(i - 1)) !== Kind.upper &&
  text.charCodeAt(i - 2) !== 46;
