import { phraseAt } from '../../text/phrase-table.ts';
import type { Token } from '../../text/scan-tokens.ts';
import { isObject } from './is-object.ts';
import type { QuantityGrammar } from './quantity-grammar.ts';

/** The words counted, tokens `first` to `end`. */
export type Noun = {
  readonly first: number;
  readonly end: number;
  /** Where what became of those counted begins: "people | killed". */
  readonly bareEnd: number;
  readonly isPeople: boolean;
};

/** The noun phrase counted by a numeral that ends before token `at`. */
export function readNoun(tokens: readonly Token[], at: number, grammar: QuantityGrammar): Noun | undefined {
  const end =
    phraseAt(grammar.compounds, tokens, at)?.end ?? NOUN_ENDS[grammar.data.nounOrder]?.(tokens, at, grammar) ?? at;
  if (end <= at) return undefined;
  const told = phraseAt(grammar.affected, tokens, end);
  // "60 gunmen killed 12 villagers" tells what they did.
  const affected = told && isObject(tokens, told.end, grammar) ? undefined : told;
  return { first: at, end: affected?.end ?? end, bareEnd: end, isPeople: hasPeople(tokens, at, end, grammar) };
}

/** Tokens of the longest noun of people before its numeral: "'yan gudun hijira". */
const LONGEST_PEOPLE = 6;

/** Hausa: the noun of people that ends before the numeral at token `at` ("mutane 15"). */
export function readNounBefore(tokens: readonly Token[], at: number, grammar: QuantityGrammar): Noun | undefined {
  if (grammar.data.nounOrder !== 'before') return undefined;
  for (let first = Math.max(0, at - LONGEST_PEOPLE); first < at; first += 1) {
    if (phraseAt(grammar.people, tokens, first)?.end === at) return { first, end: at, bareEnd: at, isPeople: true };
  }
  return undefined;
}

type NounEnd = (tokens: readonly Token[], at: number, grammar: QuantityGrammar) => number;

const NOUN_ENDS: Readonly<Record<string, NounEnd>> = { last: endAtPlural, agreeing: endOfAgreement, first: endAtStop };

/** English: adjectives, then the noun, which carries the plural ("successful coups", "U.S. troops"). */
function endAtPlural(tokens: readonly Token[], at: number, grammar: QuantityGrammar): number {
  let words = 0;
  for (let end = at; words < grammar.data.nounWords; end += 1) {
    const token = tokens[end];
    if (token === undefined || !isInPhrase(tokens, end, at, grammar)) return at;
    if (token.kind !== 'word') continue;
    words += 1;
    const people = phraseAt(grammar.people, tokens, end);
    if (people && !isHyphened(tokens, people.end - 1)) return people.end;
    if (isPlural(token.key, grammar)) return end + 1;
  }
  return at;
}

const isHyphened = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.key === '-' && tokens[at + 1]?.spaced === false;

/** French: every word of the phrase carries the plural ("soldats russes"). */
function endOfAgreement(tokens: readonly Token[], at: number, grammar: QuantityGrammar): number {
  let end = at;
  while (end - at < grammar.data.nounWords) {
    const key = tokens[end]?.key ?? '';
    const isNoun = isPlural(key, grammar) || (end === at && phraseAt(grammar.people, tokens, end) !== undefined);
    if (tokens[end]?.kind !== 'word' || grammar.stops.has(key) || !isNoun) break;
    end += 1;
  }
  return end;
}

/** Languages without plural endings: up to the first word that cannot belong to the phrase. */
function endAtStop(tokens: readonly Token[], at: number, grammar: QuantityGrammar): number {
  let end = phraseAt(grammar.people, tokens, at)?.end ?? at;
  while (
    end - at < grammar.data.nounWords &&
    tokens[end]?.kind === 'word' &&
    !grammar.stops.has(tokens[end]?.key ?? '') &&
    (end === at || !isTold(tokens, end, grammar))
  ) {
    end += 1;
  }
  return end;
}

/** "24 binh sĩ Mali thiệt mạng": a phrase that tells what became of them. */
function isTold(tokens: readonly Token[], at: number, { classes, people }: QuantityGrammar): boolean {
  const told = phraseAt(classes, tokens, at);
  return told !== undefined && told.end > at + 1 && told.value !== 'troops' && !phraseAt(people, tokens, at);
}

/** Words that go on the phrase, the points of "U.S." and hyphens. */
function isInPhrase(tokens: readonly Token[], at: number, first: number, grammar: QuantityGrammar): boolean {
  const token = tokens[at];
  if (token?.kind === 'word') return !grammar.stops.has(token.key);
  if (token === undefined || token.spaced || at === first) return false;
  return token.key === '-' || (token.key === '.' && tokens[at - 1]?.key.length === 1);
}

/** Shorter words with the ending are none: "us", "as". */
const SHORTEST_PLURAL = 4;

function isPlural(key: string, { plurals, notPlural, data }: QuantityGrammar): boolean {
  if (plurals.has(key)) return true;
  if (key.length < SHORTEST_PLURAL || notPlural.has(key) || key.endsWith('ss')) return false;
  return data.pluralEndings.some((ending) => key.endsWith(ending));
}

function hasPeople(tokens: readonly Token[], first: number, end: number, grammar: QuantityGrammar): boolean {
  for (let at = first; at < end; at += 1) if (phraseAt(grammar.people, tokens, at)) return true;
  return false;
}
