import { type PhraseMatch, phraseAt } from '../../text/phrase-table.ts';
import type { Cue, FigureCue } from './quote-grammar.ts';
import type { QuotedParagraph } from './quoted-paragraph.ts';

/** A `gift` is a figure given: "gave a toll of". */
export type AssertingCue = Cue | FigureCue | 'gift';

/** Token `at` of the sentence from `first` to `end` (exclusive), whose clause began at `from`. */
type Place = { readonly first: number; readonly from: number; readonly at: number; readonly end: number };

/** The words of asserting at a token; `none` when they only look like such. */
export function cueAt(input: QuotedParagraph, place: Place): PhraseMatch<AssertingCue | 'none'> | undefined {
  const { at, end } = place;
  const cue = phraseAt(input.grammar.asserting, input.tokens, at) ?? figureGivenAt(input, at, end);
  if (!cue || cue.end > end) return undefined;
  const isMeant = cue.value === 'agent' ? isAgent(input, place) : isCue(input, place);
  return isMeant ? cue : { value: 'none', end: cue.end };
}

/** Tokens between the verb and the noun of "gave the agency a figure". */
const LONGEST_RECIPIENT = 10;
const CLAUSE_MARKS: ReadonlySet<string> = new Set([',', '،', '؛', ':', ';', '(', ')', '–', '—']);

/** "gave a toll of", "gave AFP a figure:": the verb up to its noun asserts what comes next. */
function figureGivenAt(
  { tokens, grammar }: QuotedParagraph,
  at: number,
  end: number,
): { readonly value: 'gift'; readonly end: number } | undefined {
  const verb = phraseAt(grammar.giving, tokens, at);
  if (!verb) return undefined;
  for (let noun = verb.end; noun < Math.min(end, verb.end + LONGEST_RECIPIENT); noun += 1) {
    const figure = phraseAt(grammar.figures, tokens, noun);
    if (figure) return { value: 'gift', end: figure.end };
    if (CLAUSE_MARKS.has(tokens[noun]?.key ?? '')) return undefined;
  }
  return undefined;
}

/** "the United States", "a report", "latest estimate from" and "is believed" assert nothing. */
function isCue({ text, tokens, grammar }: QuotedParagraph, { first, at }: Place): boolean {
  const initial = text.charAt(tokens[at]?.start ?? 0);
  const isName = at > first && initial !== initial.toLowerCase() && tokens[at - 1]?.kind !== 'mark';
  const before = tokens[at - 1]?.key ?? '';
  if (grammar.documents.has(tokens[at]?.key ?? '') && grammar.cuts.has(tokens[at + 1]?.key ?? '')) return false;
  return !isName && !grammar.passives.has(before) && !grammar.data.articles.includes(before);
}

/** "Deaths were reported by residents", "a toll of 25 confirmed by police", but not "tax cuts announced by the minister". */
function isAgent({ tokens, grammar }: QuotedParagraph, { from, at }: Place): boolean {
  if (grammar.passives.has(tokens[at - 1]?.key ?? '') || grammar.data.agents?.by.includes('')) return true;
  for (let before = at - 1; before >= Math.max(from, at - LONGEST_RECIPIENT); before -= 1)
    if (phraseAt(grammar.figures, tokens, before)) return true;
  return false;
}
