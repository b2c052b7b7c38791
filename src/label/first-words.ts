import { EMPTY_HASH, extendHash, hashOf } from '../data/hash.ts';
import { foldUnit, isWordUnit, wordsWithOffsets } from './word-forms.ts';

/** Languages whose normal form is more than that of each letter. */
export const INFLECTED: ReadonlySet<string> = new Set(['ar', 'fa', 'ru', 'uk']);

/** The offset behind the first word from `start`, UTF-16 units. */
export function endOfFirstWord(text: string, start: number): number {
  let end = start;
  while (end < text.length && !isWordUnit(text.charCodeAt(end))) end += 1;
  while (end < text.length && isWordUnit(text.charCodeAt(end))) end += 1;
  return end;
}

/** The hash of the normal form of the word that ends at `end`, as `hashOf` has it of that form; no string is made. */
export function hashOfFirstWord(text: string, start: number, end: number, language: string): number {
  if (INFLECTED.has(language)) return hashOf(wordsWithOffsets(text.slice(start, end), language)[0]?.form ?? '');
  let hash = EMPTY_HASH;
  for (let i = start; i < end; i += 1) {
    const unit = text.charCodeAt(i);
    // ASCII letters, which most are, need no look-up.
    if (unit > 96 && unit < 123) hash = extendHash(hash, unit);
    else if (unit > 64 && unit < 91) hash = extendHash(hash, unit + 32);
    else if (isWordUnit(unit))
      for (const letter of foldUnit(unit, language)) hash = extendHash(hash, letter.charCodeAt(0));
  }
  return hash;
}
