import { phraseAt } from '../../text/phrase-table.ts';
import type { Token } from '../../text/scan-tokens.ts';
import type { QuoteGrammar } from './quote-grammar.ts';
import type { QuotedParagraph } from './quoted-paragraph.ts';
import { peopleBetween, tokenAt } from './sentence-bounds.ts';

/** Tokens `first` to `end` (exclusive) that name who speaks. */
export type Subject = { readonly first: number; readonly end: number };

/** The subject of a verb at token `verb`: the words before it, back to `start`. */
export function speakerBefore(input: QuotedParagraph, start: number, verb: number): Subject | undefined {
  const parts = withoutRelativeClause(input, withoutEmphasis(input, partsOf(input, start, verb)));
  const last = withoutVerb(input, parts.at(-1));
  if (!last) return undefined;
  const named = personIn(input, last) ?? namedBefore(input, parts);
  return named ?? (isPossible(input, last) ? cutTail(input, last) : undefined);
}

/** "…, accuse le CSP, qui dénonce": a part that begins with a verb of saying has its subject after it. */
function withoutVerb({ tokens, grammar }: QuotedParagraph, part: Part | undefined): Part | undefined {
  const verb = part && phraseAt(grammar.cues, tokens, part.first);
  return part && verb?.value === 'verb' && verb.end < part.end ? { first: verb.end, end: part.end } : part;
}

/** "L'armée, elle, parle de": a pronoun between commas only stresses the subject before it. */
function withoutEmphasis({ tokens, grammar }: QuotedParagraph, parts: readonly Part[]): readonly Part[] {
  const last = parts.at(-1);
  if (!last || parts.length < 2 || tokens[last.end]?.key !== ',') return parts;
  return phraseAt(grammar.pronouns, tokens, last.first)?.end === last.end ? parts.slice(0, -1) : parts;
}

/** "The army, which lost men, said": the clause before the verb tells about the subject before it. */
function withoutRelativeClause({ tokens, grammar }: QuotedParagraph, parts: readonly Part[]): readonly Part[] {
  const isRelative = grammar.relatives.has(tokens[parts.at(-1)?.first ?? -1]?.key ?? '');
  return isRelative && parts.length > 1 ? parts.slice(0, -1) : parts;
}

/** The subject of the sentence that starts at `start`, for a participle further on ("…, telling reporters"). */
export function leadingSpeaker(input: QuotedParagraph, start: number, participle: number): Subject | undefined {
  const parts = partsOf(input, start, participle);
  for (const part of parts) {
    const named = personIn(input, part);
    if (named) return named;
  }
  const [first] = parts;
  return first && isPossible(input, first) ? cutTail(input, first) : undefined;
}

/** The subject after its verb, as in "said the minister" and "a indiqué à l'AFP une source". */
export function speakerAfter(input: QuotedParagraph, start: number, end: number): Subject | undefined {
  const parts = partsOf(input, start, end);
  const [first] = parts;
  if (!first) return undefined;
  const named = personIn(input, first) ?? personIn(input, parts[1]);
  if (named) return named;
  const rest = skipAddressee(input, first);
  return isPossible(input, rest) ? cutTail(input, rest) : undefined;
}

type Part = { readonly first: number; readonly end: number };

const SEPARATORS: ReadonlySet<string> = new Set([
  ',',
  '،',
  '؛',
  ':',
  '(',
  ')',
  '–',
  '—',
  ';',
  '"',
  '“',
  '”',
  '«',
  '»',
  '_',
]);

/** The stretches between commas, without the words at their edges that belong to no subject. */
function partsOf({ tokens, grammar }: QuotedParagraph, start: number, end: number): Part[] {
  const parts: Part[] = [];
  let first = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && !SEPARATORS.has(tokens[at]?.key ?? '')) continue;
    const part = stripEdges(tokens, first, at, (key) => grammar.auxiliaries.has(key) || grammar.leads.has(key));
    if (part) parts.push(part);
    first = at + 1;
  }
  return parts;
}

function stripEdges(
  tokens: readonly Token[],
  start: number,
  last: number,
  isEdge: (key: string) => boolean,
): Part | undefined {
  let [first, end] = [start, last];
  while (first < end && (tokens[first]?.kind === 'mark' || isEdge(tokens[first]?.key ?? ''))) first += 1;
  while (end > first && (isMark(tokens, end - 1) || isEdge(tokens[end - 1]?.key ?? ''))) end -= 1;
  return end > first ? { first, end } : undefined;
}

/** A mark, but not the last point of "U.N.", which is part of the name. */
function isMark(tokens: readonly Token[], at: number): boolean {
  const isPoint = (i: number): boolean => tokens[i]?.key === '.' && tokens[i]?.spaced === false;
  const isInitials = isPoint(at) && isPoint(at - 2) && tokens[at - 1]?.key.length === 1;
  return tokens[at]?.kind === 'mark' && !isInitials;
}

