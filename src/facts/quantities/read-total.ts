import { type PhraseTable, phraseAt } from '../../text/phrase-table.ts';
import type { Token } from '../../text/scan-tokens.ts';
import type { QuantityGrammar } from './quantity-grammar.ts';
import { type Noun, readNoun } from './read-noun.ts';

/** Tokens of the longest phrase before a total: "s'élève désormais à". */
const LONGEST_TOTAL = 5;
/** Tokens from the total back to what it counts. */
const FARTHEST_HEAD = 30;

/** What a total counts, and whether that is the dead, as "the toll" says without naming them. */
export type Total = Noun & { readonly isToll: boolean };

/** What a total counts that stands at token `at`, when its sentence says so before: "the number of shops burned has climbed to 25". */
export function readTotal(tokens: readonly Token[], at: number, grammar: QuantityGrammar): Total | undefined {
  const from = totalFrom(tokens, at, grammar);
  if (from === undefined) return toldToll(tokens, at, grammar);
  for (let head = from - 1; head >= Math.max(0, from - FARTHEST_HEAD); head -= 1) {
    if (SENTENCE_ENDS.has(tokens[head]?.key ?? '')) return undefined;
    const found = phraseAt(grammar.totalHeads, tokens, head);
    const toll = phraseAt(grammar.tolls, tokens, head);
    if (!found && !toll) continue;
    if (found && isVague(tokens, head, found.end, grammar)) return undefined;
    const noun = found && (headItself(tokens, head, found.end, grammar) ?? readNoun(tokens, found.end, grammar));
    if (noun) return { ...noun, isToll: false };
    // "The toll at 23", but not "the toll road closed at 23".
    return toll && (at - from > 1 || toll.end === from) ? tollFrom(head, toll.end) : undefined;
  }
  return undefined;
}

/** "I morti sono 20" */
function toldToll(tokens: readonly Token[], at: number, { tollVerbs, tolls }: QuantityGrammar): Total | undefined {
  const verb = phraseBefore(tokens, at, tollVerbs);
  const head = verb && phraseBefore(tokens, verb, tolls);
  return head === undefined || verb === undefined ? undefined : tollFrom(head, verb);
}

const tollFrom = (first: number, end: number): Total => ({ first, end, bareEnd: end, isPeople: true, isToll: true });

/** Tokens that make a head vague: "a growing number of". */
const LONGEST_VAGUE = 2;

function isVague(tokens: readonly Token[], head: number, end: number, { vagueHeads }: QuantityGrammar): boolean {
  for (let first = Math.max(0, head - LONGEST_VAGUE); first < head; first += 1)
    if (phraseAt(vagueHeads, tokens, first)?.end === end) return true;
  return false;
}

/** A mark that ends a sentence, not the point of an abbreviation, which costs a total at worst. */
const SENTENCE_ENDS: ReadonlySet<string> = new Set(['.', '!', '?', ';']);

/** The first token of the phrase that makes the number at token `at` a total. */
export const totalFrom = (tokens: readonly Token[], at: number, { totals }: QuantityGrammar): number | undefined =>
  phraseBefore(tokens, at, totals);

/** Where the longest phrase of a table begins that ends before token `at`. */
function phraseBefore(tokens: readonly Token[], at: number, table: PhraseTable<true>): number | undefined {
  for (let first = Math.max(0, at - LONGEST_TOTAL); first < at; first += 1)
    if (phraseAt(table, tokens, first)?.end === at) return first;
  return undefined;
}

/** "The death toll" names what it counts. */
function headItself(
  tokens: readonly Token[],
  first: number,
  end: number,
  { classes }: QuantityGrammar,
): Noun | undefined {
  return phraseAt(classes, tokens, first)?.end === end ? { first, end, bareEnd: end, isPeople: true } : undefined;
}
