/** Text inside a pair of quotation marks; `outerStart`/`outerEnd` include the marks. */
export type QuotedSpan = {
  readonly start: number;
  readonly end: number;
  readonly outerStart: number;
  readonly outerEnd: number;
  /** The paragraph ends before the quote does. */
  readonly isOpen: boolean;
};

/** What closes each opening mark. Inside a pair other pairs are text. */
const CLOSERS: Readonly<Record<string, readonly string[]>> = {
  '"': ['"'],
  '“': ['”', '"', '“'],
  '”': ['”'],
  '„': ['“', '”', '"'],
  '«': ['»'],
  '»': ['«'],
  '‘': ['’'],
  '「': ['」'],
  '『': ['』'],
};

/** The quoted stretches of a paragraph, outermost pairs, in order; one that begins and never ends is the last and open. */
export function findQuotedSpans(text: string): QuotedSpan[] {
  const spans: QuotedSpan[] = [];
  // A mark that does not close once does not close further on either: one look to the end for each kind.
  const unclosed = new Map<string, number>();
  for (let at = nextMark(text, 0); at < text.length; at = nextMark(text, at + 1)) {
    const mark = text.charAt(at);
    const closers = CLOSERS[mark] ?? [];
    if (unclosed.has(mark) || !mayOpen(text, at)) continue;
    const end = findClose(text, at, closers);
    if (end === undefined) {
      unclosed.set(mark, at);
      continue;
    }
    spans.push({ ...trimmed(text, at + 1, end), outerStart: at, outerEnd: end + 1, isOpen: false });
    at = end;
  }
  const open = [...unclosed].find(([mark]) => mark !== '‘' && mark !== '”' && mark !== '»');
  if (!open) return spans;
  const [, start] = open;
  const openSpan = { ...trimmed(text, start + 1, text.length), outerStart: start, outerEnd: text.length, isOpen: true };
  return [...spans.filter((span) => span.outerEnd <= start), openSpan];
}

/** Where the next opening mark stands, or the text's length. */
function nextMark(text: string, from: number): number {
  OPENING.lastIndex = from;
  return OPENING.exec(text)?.index ?? text.length;
}

const OPENING = /["“”„«»‘「『]/g;

const isLetter = (char: string): boolean => /[\p{L}\p{N}]/u.test(char);

/** An inch mark or an apostrophe follows a letter or a figure; an opening mark does not. */
const mayOpen = (text: string, at: number): boolean => {
  const mark = text.charAt(at);
  if (mark === '“' || mark === '«' || mark === '„') return true;
  return (
    !isLetter(text.charAt(at - 1)) &&
    text.charAt(at + 1).trim() !== '' &&
    (mark !== '»' || isLetter(text.charAt(at + 1)))
  );
};

function findClose(text: string, open: number, closers: readonly string[]): number | undefined {
  for (let at = open + 1; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (!closers.includes(char)) continue;
    // “don’t” inside ‘…’ closes nothing, nor does an opening mark of the same shape.
    if (char === '’' && isLetter(text.charAt(at + 1))) continue;
    if (char === '“' && at + 1 < text.length && isLetter(text.charAt(at + 1))) continue;
    return at;
  }
  return undefined;
}

function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  let first = start;
  let last = end;
  while (first < last && text.charAt(first).trim() === '') first += 1;
  while (last > first && text.charAt(last - 1).trim() === '') last -= 1;
  return { start: first, end: last };
}