/** The person named last in a part. */
function personIn({ people, tokens }: QuotedParagraph, part: Part | undefined): Part | undefined {
  if (!part) return undefined;
  const from = tokens[part.first]?.start ?? 0;
  const to = tokens[part.end - 1]?.end ?? 0;
  const person = peopleBetween(people, from, to).at(-1);
  if (!person) return undefined;
  return { first: tokenAt(tokens, person.start), end: tokenAt(tokens, person.end) };
}

/** Appositions between a name and its verb: "Awa Ba, a teacher, the head of a union, said". */
const MOST_APPOSITIONS = 3;

/** The person, or the organisation's bare name, that the appositions at the end tell about. */
function namedBefore(input: QuotedParagraph, parts: readonly Part[]): Part | undefined {
  for (let back = 1; back <= MOST_APPOSITIONS && parts.length > back; back += 1) {
    const here = parts.at(-back);
    if (!here || !isApposition(input, here)) return undefined;
    const before = parts.at(-back - 1);
    const named = personIn(input, before) ?? nameOnly(input, before);
    if (named) return named;
  }
  return undefined;
}

/** Words of the longest name of an organisation that stands alone before what it is. */
const LONGEST_NAME = 5;

/** A part that is all capitals at the beginnings: "Reuters, the news agency, said". */
function nameOnly({ text, tokens, grammar }: QuotedParagraph, part: Part | undefined): Part | undefined {
  if (!part || part.end - part.first > LONGEST_NAME) return undefined;
  if (grammar.cuts.has(tokens[part.first]?.key ?? '')) return undefined;
  const words = text.slice(tokens[part.first]?.start, tokens[part.end - 1]?.end);
  // A lone word with a capital may only begin the sentence: "Finally, the army said".
  if (part.end === part.first + 1 && words !== words.toUpperCase()) return undefined;
  for (let at = part.first; at < part.end; at += 1) {
    const initial = text.charAt(tokens[at]?.start ?? 0);
    if (initial === initial.toLowerCase()) return undefined;
  }
  return part;
}

/** "…, the army's spokesman, said": begins with a small letter or a word of office. */
function isApposition({ text, tokens, grammar }: QuotedParagraph, part: Part): boolean {
  if (grammar.roles.has(tokens[part.first]?.key ?? '')) return true;
  const initial = text.charAt(tokens[part.first]?.start ?? 0);
  return initial === initial.toLowerCase();
}

/** Longer stretches are clauses, not subjects. */
const LONGEST_SUBJECT = 14;

function isPossible({ tokens, grammar }: QuotedParagraph, part: Part): boolean {
  const first = tokens[part.first];
  if (first?.kind !== 'word' && first?.kind !== 'number') return false;
  // Portuguese "a" is "the" and "to".
  const isCut = grammar.cuts.has(first.key) && !grammar.data.articles.includes(first.key);
  return !isCut && cutEnd(tokens, part, grammar) - part.first <= LONGEST_SUBJECT;
}

/** A subject without what is told about it; a pronoun stands alone. */
function cutTail({ tokens, grammar }: QuotedParagraph, part: Part): Part {
  const pronoun = phraseAt(grammar.pronouns, tokens, part.first);
  return { first: part.first, end: pronoun && pronoun.end <= part.end ? pronoun.end : cutEnd(tokens, part, grammar) };
}

function cutEnd(tokens: readonly Token[], part: Part, { cuts, cues, auxiliaries, documents }: QuoteGrammar): number {
  let end = part.end;
  for (let at = part.end - 1; at > part.first; at -= 1) {
    const isCut = cuts.has(tokens[at]?.key ?? '') && !documents.has(tokens[at - 1]?.key ?? '');
    if (isCut || phraseAt(cues, tokens, at)) end = at;
  }
  const isTail = (at: number): boolean => isMark(tokens, at) || auxiliaries.has(tokens[at]?.key ?? '');
  while (end > part.first + 1 && isTail(end - 1)) end -= 1;
  return end;
}

/** Steps over "to reporters", "à l'AFP": a preposition, an article and the words of the name. */
function skipAddressee({ text, tokens, grammar }: QuotedParagraph, part: Part): Part {
  if (!grammar.cuts.has(tokens[part.first]?.key ?? '')) return part;
  let first = part.first + 1;
  if (tokens[first + 1]?.key === "'") first += 2;
  const isName = (at: number): boolean => {
    const initial = text.charAt(tokens[at]?.start ?? text.length);
    return initial !== initial.toLowerCase();
  };
  first += 1;
  while (first < part.end && isName(first) && phraseAt(grammar.pronouns, tokens, first) === undefined) first += 1;
  return { first: Math.min(first, part.end), end: part.end };
}

/** Letters of the longest word that links a noun to a name or an article after it: "of", "du", "et". */
const LONGEST_LINK = 3;

export const isLinkWord = (token: Token | undefined): boolean =>
  token?.kind === 'word' && token.key.length <= LONGEST_LINK;
