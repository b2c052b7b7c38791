import { splitLongLine } from './split-long-line.ts';
import { isWrapped, joinsNext } from './wrapped-lines.ts';

/** A unit of a capture that is kept or removed whole: a line, several lines wrapped at a fixed width, or a piece of a very long line. */
export type CaptureLine = {
  /** Line number in the capture, from 1. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  /** What is read: trimmed, without a bullet, wrapped lines joined by a space. */
  readonly text: string;
  readonly bullet: boolean;
  /** Blank lines stand before it. */
  readonly afterBlank: boolean;
};

const BULLET = /^(?:[-•*·–—►▶▸■□●○◦‣▪➤→»›])\s+(?=\S)/;

type RawLine = { number: number; start: number; end: number; afterBlank: boolean };

/** The lines of a capture that are not blank, in order; together they cover all that is not white space. */
export function captureLines(text: string): CaptureLine[] {
  const raw = rawLines(text);
  const width = isWrapped(text, raw);
  const lines: CaptureLine[] = [];
  for (let i = 0; i < raw.length; i += 1) {
    const first = raw[i] as RawLine;
    let last = first;
    while (width > 0 && joinsNext(text, width, last, raw[i + 1])) {
      i += 1;
      last = raw[i] as RawLine;
    }
    for (const piece of splitLongLine(text, first.start, last.end)) {
      lines.push(captureLine(text, piece.start, piece.end, first, last !== first));
    }
  }
  return lines;
}

function captureLine(text: string, start: number, end: number, first: RawLine, joined: boolean): CaptureLine {
  const whole = text.slice(start, end);
  const bullet = BULLET.exec(whole.length > 40 ? whole.slice(0, 40) : whole)?.[0].length ?? 0;
  const read = joined ? whole.replace(/-\n\s*(?=\p{Ll})|\s*\n\s*/gu, (gap) => (gap[0] === '-' ? '-' : ' ')) : whole;
  return {
    number: first.number,
    start,
    end,
    text: read.slice(bullet),
    bullet: bullet > 0,
    afterBlank: first.afterBlank,
  };
}

/** Trimmed ranges of the lines that are not blank. */
function rawLines(text: string): RawLine[] {
  const lines: RawLine[] = [];
  let afterBlank = false;
  for (let at = 0, number = 1; at <= text.length; number += 1) {
    const newline = text.indexOf('\n', at);
    const stop = newline < 0 ? text.length : newline;
    let start = at;
    let end = stop;
    while (start < end && isSpace(text.charCodeAt(start))) start += 1;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
    if (start < end) lines.push({ number, start, end, afterBlank });
    afterBlank = start === end;
    at = stop + 1;
  }
  return lines;
}

/** What `trim` takes as white space, and the invisible marks that pages leave behind (U+200B, U+FEFF, NUL); ESC stays with the sequence it begins. */
const isSpace = (code: number): boolean =>
  (code <= 32 && code !== 0x1b) ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0xfeff ||
  code === 0x3000 ||
  code === 0x202f ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x1680 ||
  code === 0x205f;
