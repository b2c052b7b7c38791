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
  let units = new Uint16Array(length);
  let at = new Uint32Array(length + 1);
  let filled = 0;
  for (let offset = 0; offset < length; ) {
    const unit = source.charCodeAt(offset);
    const isPair = unit >= 0xd800 && unit < 0xdc00 && offset + 1 < length;
    const plain = isPair ? MANY : (single[unit] || learn(unit)) - 1;
    if (plain !== MANY) {
      if (plain !== NONE) {
        at[filled] = offset;
        units[filled++] = plain;
      }
      offset += 1;
      continue;
    }
    const letter = source.slice(offset, offset + (isPair ? 2 : 1));
    const folded = foldLetter(letter);
    if (filled + folded.length + length - offset > units.length) [units, at] = grown(units, at, folded.length);
    for (let i = 0; i < folded.length; i++) {
      at[filled] = offset;
      units[filled++] = folded.charCodeAt(i);
    }
    offset += letter.length;
  }
  at[filled] = length;
  return { text: textOf(units.subarray(0, filled)), at: at.subarray(0, filled + 1) };
}

/** The folded text alone. */
export const foldText = (source: string): string =>
  IS_PLAIN.test(source) ? source.toLowerCase() : foldMapped(source).text;

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

function grown(
  units: Uint16Array,
  at: Uint32Array,
  more: number,
): [Uint16Array<ArrayBuffer>, Uint32Array<ArrayBuffer>] {
  const room = Math.ceil(units.length * 1.5) + more;
  const [wider, further] = [new Uint16Array(room), new Uint32Array(room + 1)];
  wider.set(units);
  further.set(at);
  return [wider, further];
}

const textOf = (units: Uint16Array): string => Buffer.from(units.buffer, 0, units.byteLength).toString('utf16le');

/** Where `word` (folded) begins a word of the text, as ranges of the source; with `isWhole`, where it is a word. */
export function findWord({ text, at }: FoldedText, word: string, isWhole = false): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + word.length)) {
    if (isInWord(text[i - 1])) continue;
    if (isWhole && isInWord(text[i + word.length])) continue;
    found.push({ start: at[i] ?? 0, end: at[i + word.length] ?? 0 });
  }
  return found;
}

/** Scripts without spaces begin a word at every letter. */
const isInWord = (unit: string | undefined): boolean =>
  unit !== undefined && /[\p{L}\p{N}]/u.test(unit) && !UNSPACED.test(unit);
