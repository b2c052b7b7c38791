import { type AssertingCue, cueAt } from './cue-at.ts';
import { framedSourceAt, officeOf, sourceInWordAt } from './framed-sources.ts';
import { isInverted } from './is-inverted.ts';
import { sourceOf } from './name-source.ts';
import type { QuotedParagraph } from './quoted-paragraph.ts';
import { isLinkWord, leadingSpeaker, type Subject, speakerAfter, speakerBefore } from './read-subject.ts';
import { startingBetween } from './sentence-bounds.ts';
import { isNameSetApart, tailStart } from './set-apart.ts';

/** Words of saying in a sentence whose subject asserts what is told before tokens `before`, after token `after`, or both. */
export type Assertion = {
  /** By a verb: not by "according to" and the like, which stand beside their figure. */
  readonly isVerb: boolean;
  /** The token at which its words begin. */
  readonly at: number;
  /** Figures that end at or before this token are asserted too. */
  readonly before?: number;
  /** Figures from this token on are asserted. */
  readonly after?: number;
  /** Who asserts, as the article names them. */
  readonly source: string;
};

/** Tokens that a subject and its verb may stretch over. */
const WINDOW = 40;
/** Tokens after "the army said" at the end of a sentence: "in a statement on Monday". */
const LONGEST_TAIL = 8;

/** The assertions of the sentence from token `first` to `end` (exclusive), in order. Linear in its length. */
export function assertionsIn(input: QuotedParagraph, first: number, end: number): Assertion[] {
  const { tokens } = input;
  const found: Assertion[] = [];
  let from = first;
  for (let at = first; at < end; at += 1) {
    const inWord = sourceInWordAt(input, at);
    if (inWord) {
      found.push({ isVerb: false, at, source: inWord.source, before: at, after: inWord.end });
      from = inWord.end;
      at = inWord.end - 1;
      continue;
    }
    const framed = framedSourceAt(input, from, at, end);
    const teller = framed && sourceOf(framed.subject, input, tokens[at]?.start ?? 0);
    if (framed && teller !== undefined) {
      found.push({ isVerb: false, at, source: teller, ...framed.scope });
      from = framed.end;
      at = framed.end - 1;
      continue;
    }
    const cue = cueAt(input, { first, from, at, end });
    if (!cue) continue;
    if (cue.value === 'none') {
      at = cue.end - 1;
      continue;
    }
    const clause = { from: Math.max(from, at - WINDOW), at, cueEnd: cue.end, to: Math.min(end, cue.end + WINDOW) };
    const goesOn = cue.value === 'participle' ? found.at(-1) : undefined;
    if (goesOn?.isVerb) {
      found.push({ isVerb: false, at, source: goesOn.source, after: cue.end });
      from = cue.end;
      at = cue.end - 1;
      continue;
    }
    const read = READERS[cue.value](input, clause, end);
    const named = read && sourceOf(read.subject, input, tokens[at]?.start ?? 0);
    const source = named !== undefined && cue.value === 'joined' ? withoutPreposition(named, input) : named;
    if (read && source !== undefined) found.push({ isVerb: cue.value === 'verb', at, source, ...read.scope });
    from = cue.end;
    at = cue.end - 1;
  }
  return found;
}

/** A source without the preposition joined to it; one that has none is no source of such words. */
function withoutPreposition(source: string, { grammar }: QuotedParagraph): string | undefined {
  for (const [joined, alone] of Object.entries(grammar.data.joined?.prefixes ?? {}))
    if (source.startsWith(joined)) return alone + source.slice(joined.length);
  return undefined;
}

type Clause = { readonly from: number; readonly at: number; readonly cueEnd: number; readonly to: number };
type Reading = { readonly subject: Subject; readonly scope: Pick<Assertion, 'before' | 'after'> };
type Reader = (input: QuotedParagraph, clause: Clause, end: number) => Reading | undefined;

/** "according to police": all around it. */
const readAccording: Reader = (input, { at, cueEnd, to }) => {
  const first = isArticleAndCut(input, cueEnd) ? cueEnd + 1 : cueEnd;
  const subject = speakerAfter(input, first, sourceEnd(input, cueEnd + 1, to));
  return subject && { subject, scope: { before: at, after: subject.end } };
};

