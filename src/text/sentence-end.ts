import type { sentenceRules } from '../data/text-data.ts';

type Rules = ReturnType<typeof sentenceRules>;
/** A run of sentence terminals in a line whose current sentence begins at `start`; closing quotes end at `after`. */
type Ending = { readonly line: string; readonly start: number; readonly terminal: number; readonly after: number };

/** Longest word looked at on either side of a mark, UTF-16 units: no abbreviation or function word is longer. */
const LOOK = 24;

/** Whether the sentence ends here and another begins behind the white space. */
export function isSentenceEnd(ending: Ending, rules: Rules): boolean {
  const { line, start, terminal, after } = ending;
  const gap = skipSpace(line, after);
  if (gap >= line.length) return false;
  const next = skipOpeners(line, gap);
  const ahead = line.slice(next, next + LOOK);
  if (gap === after) return isGluedEnd(ending, ahead);
  const word = WORD_BEFORE.exec(line.slice(Math.max(start, terminal - LOOK), terminal))?.[0] ?? '';
  const isSingleStop = line[terminal] === '.' && after === terminal + 1;
  if (isSingleStop && isJoined(word, terminal - word.length === start, ahead, rules)) return false;
  if (isEllipsis(line, terminal) && /^\p{N}/u.test(ahead)) return false;
  if (STARTS_SENTENCE.test(ahead)) return true;
  return isSingleStop && isUncapitalised(line.slice(gap, next), word, ahead, rules);
}

const WORD_BEFORE = /[\p{L}\p{M}\p{N}.-]+$/u;

/** A capital, a digit or a letter of a script without case; "al-Shabaab" and "d'Abidjan" count as capitalised. */
const STARTS_SENTENCE = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}@#\p{Extended_Pictographic}]|^\p{Ll}{1,2}[-'’]\p{Lu}/u;

/** Lines pasted together lose the space between sentences; a web address or a version number never had one. */
function isGluedEnd({ line, terminal, after }: Ending, ahead: string): boolean {
  if ('。！？｡'.includes(line.charAt(terminal))) return true;
  if (!/^\p{Lu}[\p{Ll}'’]/u.test(ahead) || /^(?:Com|Js|Net|Org)\b/.test(ahead)) return false;
  const before = line.slice(Math.max(0, terminal - 3), terminal).trimEnd();
  return /[\p{Ll}\p{Lo}\p{M}]{2}$|[\d%)"”»]$/u.test(before) || (after > terminal + 1 && /\p{L}$/u.test(before));
}

/** A full stop that belongs to its word: an abbreviation, an initial, a list number, an ordinal. */
function isJoined(word: string, isFirst: boolean, ahead: string, rules: Rules): boolean {
  if (isFirst && /^(?:\d{1,3}|\p{L})$/u.test(word)) return true;
  if (/^\d/.test(word)) return isSplitNumber(word, ahead) || isOrdinal(word, ahead, rules);
  switch (rules.abbreviations.get(word) ?? shapeOf(word)) {
    case 'joined':
      return true;
    case 'number':
      return /^\p{N}/u.test(ahead);
    case 'either':
      return !startsWithFunctionWord(ahead, rules);
    case 'last':
      return !/^\p{Lu}/u.test(ahead);
    default:
      return false;
  }
}

/** Initials ("J.", "J.-P.") and dotted acronyms ("U.S.") need no list; nor does a lone Arabic letter. */
function shapeOf(word: string): 'either' | 'joined' | undefined {
  if (/(?:^|[.-])\p{Lu}$/u.test(word)) return 'either';
  return /^\p{Script=Arabic}$/u.test(word) ? 'joined' : undefined;
}

/** "30. 000": a pasted number whose groups came apart. */
function isSplitNumber(word: string, ahead: string): boolean {
  return /^\d{1,3}$/.test(word) && /^\d{3}(?!\d)/.test(ahead);
}

function isOrdinal(word: string, ahead: string, rules: Rules): boolean {
  return rules.ordinalStop && /^\d{1,2}$/.test(word) && !startsWithFunctionWord(ahead, rules);
}

function isEllipsis(line: string, terminal: number): boolean {
  return line[terminal] === '…' || line.startsWith('..', terminal);
}

/**
 * Typists leave out a capital, above all an accented one ("à" for "À") or the first in a quotation. A full stop after
 * a whole word is then still a sentence end when a function word or an opening quote follows.
 */
function isUncapitalised(openers: string, word: string, ahead: string, rules: Rules): boolean {
  if (!/^\p{Ll}/u.test(ahead) || !/\p{L}{2}$|\p{N}$/u.test(word) || word.includes('.')) return false;
  return /["“«]/.test(openers) || startsWithFunctionWord(ahead, rules);
}

function startsWithFunctionWord(ahead: string, rules: Rules): boolean {
  const word = /^\p{L}[\p{L}\p{M}]*/u.exec(ahead)?.[0] ?? '';
  return ahead.charAt(word.length) !== '.' && rules.functionWords.has(word.toLowerCase());
}

/** Opening quotes, brackets and dashes, and the white space among them. */
function skipOpeners(line: string, from: number): number {
  let at = from;
  while (at < line.length && (isSpace(line.charAt(at)) || '"“”„«‹‘’\'([{¿¡–—-•*'.includes(line.charAt(at)))) at += 1;
  return at;
}

export function skipSpace(line: string, from: number): number {
  let at = from;
  while (at < line.length && isSpace(line.charAt(at))) at += 1;
  return at;
}

/** White space as `\s` has it; the common characters first, this runs for every mark. */
export function isSpace(char: string): boolean {
  return char === ' ' || (char !== '' && (char < '!' || char > '\u0084') && /^\s$/.test(char));
}
