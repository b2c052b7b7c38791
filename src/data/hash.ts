/** FNV-1a over UTF-16 units, as a 32-bit integer: words and n-grams are looked up by it without making a string. */
export const EMPTY_HASH = -0x7ee3623b;

/** The hash of what is one unit longer. */
export const extendHash = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** The hash of `text` from `start` to `end`. */
export function hashOf(text: string, start = 0, end = text.length): number {
  let hash = EMPTY_HASH;
  for (let i = start; i < end; i += 1) hash = extendHash(hash, text.charCodeAt(i));
  return hash;
}