/** In Portuguese "a" is "the" and "to": after "segundo" it addresses nobody. */
function isArticleAndCut({ tokens, grammar }: QuotedParagraph, at: number): boolean {
  const word = tokens[at]?.key ?? '';
  return grammar.cuts.has(word) && grammar.data.articles.includes(word);
}

/** "…, confirmed by the army": what stands before. */
const readAgent: Reader = (input, clause, end) => {
  const read = readAccording(input, clause, end);
  return read && { subject: read.subject, scope: { before: clause.at } };
};

/** "…, adding that": the subject of the sentence goes on. */
const readParticiple: Reader = (input, { from, at, cueEnd }) => {
  const subject = leadingSpeaker(input, from, at);
  return subject && !namesBetween(input, subject.end, at) ? { subject, scope: { after: cueEnd } } : undefined;
};

/** "The junta closed the BBC over a report of HRW accusing": who else is named may be who accuses. */
function namesBetween({ tokens, people, organisations = [] }: QuotedParagraph, first: number, end: number): boolean {
  if (tokens[end - 1]?.kind === 'mark') return false;
  const [from, to] = [tokens[first]?.start ?? 0, tokens[end]?.start ?? 0];
  return [people, organisations].some((names) => startingBetween(names, from, to).length > 0);
}

/** "gave a toll": the subject stands before. */
const readGift: Reader = (input, { from, at, cueEnd }) => {
  const subject = speakerBefore(input, from, at);
  return subject && { subject, scope: { after: cueEnd } };
};

/** "قال الجيش إن": verb, subject, "that". */
const readVerbFirst = (input: QuotedParagraph, { cueEnd, to }: Clause): Reading | undefined => {
  let that = cueEnd;
  while (that < to && !input.grammar.thatWords.has(input.tokens[that]?.key ?? '')) that += 1;
  const subject = that < to ? speakerAfter(input, cueEnd, that) : undefined;
  return subject && { subject, scope: { after: that } };
};

const readVerb: Reader = (input, clause, end) => {
  const { from, at, cueEnd, to } = clause;
  const { tokens, grammar } = input;
  const said = readVerbFirst(input, clause);
  if (said) return said;
  const office = officeOf(input, from, at, cueEnd, to);
  if (office) return { subject: office, scope: { before: at, after: cueEnd } };
  if (isInverted(tokens, from, at, cueEnd, grammar)) {
    const subject = speakerAfter(input, cueEnd, to);
    const next = tokens[subject?.first ?? end];
    if (subject && next?.kind === 'word' && !grammar.notFirst.has(next.key)) return { subject, scope: { before: at } };
    if (!isNameSetApart(input, at - 1)) return undefined;
  }
  const subject = speakerBefore(input, from, at);
  if (!subject) return undefined;
  const start = tailStart(input, from, subject, at);
  const isTail = start !== undefined && (end - cueEnd <= LONGEST_TAIL || tokens[cueEnd]?.key === ',');
  return { subject, scope: { after: cueEnd, ...(isTail && { before: start }) } };
};

const READERS: Readonly<Record<AssertingCue, Reader>> = {
  agent: readAgent,
  according: readAccording,
  gift: readGift,
  joined: readAccording,
  participle: readParticiple,
  verb: readVerb,
};

/**
 * Where a source ends that no comma does: at a number, at a verb that helps another, at an article that no short word links to it, or, in
 * German, at the small word after a noun.
 */
function sourceEnd({ text, tokens, grammar }: QuotedParagraph, from: number, end: number): number {
  const isNext = (at: number): boolean =>
    grammar.data.articles.includes(tokens[at]?.key ?? '') &&
    !isLinkWord(tokens[at - 1]) &&
    !grammar.documents.has(tokens[at - 2]?.key ?? '');
  let at = from;
  const isVerb = (key: string): boolean => grammar.passives.has(key) || grammar.finite.has(key);
  const isSmall = (i: number): boolean => /^\p{Ll}/u.test(text.charAt(tokens[i]?.start ?? text.length));
  const isAfterNoun = (i: number): boolean => grammar.data.capitalNouns === true && isSmall(i) && !isSmall(i - 1);
  const isEnd = (i: number): boolean =>
    tokens[i]?.kind === 'number' || isNext(i) || isVerb(tokens[i]?.key ?? '') || isAfterNoun(i);
  while (at < end && !isEnd(at)) at += 1;
  return at;
}
