import { fold } from '../text/normalize.ts';
import { isWordChar } from './line-shape.ts';

/** A number as a word, so that "12 comments" meets "# comments". */
const NUMBER = '#';
/** ASCII, and the quotes and dashes that part words as they are: nothing to fold but the case. */
const FOLDED = /^[\0-\x7f\xa0\xab\xbb\u2010-\u201f\u2026]*$/;

/** The words of a line, folded (small, without accents), every number as `#`; apostrophes part words. */
export function lineWords(text: string): string[] {
  const folded = FOLDED.test(text) ? text.toLowerCase() : foldLine(text);
  const words: string[] = [];
  let start = -1;
  for (let i = 0; i <= folded.length; i += 1) {
    if (i < folded.length && isWordChar(folded.charCodeAt(i))) {
      if (start < 0) start = i;
    } else if (start >= 0) {
      if (isDigit(folded.charCodeAt(start))) pushNumber(words, folded, start, i);
      else words.push(folded.slice(start, i));
      start = -1;
    }
  }
  return words;
}

/** What the characters seen so far fold to, by code. */
const foldings: string[] = [];

/** As `fold`, a character at a time; most of a line has nothing to fold. */
function foldLine(text: string): string {
  let folded = '';
  let from = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    if (code >= 0xd800 && code < 0xe000) return fold(text);
    foldings[code] ??= fold(text[i] as string);
    folded += text.slice(from, i) + foldings[code];
    from = i + 1;
  }
  return (folded + text.slice(from)).toLowerCase();
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** "1,234" and "3.5" are one number; "10h" and "5分前" are a number and what follows it. */
function pushNumber(words: string[], folded: string, start: number, end: number): void {
  let i = start;
  while (i < end && isDigit(folded.charCodeAt(i))) i += 1;
  const joins =
    words.at(-1) === NUMBER && isDigit(folded.charCodeAt(start - 2)) && /[.,]/.test(folded[start - 1] as string);
  if (!joins) words.push(NUMBER);
  if (i < end) words.push(folded.slice(i, end));
}

/** Letters kept of a word when texts are compared: enough to tell words apart, few enough that inflected forms meet. */
const STEM = 6;
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f\u1780-\u17ff\u1000-\u109f]/;

/** Words cut to their first letters; scripts without spaces give pairs of characters. */
export function wordStems(words: readonly string[]): string[] {
  const stems: string[] = [];
  for (const word of words) {
    if (word.charCodeAt(0) < 0xe00 || !UNSPACED.test(word)) stems.push(word.length > STEM ? word.slice(0, STEM) : word);
    else for (let i = 0; i + 1 < word.length; i += 1) stems.push(word.slice(i, i + 2));
  }
  return stems;
}
