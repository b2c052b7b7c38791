import { UNSPACED } from './words.ts';

/** A folded text that remembers where each of its units came from: `at[i]` is the offset in the source of folded unit *i*; `at` ends with the source's length. */
export type FoldedText = { readonly text: string; readonly at: ArrayLike<number> };

/**
 * What a reader who types without accents would type: lower case, no diacritics or joiners, hooked and barred letters plain,
 * Arabic letter variants in one form, every apostrophe and hyphen in its plain form. The library's index, its queries and
 * every highlight fold with this, letter by letter, so that a match in the folded text can be shown in the source.
 */
export function foldMapped(source: string): FoldedText {
  const { length } = source;
  if (IS_PLAIN.test(source)) return { text: source.toLowerCase(), at: countUp(length + 1) };
  reserve(length);
  let filled = 0;
  let highest = 0;
  for (let offset = 0; offset < length; ) {
    const unit = source.charCodeAt(offset);
    const isPair = unit >= 0xd800 && unit < 0xdc00 && offset + 1 < length;
    const plain = isPair ? MANY : (single[unit] || learn(unit)) - 1;
    if (plain !== MANY) {
      if (plain !== NONE) {
        highest |= plain;
        places[filled] = offset;
        units[filled++] = plain;
      }
      offset += 1;
      continue;
    }
    const letter = source.slice(offset, offset + (isPair ? 2 : 1));
    const folded = foldLetter(letter);
    reserve(filled + folded.length + length - offset);
    for (let i = 0; i < folded.length; i++) {
      highest |= folded.charCodeAt(i);
      places[filled] = offset;
      units[filled++] = folded.charCodeAt(i);
    }
    offset += letter.length;
  }
  places[filled] = length;
  const at = places.subarray(0, filled + 1);
  return { text: textOf(filled, highest), at: length < 0x10000 ? Uint16Array.from(at) : at.slice() };
}

/** Where texts are folded, one after the other: fresh memory for each would be most of the work. */
let units = new Uint16Array(0x2000);
let places = new Uint32Array(0x2001);

function reserve(room: number): void {
  if (room <= units.length) return;
  const [wider, further] = [new Uint16Array(room * 2), new Uint32Array(room * 2 + 1)];
  wider.set(units);
  further.set(places);
  [units, places] = [wider, further];
}

/** The first units as a string, a byte a letter where that suffices. */
const textOf = (filled: number, highest: number): string =>
  highest < 0x100
    ? Buffer.from(units.subarray(0, filled)).toString('latin1')
    : Buffer.from(units.buffer, 0, filled * 2).toString('utf16le');

/** The folded text alone. */
export const foldText = (source: string): string =>
  IS_PLAIN.test(source) ? source.toLowerCase() : foldMapped(source).text;

/** 0, 1, 2, …: where the units of a plain text came from. */
function countUp(length: number): Uint32Array {
  if (length > counted.length) counted = Uint32Array.from({ length: length * 2 }, (_, i) => i);
  return counted.subarray(0, length);
}

let counted = new Uint32Array();

const IS_PLAIN = /^[\u0000-\u007f]*$/;

/** What a unit folds to, plus one, learnt when it is first met; 0: not met yet. */
const single = new Uint32Array(0x10000);
const NONE = 0x10000; // folds to nothing
const MANY = 0x10001; // folds to several units

function learn(unit: number): number {
  const folded = foldLetter(String.fromCharCode(unit));
  const value = folded.length === 0 ? NONE : folded.length === 1 ? folded.charCodeAt(0) : MANY;
  single[unit] = value + 1;
  return value + 1;
}

const foldLetter = (letter: string): string =>
  (VARIANTS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}ـ]/gu, '')
    .toLowerCase()
    .replace(/\P{ASCII}/gu, (part) => VARIANTS[part] ?? part);

/** Letters that Unicode does not take apart, and marks that are written in several ways. */
const VARIANTS: Readonly<Record<string, string>> = {
  ...{
    đ: 'd',
    ð: 'd',
    ɗ: 'd',
    ł: 'l',
    ø: 'o',
    ɔ: 'o',
    ħ: 'h',
    ı: 'i',
    ɓ: 'b',
    ƙ: 'k',
    ƴ: 'y',
    ŋ: 'n',
    ɲ: 'n',
    ɛ: 'e',
    ə: 'e',
    ǝ: 'e',
  },
  ...{ ß: 'ss', œ: 'oe', æ: 'ae', þ: 'th' },
  ...{ أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ی: 'ي', ئ: 'ي', ک: 'ك', ة: 'ه', ؤ: 'و' },
  ...{ '’': "'", '‘': "'", ʼ: "'", ʻ: "'", ʾ: "'", ʿ: "'", '`': "'", '´': "'", '′': "'", '＇': "'" },
  ...{ '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '―': '-' },
};

/** Where `word` (folded) begins a word of the text, as ranges of the source; with `isWhole`, where it is a word. */
export const findWord = (folded: FoldedText, word: string, isWhole = false): { start: number; end: number }[] =>
  wordStarts(folded.text, word, isWhole).map((at) => rangeIn(folded, at, at + word.length));

/** The same places as units of the folded text. */
export function wordStarts(text: string, word: string, isWhole: boolean): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    if (at > 0 && isInWord(text, at - 1)) continue;
    if (!isWhole || !isInWord(text, at + word.length)) found.push(at);
  }
  return found;
}

/** Where units of the folded text came from. */
export const rangeIn = ({ at }: FoldedText, from: number, to: number): { start: number; end: number } => ({
  start: at[from] ?? 0,
  end: at[to] ?? 0,
});

/** Whether the unit belongs to a word that goes on; scripts without spaces begin a word at every letter. */
export function isInWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
  if (Number.isNaN(unit)) return false;
  const letter = text.charAt(at);
  return /[\p{L}\p{N}]/u.test(letter) && !UNSPACED.test(letter);
}
