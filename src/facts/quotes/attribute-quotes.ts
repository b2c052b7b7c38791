import { phraseAt } from '../../text/phrase-table.ts';
import type { Token } from '../../text/scan-tokens.ts';
import type { QuotedSpan } from './find-quoted-spans.ts';
import type { Cue } from './quote-grammar.ts';
import type { QuotedParagraph } from './quoted-paragraph.ts';
import { leadingSpeaker, type Subject, speakerAfter, speakerBefore } from './read-subject.ts';
import { resolveSpeaker } from './resolve-speaker.ts';
import { sentenceEnd, sentenceStart, tokenAt } from './sentence-bounds.ts';

/** Whether words of saying go with a quoted span, and the speaker when they tell. */
export type Attributed = { readonly isSaid: boolean; readonly speaker?: string };

/** Who says each quoted span of a paragraph, by the words of saying in its sentence; parts without any belong to the speaker before. */
export function attributeQuotes(input: QuotedParagraph): Attributed[] {
  const attributed: Attributed[] = [];
  let last = input.isContinued ? input.memory.speaker : undefined;
  for (const [i, span] of input.spans.entries()) {
    const from = input.spans[i - 1]?.outerEnd ?? 0;
    const found = subjectOf(input, span, from, input.spans[i + 1]?.outerStart ?? input.text.length);
    const isSaid = typeof found === 'object';
    const speaker = isSaid
      ? resolveSpeaker(found, input, { last, from, to: span.outerStart })
      : found === 'same'
        ? last
        : undefined;
    attributed.push(speaker === undefined ? { isSaid } : { isSaid, speaker });
    last = speaker ?? (isSaid ? undefined : last);
  }
  return attributed;
}

/** `same`: the speaker already named in the sentence goes on. */
type Found = Subject | 'same' | undefined;

function subjectOf(input: QuotedParagraph, span: QuotedSpan, from: number, to: number): Found {
  const { text, tokens } = input;
  const first = tokenAt(tokens, from);
  const open = tokenAt(tokens, span.outerStart);
  const close = tokenAt(tokens, span.outerEnd);
  const start = sentenceStart(text, tokens, first, open);
  const before = subjectBefore(input, start, open);
  if (before && before.distance <= NEXT_TO) return before.found;
  const after = endsSentence(text, span)
    ? undefined
    : subjectAfter(input, close, sentenceEnd(text, tokens, close, tokenAt(tokens, to)));
  if (after ?? before) return after ?? before?.found;
  // A quotation that is a sentence of its own belongs to who spoke before it; a word or two in somebody's sentence to nobody.
  if (wordsBetween(tokens, start, open) > 0) return undefined;
  const sentence = sentenceStart(text, tokens, first, Math.max(first, start - 1));
  if (from > 0 && sentence === first) return 'same';
  const previous = start > first ? subjectBefore(input, sentence, open) : undefined;
  return previous?.found ?? (input.isContinued ? 'same' : undefined);
}

/** Tokens between the verb and the quotation that still make it the verb's object: "said that". */
const NEXT_TO = 2;
/** Tokens beyond which a verb before a quotation no longer introduces it. */
const FARTHEST_VERB = 14;

function subjectBefore(
  input: QuotedParagraph,
  start: number,
  open: number,
): { readonly found: Found; readonly distance: number } | undefined {
  const { tokens, grammar } = input;
  for (let at = open - 1; at >= start; at -= 1) {
    const cue = phraseAt(grammar.cues, tokens, at);
    if (!cue || cue.end > open) continue;
    const longest = longestCueEndingAt(input, at, start, cue.end) ?? { at, value: cue.value };
    const distance = wordsBetween(tokens, cue.end, open);
    if (distance > FARTHEST_VERB) return undefined;
    return { found: foundBefore(input, longest.value, start, longest.at, cue.end, open), distance };
  }
  return undefined;
}

/** "nói" in "cho biết và nói": the cue that begins earliest among those that end at the same token. */
function longestCueEndingAt(
  { tokens, grammar }: QuotedParagraph,
  at: number,
  start: number,
  end: number,
): { at: number; value: Cue } | undefined {
  for (let first = Math.max(start, at - 3); first < at; first += 1) {
    const cue = phraseAt(grammar.cues, tokens, first);
    if (cue?.end === end) return { at: first, value: cue.value };
  }
  return undefined;
}

function foundBefore(
  input: QuotedParagraph,
  cue: Cue,
  start: number,
  verb: number,
  verbEnd: number,
  open: number,
): Found {
  if (cue === 'according') return speakerAfter(input, verbEnd, open);
  if (cue === 'participle') {
    return isClosingMark(input.tokens[start - 1]) ? 'same' : (leadingSpeaker(input, start, verb) ?? 'same');
  }
  const subject = speakerBefore(input, start, verb);
  return (
    subject ??
    (wordsBetween(input.tokens, start, verb) === 0 ? speakerAfter(input, verbEnd, open) : undefined) ??
    'same'
  );
}

/** Right after a quotation a participle goes on with its speaker. */
const isClosingMark = (token: Token | undefined): boolean => token !== undefined && '"”»’“\''.includes(token.key);

function subjectAfter(input: QuotedParagraph, close: number, end: number): Found {
  const { tokens, grammar } = input;
  for (let at = close; at < Math.min(end, close + FARTHEST_VERB); at += 1) {
    const cue = phraseAt(grammar.cues, tokens, at);
    if (!cue) continue;
    if (cue.value === 'participle') return undefined;
    if (cue.value === 'according') return speakerAfter(input, cue.end, end);
    return speakerBefore(input, close, at) ?? speakerAfter(input, cue.end, end);
  }
  return undefined;
}

function wordsBetween(tokens: readonly Token[], from: number, to: number): number {
  let words = 0;
  for (let at = from; at < to; at += 1) if (tokens[at]?.kind !== 'mark') words += 1;
  return words;
}

/** Inside the marks a full stop ends the sentence; a comma, a question or an exclamation mark may go on with "he said". */
const endsSentence = (text: string, span: QuotedSpan): boolean =>
  text.charAt(span.end - 1) === '.' || text.charAt(span.outerEnd) === '.';
