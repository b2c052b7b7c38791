/** Text normalisation that several stages share. */

/** Apostrophes, quotes and hyphens in their plain forms; same length in UTF-16 units, so offsets stay valid. */
export const plainPunctuation = (text: string): string =>
  text
    .replace(/[’‘ʼ`´′]/g, "'")
    .replace(/[‐‑‒–—―]/g, '-')
    .replace(/[\u00a0\u202f\u2009]/g, ' ');

/** Lower case without diacritics, for comparing; length may change. */
export const fold = (text: string): string =>
  plainPunctuation(text).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'd');

/** Words and numbers of a text, lower case, in order. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
