import type { LanguageTag } from '../article.ts';
import { asides, sentenceRules } from '../data/text-data.ts';
import { isSentenceEnd, isSpace, skipSpace } from './sentence-end.ts';

type Range = { start: number; end: number };

/**
 * The sentences of a text, in order: `text.slice(start, end) === sentence.text`, no sentence crosses a line break, and
 * together they hold every character that is not white space. Linear in the length of the text.
 *
 * Candidates are Unicode's sentence terminals (UAX #29) and the ellipsis, judged by what follows and by the language's
 * abbreviations. Unlike `Intl.Segmenter`, the result does not depend on the ICU of the machine.
 */
export function splitSentences(text: string, language: LanguageTag): { text: string; start: number; end: number }[] {
  const rules = sentenceRules(language);
  const sentences: { text: string; start: number; end: number }[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    for (const { start, end } of withoutBareMarks(line, rangesOf(line, rules))) {
      sentences.push({ text: line.slice(start, end), start: index + start, end: index + end });
    }
  }
  return sentences;
}

function rangesOf(line: string, rules: ReturnType<typeof sentenceRules>): Range[] {
  const ranges: Range[] = [];
  let start = skipSpace(line, 0);
  let after = 0;
  let isQuoted = false;
  for (const { 0: marks, index } of line.matchAll(/["”»:]|[\p{STerm}…]+/gu)) {
    if (index < after) continue;
    if (marks === ':') {
      const label = labelBefore(line.slice(Math.max(start, index - LONGEST_LABEL), index));
      if (label === 0 || index - label <= start) continue;
      ranges.push({ start, end: trimmedEnd(line, index - label) });
      start = index - label;
      continue;
    }
    if (marks === '"') isQuoted = !isQuoted;
    const isQuote = marks === '"' || marks === '”' || marks === '»';
    if (isQuote && !isGluedSubhead(line, index)) continue;
    after = closersEnd(line, index + marks.length, isQuoted);
    if (line[after - 1] === '"') isQuoted = false;
    if (!isSentenceEnd({ line, start, terminal: index, after }, rules)) continue;
    ranges.push({ start, end: after });
    start = skipSpace(line, after);
  }
  const end = trimmedEnd(line, line.length);
  if (start < end) ranges.push({ start, end });
  return ranges;
}

/** UTF-16 units; room for every label of the data with its spaces. */
const LONGEST_LABEL = 24;

/** How far back a caption's or credit's label of one to three words begins ("Photo", "Nguồn ảnh"); 0 when there is none. */
function labelBefore(before: string): number {
  const words = before.trimEnd();
  let at = words.length;
  for (let count = 0; count < 3 && at > 0; count += 1) {
    at = words.lastIndexOf(' ', at - 1);
    if (at >= 0 && asides().labels.has(words.slice(at + 1))) return before.length - at - 1;
  }
  return 0;
}

/** A quoted subhead that lost its line break: lower case, closing quote, capital, and no space between. */
function isGluedSubhead(line: string, quote: number): boolean {
  return /^\p{Ll}["”»]\p{Lu}\p{Ll}/u.test(line.slice(quote - 1, quote + 3));
}

/** Where the terminals, quotes and brackets that close the sentence end; French sets a space before some of them. */
function closersEnd(line: string, from: number, isQuoted: boolean): number {
  let end = from;
  while (end < line.length) {
    const char = line.charAt(end);
    const next = line.charAt(end + 1);
    if (isSpace(char) && '»›?!؟'.includes(next) && next) end += 2;
    else if (QUOTE.test(char) && (isQuoted || next === '' || isSpace(next) || CLOSER.test(next))) end += 1;
    else if (CLOSER.test(char)) end += 1;
    else return end;
  }
  return end;
}

const CLOSER = /^[\p{STerm}…”’»›)\]}】」』]$/u;
/** Quotes that open as often as they close: after a terminal they close when nothing is set against them. */
const QUOTE = /^["'“]$/;

/** Marks without a letter or digit belong to the sentence before them. */
function withoutBareMarks(line: string, ranges: readonly Range[]): Range[] {
  const kept: Range[] = [];
  for (const range of ranges) {
    const previous = kept.at(-1);
    if (previous && !/[\p{L}\p{N}]/u.test(line.slice(range.start, range.end))) previous.end = range.end;
    else kept.push(range);
  }
  return kept;
}

function trimmedEnd(line: string, from: number): number {
  let end = from;
  while (end > 0 && isSpace(line.charAt(end - 1))) end -= 1;
  return end;
}
