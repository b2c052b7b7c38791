/** A word, a number (with its inner separators: `1,000`, `10.04.2024`) or a single mark. Offsets are UTF-16 units of the scanned text. */
export type Token = {
  readonly kind: 'word' | 'number' | 'mark';
  readonly start: number;
  readonly end: number;
  /** For look-ups: lower case, composed, ASCII digits, plain apostrophe and hyphen. */
  readonly key: string;
  /** White space, or a mark of writing direction, stands before it. */
  readonly spaced: boolean;
};

/** Splits text in one pass, without regular expressions over the whole text: linear for any input. */
export function scanTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let spaced = true;
  let at = 0;
  while (at < text.length) {
    const sort = sortOf(text.charCodeAt(at));
    if (sort === SPACE || sort === JOINER) {
      spaced ||= sort === SPACE;
      at += 1;
      continue;
    }
    const end = sort === LETTER ? endOfWord(text, at) : sort === DIGIT ? endOfNumber(text, at) : at + 1;
    const kind = sort === LETTER ? 'word' : sort === DIGIT ? 'number' : 'mark';
    tokens.push({ kind, start: at, end, key: keyOf(text.slice(at, end), sort), spaced });
    spaced = false;
    at = end;
  }
  return tokens;
}

const SPACE = 1;
const LETTER = 2;
const DIGIT = 3;
const MARK = 4;
/** Soft hyphens, zero-width blanks and what pages leave between letters: they stand within a word, and are nothing beside it. */
const JOINER = 5;

/** The sort of each UTF-16 unit, filled as units are met; halves of surrogate pairs count as letters. */
const sorts = new Uint8Array(0x10000);

function sortOf(unit: number): number {
  const known = sorts[unit];
  if (known) return known;
  const char = String.fromCharCode(unit);
  let sort = MARK;
  if (char.replace(JOINERS, '') === '') sort = JOINER;
  // Marks of writing direction are no more than the blanks they mostly stand beside.
  else if (/[\s\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(char)) sort = SPACE;
  else if (/\p{Nd}/u.test(char)) sort = DIGIT;
  else if (/[\p{L}\p{M}\p{Cs}]/u.test(char)) sort = LETTER;
  sorts[unit] = sort;
  return sort;
}

function endOfWord(text: string, start: number): number {
  let end = start + 1;
  for (let at = end; at < text.length; at += 1) {
    const sort = sortOf(text.charCodeAt(at));
    if (sort === LETTER) end = at + 1;
    else if (sort !== JOINER) break;
  }
  return end;
}

const SEPARATORS = '.,\u066b\u066c';

function endOfNumber(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length) {
    if (sortOf(text.charCodeAt(end)) === DIGIT) end += 1;
    else if (SEPARATORS.includes(text.charAt(end)) && sortOf(text.charCodeAt(end + 1)) === DIGIT) end += 2;
    else break;
  }
  return end;
}

const PLAIN_MARKS: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '`': "'",
  '´': "'",
  '‐': '-',
  '‑': '-',
};

function keyOf(slice: string, sort: number): string {
  if (sort === LETTER) {
    const lower = isAscii(slice) ? slice.toLowerCase() : slice.replace(JOINERS, '').toLowerCase();
    return hasCombining(lower) ? lower.normalize('NFC') : lower;
  }
  if (sort === DIGIT) return isAscii(slice) ? slice : slice.replace(/[^.,]/g, asciiDigit);
  return PLAIN_MARKS[slice] ?? slice;
}

const JOINERS = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** Latin and Arabic marks that have composed forms with the letter before them. */
function hasCombining(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if ((unit >= 0x300 && unit <= 0x36f) || (unit >= 0x653 && unit <= 0x655)) return true;
  }
  return false;
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

/** Decimal digits stand in runs of ten from a zero in every script of the BMP; Arabic has its own two separators. */
function asciiDigit(char: string): string {
  if (char === '\u066b') return '.';
  if (char === '\u066c') return ',';
  let value = 0;
  let unit = char.charCodeAt(0);
  while (value < 9 && sortOf(unit - 1) === DIGIT) {
    unit -= 1;
    value += 1;
  }
  return String(value);
}
