import { phraseAt } from '../../text/phrase-table.ts';
import type { Assertion } from './assertions-in.ts';
import type { QuotedParagraph } from './quoted-paragraph.ts';
import { type Subject, speakerAfter, speakerBefore } from './read-subject.ts';

/** A source between or before the words that tell it is one; `end` is the token after them. */
type Framed = {
  readonly subject: Subject;
  readonly scope: Pick<Assertion, 'before' | 'after'>;
  readonly end: number;
};

/** Tokens of the longest source in such a frame. */
const LONGEST_FRAMED = 10;

/** "von der Armee bestätigt", "được quân đội xác nhận", "der Armee zufolge". */
export function framedSourceAt(input: QuotedParagraph, from: number, at: number, end: number): Framed | undefined {
  const { tokens, grammar } = input;
  if (phraseAt(grammar.postposed, tokens, at)) return sourceBefore(input, from, at);
  const by = phraseAt(grammar.framing, tokens, at);
  if (!by || isDenied(input, at - 1)) return undefined;
  for (let verb = by.end; verb < Math.min(end, by.end + LONGEST_FRAMED); verb += 1) {
    const found = verb > by.end ? phraseAt(grammar.framed, tokens, verb) : undefined;
    const subject = found && speakerAfter(input, by.end, verb);
    if (subject) return { subject, scope: { before: at }, end: found.end };
    if (found || tokens[verb]?.kind !== 'word' || isDenied(input, verb)) return undefined;
  }
  return undefined;
}

/** "not", "not yet". */
const isDenied = ({ tokens, grammar }: QuotedParagraph, at: number): boolean =>
  grammar.data.framed?.not.includes(tokens[at]?.key ?? '') === true;

/** The nouns right before the word, back to their article; with one of its own before them, the noun they belong to: "dem Sprecher der Armee". */
function sourceBefore({ text, tokens, grammar }: QuotedParagraph, from: number, at: number): Framed | undefined {
  const isNoun = (i: number): boolean => i >= from && /^\p{Lu}/u.test(text.charAt(tokens[i]?.start ?? text.length));
  const isArticle = (i: number): boolean => i >= from && grammar.data.articles.includes(tokens[i]?.key ?? '');
  const nounsFrom = (last: number): number => {
    let first = last + 1;
    while (isNoun(first - 1) && !isArticle(first - 1)) first -= 1;
    return first;
  };
  const nouns = nounsFrom(at - 1);
  if (nouns === at) return undefined;
  // "den lokalen Behörden"
  const first = isArticle(nouns - 1) ? nouns - 1 : isArticle(nouns - 2) && !isNoun(nouns - 1) ? nouns - 2 : nouns;
  const owner = isArticle(first) ? nounsFrom(first - 1) : first;
  const subject = { first: owner < first && isArticle(owner - 1) ? owner - 1 : first, end: at };
  return { subject, scope: { before: subject.first, after: at + 1 }, end: at + 1 };
}

/** "сообщили в полиции", "в полиции сообщили": the office in which it was said, for a verb without a subject. */
export function officeOf(
  input: QuotedParagraph,
  from: number,
  verb: number,
  verbEnd: number,
  to: number,
): Subject | undefined {
  const { tokens, grammar } = input;
  if (grammar.inside.size === 0) return undefined;
  if (phraseAt(grammar.inside, tokens, verbEnd)) return speakerAfter(input, verbEnd + 1, to);
  let first = verb;
  while (first > from && tokens[first - 1]?.kind !== 'mark') first -= 1;
  return phraseAt(grammar.inside, tokens, first) ? speakerBefore(input, first + 1, verb) : undefined;
}

/** "nach Behördenangaben": the source is the first part of a compound. */
export function sourceInWordAt(
  { text, tokens, grammar }: QuotedParagraph,
  at: number,
): { readonly source: string; readonly end: number } | undefined {
  const found = phraseAt(grammar.compounds, tokens, at);
  if (!found) return undefined;
  const start = tokens[found.end - found.value.words]?.start ?? 0;
  return { source: text.slice(start, start + found.value.length), end: found.end };
}
