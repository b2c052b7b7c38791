/**
 * Text that is safe to show on a terminal, by allow-rule, in one linear pass and idempotent: control characters and
 * escape strings go with their payload, invisible and direction-changing characters go, a base keeps at most four
 * combining marks, lone surrogates become U+FFFD, every kind of line end becomes `\n` (a space when `newlines` is
 * false), a tab four spaces.
 *
 * Kept on purpose: ZWJ and ZWNJ after a letter of a script that joins or between emoji, where they are spelling.
 */
export function sanitize(text: string, { newlines = true }: { readonly newlines?: boolean } = {}): string {
  const lineEnd = newlines ? '\n' : ' ';
  let out = '';
  let copied = 0; // everything before this unit is in `out`
  let marks = 0;
  let before = 0; // the code point last kept
  let i = 0;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (code >= 0x20 && code < 0x7f) {
      [marks, before] = [0, code];
      i++;
      continue;
    }
    const point = text.codePointAt(i) ?? code;
    const length = point > 0xffff ? 2 : 1;
    const kind = kindOf(point);
    let kept = kind === 'plain' || (kind === 'mark' && marks < MAX_MARKS);
    if (kind === 'joiner') kept = isJoining(before, text.codePointAt(i + 1) ?? 0);
    if (kept) {
      marks = kind === 'mark' ? marks + 1 : 0;
      before = point;
      i += length;
      continue;
    }
    out += text.slice(copied, i);
    const replacement = kind === 'line end' ? lineEnd : kind === 'tab' ? TAB : kind === 'surrogate' ? '\ufffd' : '';
    if (replacement) [marks, before] = [0, 0x20];
    out += replacement;
    i = copied =
      kind === 'escape' ? endOfEscape(text, i) : i + (code === CR && text.charCodeAt(i + 1) === LF ? 2 : length);
  }
  return copied === 0 ? text : out + text.slice(copied);
}

/** The text without what a program for terminals has left in it, escape sequences and their payload: no word of it is the text's. */
export function withoutEscapes(text: string): string {
  let out = '';
  let copied = 0;
  for (let i = text.indexOf('\u001b'); i >= 0; i = text.indexOf('\u001b', copied)) {
    out += text.slice(copied, i);
    copied = endOfEscape(text, i);
  }
  return copied === 0 ? text : out + text.slice(copied);
}

const MAX_MARKS = 4; // Vietnamese needs two, vowelled Arabic three; a hundred can crash a terminal (CVE-2021-26937)
const TAB = '    ';
const CR = 0x0d;
const LF = 0x0a;
const ESC = 0x1b;
const ZWNJ = 0x200c;
const ZWJ = 0x200d;

type Kind = 'plain' | 'mark' | 'joiner' | 'line end' | 'tab' | 'escape' | 'surrogate' | 'dropped';

function kindOf(point: number): Kind {
  if (point === LF) return 'line end'; // written anew, so that `newlines: false` holds
  if (point < 0xa0) return controlKind(point);
  if (point < 0x300) return point === 0xad ? 'dropped' : 'plain';
  if (point === ZWJ || point === ZWNJ) return 'joiner';
  if (point === 0x2028 || point === 0x2029) return 'line end';
  if (point >= 0xd800 && point <= 0xdfff) return 'surrogate';
  if (isInvisible(point)) return 'dropped';
  return isMark.test(String.fromCodePoint(point)) ? 'mark' : 'plain';
}

/** C0, DEL and C1. */
function controlKind(point: number): Kind {
  if (point === 0x09) return 'tab';
  if (point === 0x0b || point === 0x0c || point === CR || point === 0x85) return 'line end';
  if (point === ESC || stringIntroducers.has(point) || point === 0x9b) return 'escape';
  return 'dropped';
}

const isMark = /\p{M}/u;

/** Ranges of code points that take no place on the screen, reorder it, or mean nothing outside one font (Unicode 17: Cf, Default_Ignorable, Co, noncharacters). */
const invisible: readonly (readonly [number, number])[] = [
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xe000, 0xf8ff],
  [0xfdd0, 0xfdef],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffb],
  [0xfffe, 0xffff],
  [0x1d173, 0x1d17a],
  [0x1fffe, 0x1ffff],
  [0xe0000, 0x10ffff],
];

const isInvisible = (point: number): boolean => {
  for (const [first, last] of invisible) {
    if (point < first) return false;
    if (point <= last) return true;
  }
  return false;
};

/** ZWNJ and ZWJ spell words in scripts whose letters join; ZWJ also makes one emoji of two. */
const isJoining = (before: number, after: number): boolean =>
  isJoiningScript.test(String.fromCodePoint(before)) ||
  (isEmoji.test(String.fromCodePoint(before)) && isEmoji.test(String.fromCodePoint(after)));

const isJoiningScript =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Adlam}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\u064b-\u0655]/u;
const isEmoji = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]/u;

/** DCS, SOS, OSC, PM, APC as single C1 characters, and the byte after ESC that means the same. */
const stringIntroducers = new Set([0x90, 0x98, 0x9d, 0x9e, 0x9f]);
const MAX_CONTROL = 256; // a CSI sequence; real ones are under 30 units
const MAX_STRING = 4096; // an OSC or DCS payload; a longer one is shown as the plain text it then is

/** The unit after an escape sequence; looks ahead a bounded way and is never called twice for one unit. */
function endOfEscape(text: string, start: number): number {
  const code = text.charCodeAt(start);
  const isShort = code === ESC; // ESC and a second byte stand for one C1 character
  const introducer = isShort ? text.charCodeAt(start + 1) + 0x40 : code;
  const payload = start + (isShort ? 2 : 1);
  if (introducer === 0x9b) return endOfControl(text, payload);
  if (stringIntroducers.has(introducer)) return endOfString(text, payload, isShort);
  const second = text.charCodeAt(start + 1);
  if (second >= 0x20 && second <= 0x2f) return endOfControl(text, start + 1, 0x30); // ESC ( B and the like
  return second >= 0x30 && second <= 0x7e ? payload : start + 1;
}

/** Parameters and intermediates, then one final byte. */
function endOfControl(text: string, start: number, firstFinal = 0x40): number {
  const limit = Math.min(text.length, start + MAX_CONTROL);
  let i = start;
  while (i < limit && text.charCodeAt(i) >= 0x20 && text.charCodeAt(i) < firstFinal) i++;
  const final = text.charCodeAt(i);
  return i < limit && final >= firstFinal && final <= 0x7e ? i + 1 : i;
}

/**
 * Up to BEL or ST; a line end, CAN, SUB or another escape ends an unfinished one, so that it cannot swallow an article. A
 * single character that begins one and is never ended is the rest of a quotation mark in a wrong encoding: it goes alone.
 */
function endOfString(text: string, start: number, isShort: boolean): number {
  const limit = Math.min(text.length, start + MAX_STRING);
  for (let i = start; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x07 || code === 0x9c) return i + 1;
    if (code === ESC) return text.charCodeAt(i + 1) === 0x5c ? i + 2 : isShort ? i : start;
    if (code === LF || code === CR || code === 0x18 || code === 0x1a || (code >= 0x80 && code <= 0x9f))
      return isShort ? i : start;
  }
  return isShort ? limit : start;
}
