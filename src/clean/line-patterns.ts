import { lineWordLists } from '../data/clean-data.ts';

/** Forms that the line model looks for; the words in them are data. */
type LinePatterns = {
  /** How captions end: the photographer or the agency after a sign, a slash or in brackets. */
  readonly captionTail: RegExp;
  /** Above a reader's comment: "Amina says:", "Amina on 3 May 2024 at 6:34", "Reply". */
  readonly reply: RegExp;
  readonly rights: RegExp;
  /** A date, a time of day, or how long ago. */
  readonly dateOrAgo: RegExp;
};

export const DATE_LIKE = /(?:19|20)\d\d|\d{1,2}[:.h]\d\d\b|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/;

let patterns: LinePatterns | undefined;

export function linePatterns(): LinePatterns {
  if (patterns) return patterns;
  const { picture, pictureHouses, says, reply, rights, ago } = lineWordLists;
  const any = (words: readonly string[]): string => words.join('|');
  patterns = {
    captionTail: new RegExp(
      `©|getty|\\b(?:${any(picture)})\\b\\s?(?:by|credit|:|\\/|\\()|\\((?:[^()]{0,40}\\b)?(?:${any(pictureHouses)})\\b[^()]{0,30}\\)\\.?$|\\s[/|]\\s?\\p{Lu}[\\p{L}.]+(?:[\\s/]\\p{Lu}[\\p{L}.]+){0,4}$`,
      'iu',
    ),
    reply: new RegExp(`\\b(?:${any(says)})\\b[^.]{0,40}:$|\\bat \\d{1,2}:\\d\\d|^(?:${any(reply)})\\b`, 'iu'),
    rights: new RegExp(`[©®™]|\\(c\\)|${any(rights)}`, 'i'),
    dateOrAgo: new RegExp(`${DATE_LIKE.source}|\\b\\d+ (?:${any(ago)})`),
  };
  return patterns;
}
