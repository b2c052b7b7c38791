/** The first and the last sentence, by index, of the quotation that a sentence stands in; both itself where it cuts none. */
export type Whole = { readonly first: number; readonly last: number };

/**
 * For each sentence which others it needs so that no quotation is cut: one that opens in a sentence and closes in a later one of
 * the same paragraph holds together. What never closes is no quotation.
 */
export function wholeQuotations(sentences: readonly { readonly paragraph: number; readonly text: string }[]): Whole[] {
  const wholes: Whole[] = sentences.map((_, i) => ({ first: i, last: i }));
  let paragraph = -1;
  let marks = CLOSED;
  let opened = 0;
  for (const [i, sentence] of sentences.entries()) {
    if (sentence.paragraph !== paragraph) {
      paragraph = sentence.paragraph;
      marks = CLOSED;
    }
    const before = marks.depth;
    marks = scanMarks(sentence.text, marks);
    if (before === 0) opened = i;
    else if (marks.depth === 0) for (let j = opened; j <= i; j += 1) wholes[j] = { first: opened, last: i };
  }
  return wholes;
}

/** Whether a sentence opens a quotation that it does not close, or the other way round. */
export function isHalfQuotation(text: string): boolean {
  const { depth, isOverclosed } = scanMarks(text, CLOSED);
  return depth !== 0 || isOverclosed;
}

/** How many quotations are open, whether by a low mark last, and whether more were closed than opened. */
type Marks = { readonly depth: number; readonly isLow: boolean; readonly isOverclosed: boolean };
const CLOSED: Marks = { depth: 0, isLow: false, isOverclosed: false };

function scanMarks(text: string, before: Marks): Marks {
  let { depth, isLow, isOverclosed } = before;
  for (const [mark] of text.matchAll(MARKS)) {
    // A straight mark, and in German a high one, closes what is open.
    const isOpening = mark === '"' ? depth === 0 : mark === '“' ? !isLow : mark === '«' || mark === '„';
    isLow = mark === '„' || (isLow && mark !== '“');
    isOverclosed ||= !isOpening && depth === 0;
    depth = Math.max(0, depth + (isOpening ? 1 : -1));
  }
  return { depth, isLow, isOverclosed };
}

const MARKS = /["“”«»„]/g;
