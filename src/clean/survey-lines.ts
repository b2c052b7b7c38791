import { hash } from 'node:crypto';
import { readHtml } from '../text/html-blocks.ts';
import { type CaptureLine, captureLines } from './capture-lines.ts';
import { findSite } from './find-site.ts';

/**
 * What a capture has to say about the other captures of its site. `lines` holds a number for each distinct line: a hash
 * of 46 bits, and in the lowest two what kind of line it is.
 */
export type Survey = { readonly site?: string; readonly lines: Float64Array };

/** Lines that may be chrome; sentences that may be either; sentences so long that they are told apart from chrome by themselves. */
export const lineKind = { short: 0, sentence: 1, long: 2 } as const;
export const kindOf = (line: number): number => line % 4;

/** Characters from which a line that ends as a sentence does is prose, and from which it is too long to be chrome: agencies' background paragraphs recur as well. */
const SENTENCE = 80;
const LONG = 150;

/** The site and the lines of a decoded capture; `html` is its source when it is a page. */
export function surveyLines(
  text: string,
  { html, url }: { html?: string | undefined; url?: string | undefined } = {},
): Survey {
  const lines = captureLines(text);
  const site = findSite(lines, html === undefined ? undefined : readHtml(html), url);
  const numbers = new Set(lines.map(numberOf));
  return { ...(site !== undefined && { site }), lines: Float64Array.from(numbers).sort() };
}

/** The lines of the capture that are among the numbers, as cleaning takes them. */
export function linesAmong(text: string, numbers: ReadonlySet<number>): ReadonlySet<string> {
  if (numbers.size === 0) return new Set();
  return new Set(
    captureLines(text)
      .filter((line) => numbers.has(numberOf(line)))
      .map((line) => line.text),
  );
}

function numberOf({ text }: CaptureLine): number {
  const isSentence = text.length >= SENTENCE && /[.!?…。؟]["”»’)\]]*$/u.test(text);
  const kind = !isSentence ? lineKind.short : text.length < LONG ? lineKind.sentence : lineKind.long;
  const digest = hash('sha1', text, 'buffer');
  return Math.floor(digest.readUIntBE(0, 6) / 4) * 4 + kind;
}
