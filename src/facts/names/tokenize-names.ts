import { cuesOf } from '../../data/facts-names-data.ts';
import { plainPunctuation } from '../../text/normalize.ts';

/** A word with its place in the paragraph and what its shape says. */
export type NameToken = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Lower case, plain apostrophes and hyphens; Arabic letters in their plain forms. */
  readonly key: string;
  /** Begins with a capital and is no adjective such as "Paris-based". */
  readonly cap: boolean;
  /** Two capitals or more and no small letter: an acronym, unless the whole line shouts. */
  readonly upper: boolean;
  /** What stands between the token before and this one. */
  readonly gap: string;
  /** Only a blank (or nothing, after an elision) stands before it. */
  readonly glued: boolean;
  /** First of a sentence or of a quotation: its capital says nothing. */
  readonly opens: boolean;
  /** Followed by an English possessive. */
  readonly possessive: boolean;
};

type Piece = { start: number; end: number };

const PIECE = /[\p{L}\p{M}\p{N}]+/gu;
const CAPITAL = /^\p{Lu}/u;
const SMALL = /\p{Ll}/u;
const LETTERS_UPPER = /^\p{Lu}[\p{Lu}\p{M}\p{N}.'&-]+$/u;
const {
  abbreviations = [],
  adjectivetails = [],
  domains = [],
  elisions = [],
  nameprefixes = [],
  pointed = [],
} = cuesOf('*');
/** Articles and pronouns that lose their vowel: d'Ivoire, l'ONU, qu'Issoufou. */
const ELISION = new Set(elisions);
/** Abbreviations whose full stop ends no sentence. */
const ABBREVIATION = new Set(abbreviations);
/** Second parts that make an adjective of a name: "Paris-based", "French-led". */
const ADJECTIVE_TAIL = new Set(adjectivetails);
/** Small first parts of a name: al-Burhan. */
const NAME_PREFIX = new Set(nameprefixes);
/** Ends of web addresses, and of firms' names that keep their point. */
const DOMAIN = new Set(domains);
const POINTED = new Set(pointed);
const SENTENCE_END = '.!?…؟。।•\n';
const OPENING_QUOTE = '"“«‘';
const MARKS = /[\u064b-\u0652\u0640]/g;

/** Words of a paragraph in order. Linear in its length. */
export function tokenizeNames(text: string, language: string): NameToken[] {
  const tokens: NameToken[] = [];
  const plain = plainPunctuation(text);
  const pieces = piecesOf(plain);
  let before = 0;
  for (let i = 0; i < pieces.length; ) {
    const last = joinPieces(text, plain, pieces, i, language);
    const first = pieces[i] as Piece;
    let end = (pieces[last] as Piece).end;
    if (plain[end] === '.' && takesPoint(plain.slice(first.start, end))) end += 1;
    const possessive = isPossessive(plain, end);
    tokens.push(token(text, plain, first.start, end, before, possessive, tokens.at(-1)));
    before = end;
    i = last + 1;
    if (possessive && pieces[i]?.start === end + 1) i += 1;
    if (possessive) before = pieces[i - 1]?.end ?? end;
  }
  return tokens;
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(text); match; match = PIECE.exec(text)) {
    pieces.push({ start: match.index, end: match.index + match[0].length });
  }
  return pieces;
}

/** The last piece that belongs to the word which begins at piece `i`: Yunus-Bek, N'Djamena, U.S., Lefaso.net. */
function joinPieces(original: string, text: string, pieces: readonly Piece[], i: number, language: string): number {
  let last = i;
  for (; last + 1 < pieces.length; last += 1) {
    const here = pieces[last] as Piece;
    const next = pieces[last + 1] as Piece;
    if (next.start - here.end !== 1) break;
    const mark = text[here.end];
    const left = text.slice(here.start, here.end);
    // An en dash stands between two names, a hyphen inside one.
    if (mark === '-' && '-‐‑'.includes(original[here.end] ?? '')) continue;
    if (mark === "'" && !isElision(left, language) && !isPossessive(text, here.end)) continue;
    if (mark === '&' && left === left.toUpperCase()) continue;
    if (mark === '.' && joinsAtPoint(left, text.slice(next.start, next.end))) continue;
    break;
  }
  return last;
}

const isElision = (left: string, language: string): boolean =>
  ELISION.has(left) || (language === 'fr' && ELISION.has(left.toLowerCase()));

const joinsAtPoint = (left: string, right: string): boolean =>
  (left.length === 1 && right.length === 1 && CAPITAL.test(left) && CAPITAL.test(right)) ||
  (left.length > 1 && left.length < 4 && LETTERS_UPPER.test(left) && LETTERS_UPPER.test(right)) ||
  (left.length > 2 && DOMAIN.has(right));

const takesPoint = (word: string): boolean => isInitials(word) || POINTED.has(word);

const isInitials = (word: string): boolean => /^\p{Lu}(?:\.\p{Lu})*$/u.test(word);

const isPossessive = (text: string, at: number): boolean =>
  text[at] === "'" && text[at + 1] === 's' && !/[\p{L}\p{N}]/u.test(text[at + 2] ?? ' ');

function token(
  text: string,
  plain: string,
  start: number,
  end: number,
  before: number,
  possessive: boolean,
  previous: NameToken | undefined,
): NameToken {
  const word = text.slice(start, end);
  const plainWord = plain.slice(start, end);
  const key = keyOf(
    plainWord.endsWith('.') && POINTED.has(plainWord.slice(0, -1)) ? plainWord.slice(0, -1) : plainWord,
  );
  const gap = text.slice(before, start);
  const abbreviated = gap === '. ' && previous !== undefined && ABBREVIATION.has(previous.key);
  return {
    text: word,
    start,
    end,
    key,
    cap: isCapital(plainWord, key),
    upper: word.length > 1 && LETTERS_UPPER.test(word) && !SMALL.test(word),
    gap,
    glued:
      previous !== undefined &&
      (gap === ' ' || gap === '\u00a0' || gap === '' || gap === "'" || gap === '’' || abbreviated) &&
      !previous.possessive,
    opens: previous === undefined || (!abbreviated && opensSentence(gap)),
    possessive,
  };
}

/** Looks at the last few characters only, so that a megabyte of blanks costs nothing. */
function opensSentence(gap: string): boolean {
  const near = gap.slice(-12);
  for (const character of near) if (SENTENCE_END.includes(character)) return true;
  return (
    OPENING_QUOTE.includes(near.trimEnd().at(-1) ?? ' ') && !(near.at(-1) === ' ' && near.trimEnd().at(-1) === '"')
  );
}

/** Comparison form of one word. */
export function keyOf(word: string): string {
  const key = word.toLowerCase();
  const code = key.charCodeAt(0);
  if (code < 0x600 || code > 0x6ff) return key;
  return key.replace(MARKS, '').replace(/[أإآ]/g, 'ا').replace(/ى/g, 'ي').replace(/ة/g, 'ه');
}

function isCapital(word: string, key: string): boolean {
  const hyphen = word.lastIndexOf('-');
  if (hyphen < 0) return CAPITAL.test(word);
  const tail = word.slice(hyphen + 1);
  if (hyphen === 1 && !CAPITAL.test(tail)) return false;
  if (ADJECTIVE_TAIL.has(key.slice(hyphen + 1)) || /^\p{N}+$/u.test(tail)) return false;
  return CAPITAL.test(word) || (NAME_PREFIX.has(word.slice(0, word.indexOf('-'))) && /-\p{Lu}/u.test(word));
}
