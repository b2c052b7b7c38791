import { type PhraseTable, phraseAt } from './phrase-table.ts';
import type { Token } from './scan-tokens.ts';

/** How a language writes numbers. */
export type NumberWords = {
  /** Marks between groups of three digits; a blank stands for any white space. */
  readonly groups: readonly string[];
  /** The decimal mark. */
  readonly decimal: string;
  /** Words that add: `seven`, `twenty`. */
  readonly small: PhraseTable<number>;
  /** Words that multiply what stands before them: `hundred`, `million`. */
  readonly scales: PhraseTable<number>;
  /** What may stand inside a number: `and`, a hyphen. */
  readonly joins: ReadonlySet<string>;
  /** Scales stand before what they multiply: Hausa "dubu uku" is 3,000. */
  readonly scalesFirst?: boolean;
  /** The word for half of such a scale: "biliyan daya da rabi" is 1.5 billion. */
  readonly half?: string;
};

/** A number in a text; `end` is the index of the token after it. */
export type NumberMatch = {
  readonly value: number;
  readonly end: number;
  readonly hasDigits: boolean;
  readonly hasScale: boolean;
};

/** The number that starts at token `at`, in digits (`1,000`, `1 000`, `3.8 million`) or words (`two hundred and five`). */
export function readNumber(tokens: readonly Token[], at: number, words: NumberWords): NumberMatch | undefined {
  const scaled = words.scalesFirst ? readScaleFirst(tokens, at, words) : undefined;
  if (scaled) return scaled;
  const digits = readDigits(tokens, at, words);
  if (digits) return readScales(tokens, digits, words);
  return readWords(tokens, at, words);
}

/** "dubu uku da dari biyar": 3,500. */
function readScaleFirst(tokens: readonly Token[], at: number, words: NumberWords): NumberMatch | undefined {
  const scale = phraseAt(words.scales, tokens, at);
  if (!scale) return undefined;
  const lower = phraseAt(words.scales, tokens, scale.end);
  const times =
    lower && lower.value < scale.value
      ? readScaleFirst(tokens, scale.end, words)
      : (readDigits(tokens, scale.end, words) ?? readWords(tokens, scale.end, words));
  const value = scale.value * (times?.value ?? 1);
  const end = times?.end ?? scale.end;
  const match = { value, end, hasDigits: tokens[scale.end]?.kind === 'number', hasScale: true };
  const isHalf =
    words.half !== undefined && words.joins.has(tokens[end]?.key ?? '') && tokens[end + 1]?.key === words.half;
  if (isHalf) return { ...match, value: value + scale.value / 2, end: end + 2 };
  // A scale that is no lower begins another number, and is not read for this one: a chain of them takes no deep recursion.
  const isAnother = (phraseAt(words.scales, tokens, end + 1)?.value ?? 0) >= scale.value;
  const isJoined = words.joins.has(tokens[end]?.key ?? '') && !isAnother;
  const rest = isJoined ? readNumber(tokens, end + 1, words) : undefined;
  if (rest && rest.value < scale.value) return { ...match, value: value + rest.value, end: rest.end };
  return value > HIGHEST_NUMBER ? undefined : match;
}

type Digits = { readonly value: number; readonly end: number };

/** Longer digit strings are identifiers, not counts. */
const LONGEST_NUMBER = 20;
/** Nothing in the news is more than this. */
export const HIGHEST_NUMBER = 1e18;

function readDigits(tokens: readonly Token[], at: number, words: NumberWords): Digits | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number') return undefined;
  let end = at + 1;
  let text = token.key;
  if (words.groups.includes(' ') && /^\d{1,3}$/.test(text)) {
    while (text.length <= LONGEST_NUMBER && isGroup(tokens[end], tokens[end + 1])) {
      text += tokens[end]?.key ?? '';
      end += 1;
    }
  }
  const value = parseDigits(text, words);
  return value === undefined ? undefined : { value, end };
}

const isGroup = (token: Token | undefined, next: Token | undefined): boolean =>
  token?.kind === 'number' &&
  token.spaced &&
  /^\d{3}(?:,\d+)?$/.test(token.key) &&
  !(next?.kind === 'word' && !next.spaced && next.key.length > 2);

function parseDigits(text: string, { groups, decimal }: NumberWords): number | undefined {
  if (text.length > LONGEST_NUMBER) return undefined;
  const marks = text.replace(/\d/g, '');
  if (marks === '') return Number(text);
  const first = marks.charAt(0);
  const isOneMark = [...marks].every((mark) => mark === first);
  const isGrouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(text);
  if (isOneMark && isGrouped && (marks.length > 1 || groups.includes(first))) return Number(text.replace(/[.,]/g, ''));
  if (marks.length === 1) return first === decimal || !isGrouped ? Number(text.replace(',', '.')) : undefined;
  const last = marks.charAt(marks.length - 1);
  if (last === first || marks.slice(0, -1).replaceAll(first, '') !== '') return undefined;
  return Number(text.replaceAll(first, '').replace(last, '.'));
}

function readScales(tokens: readonly Token[], digits: Digits, words: NumberWords): NumberMatch {
  let { value, end } = digits;
  let hasScale = false;
  for (let scale = phraseAt(words.scales, tokens, end); scale; scale = phraseAt(words.scales, tokens, end)) {
    if (value * scale.value > HIGHEST_NUMBER) break;
    value *= scale.value;
    end = scale.end;
    hasScale = true;
  }
  // Binary fractions: 1.1 million is not 1100000.0000000002.
  return { value: Number(value.toPrecision(15)), end, hasDigits: true, hasScale };
}

function readWords(tokens: readonly Token[], at: number, words: NumberWords): NumberMatch | undefined {
  let value = 0;
  let end = at;
  let hasScale = false;
  // What is still free below: after "twenty" one to nine, after "hundred" one to ninety-nine.
  let free = Number.POSITIVE_INFINITY;
  for (;;) {
    const next = end > at && words.joins.has(tokens[end]?.key ?? '') ? end + 1 : end;
    const small = phraseAt(words.small, tokens, next);
    if (small && small.value < free) {
      value += small.value;
      free = small.value % 10 === 0 ? 10 : 0;
      end = small.end;
      continue;
    }
    const scale = end > at && next === end ? phraseAt(words.scales, tokens, end) : undefined;
    if (!scale || value * scale.value > HIGHEST_NUMBER) break;
    const low = value % scale.value;
    value += low * scale.value - low;
    free = scale.value;
    end = scale.end;
    hasScale = true;
  }
  return end === at || value === 0 ? undefined : { value, end, hasDigits: false, hasScale };
}
