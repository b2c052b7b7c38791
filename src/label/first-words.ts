import { EMPTY_HASH, extendHash, hashOf } from '../data/hash.ts';
import { foldUnit, isWordUnit, wordsWithOffsets } from './word-forms.ts';

/** Languages whose normal form is more than that of each letter. */
export const INFLECTED: ReadonlySet<string> = new Set(['ar', 'fa', 'ru', 'uk']);

/** The first word of a term: where it ends, UTF-16 units, and the hash of its normal form, as `hashOf` has it of that form. */
export type FirstWord = { end: number; hash: number };

/** Finds the first word of `text` from `start` and writes it to `found`; no string is made. */
export function findFirstWord(text: string, start: number, language: string, found: FirstWord): void {
  let at = start;
  while (at < text.length && !isWordUnit(text.charCodeAt(at))) at += 1;
  const first = at;
  let hash = EMPTY_HASH;
  for (; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    // ASCII letters, which most are, need no look-up.
    if (unit > 96 && unit < 123) hash = extendHash(hash, unit);
    else if (unit > 64 && unit < 91) hash = extendHash(hash, unit + 32);
    else if (!isWordUnit(unit)) break;
    else for (const letter of foldUnit(unit, language)) hash = extendHash(hash, letter.charCodeAt(0));
  }
  found.end = at;
  found.hash = INFLECTED.has(language)
    ? hashOf(wordsWithOffsets(text.slice(first, at), language)[0]?.form ?? '')
    : hash;
}
