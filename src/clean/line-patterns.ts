import { lineWordLists } from '../data/clean-data.ts';

/** Forms that the line model looks for; the words in them are data. */
type LinePatterns = {
  /** How captions end: the photographer or the agency after a sign, a slash or in brackets. */
  readonly captionTail: RegExp;
  /** Above a reader's comment: "Reply"; "Amina says:", "Amina on 3 May 2024 at 6:34". */
  readonly reply: RegExp;
  readonly says: RegExp;
  readonly rights: RegExp;
  /** A date, a time of day, or how long ago. */
  readonly dateOrAgo: RegExp;
};

export const DATE_LIKE = /(?:19|20)\d\d|\d{1,2}[:.h]\d\d\b|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/;

/** Characters at a line's end among which a caption's end is sought. */
const TAIL = 70;
/** What every form of a caption's end has one of: quickly asked. */
const MAY_END_CAPTION = /[©(/|:]|getty|by|credit/i;

/** The line ends as captions do. */
export function endsWithPictureCredit(line: string): boolean {
  const tail = line.length > TAIL ? line.slice(-TAIL) : line;
  return MAY_END_CAPTION.test(tail) && linePatterns().captionTail.test(tail);
}

/** Characters above which a line is no heading of a comment. */
const LONGEST_REPLY = 90;

export const isReplyHeader = (line: string, length: number): boolean =>
  length < LONGEST_REPLY && (linePatterns().reply.test(line) || (line.includes(':') && linePatterns().says.test(line)));

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
    reply: new RegExp(`^(?:${any(reply)})\\b`, 'iu'),
    says: new RegExp(`\\b(?:${any(says)})\\b[^.]{0,40}:$|\\bat \\d{1,2}:\\d\\d`, 'iu'),
    rights: new RegExp(`[©®™]|\\(c\\)|${any(rights)}`, 'i'),
    dateOrAgo: new RegExp(`${DATE_LIKE.source}|\\b\\d+ (?:${any(ago)})`),
  };
  return patterns;
}
