import type { PeopleClass } from '../../article.ts';
import { phraseAt } from '../../text/phrase-table.ts';
import type { Token } from '../../text/scan-tokens.ts';
import { isCount } from './is-count.ts';
import { endsPhrase, isMeant, mayCountAlone } from './is-meant.ts';
import { peopleClassOf } from './people-class.ts';
import type { Bound, QuantityGrammar } from './quantity-grammar.ts';
import { type Amount, isOutdated, readAmount } from './read-amount.ts';
import { type Noun, readNoun, readNounBefore } from './read-noun.ts';
import { readTotal, type Total, totalFrom } from './read-total.ts';
import { afterOf, currencyBefore, unitAfter, unitBefore } from './read-unit.ts';

/** Tokens `first` to `last` (inclusive) and what they say. */
export type Quantity = {
  readonly first: number;
  readonly last: number;
  readonly value?: number;
  readonly unit?: string;
  readonly noun?: string;
  readonly bound?: Bound;
  readonly class?: PeopleClass;
  /** What became of those counted is told by the verb before them. */
  readonly isObject?: boolean;
};

/** `end`: the token to go on from; without `quantity` the numeral there is no quantity. */
type Reading = { readonly end: number; readonly quantity?: Quantity };

/** The quantity whose numeral starts at token `at`. */
export function readQuantity(
  text: string,
  tokens: readonly Token[],
  at: number,
  grammar: QuantityGrammar,
): Reading | undefined {
  const amount = readAmount(tokens, at, grammar);
  if (!amount) return undefined;
  const none = { end: amount.end };
  const symbol = currencyBefore(tokens, at);
  const from = symbol?.first ?? (amount.isBetween ? at - 1 : at);
  if (!isCount(text, tokens, symbol?.first ?? at, amount, grammar) || isOutdated(tokens, at, amount.end, grammar))
    return none;
  const lead = leadOf(tokens, from, grammar);
  const bound = lead?.bound ?? amount.bound;
  const common = {
    first: lead?.first ?? from,
    ...(amount.value !== undefined && { value: amount.value }),
    ...(bound && { bound }),
  };
  if (symbol) return { ...none, quantity: { ...common, last: amount.end - 1, unit: symbol.code } };
  const measured = unitAfter(tokens, amount, grammar);
  if (measured?.unit.sort === 'none') return { end: measured.end };
  if (measured)
    return { end: measured.end, quantity: { ...common, last: measured.end - 1, unit: measured.unit.symbol } };
  const ahead = unitBefore(tokens, common.first, grammar);
  if (ahead) {
    const bounded = withBoundBefore(tokens, ahead.first, common, grammar);
    return { ...none, quantity: { ...bounded, last: amount.end - 1, unit: ahead.symbol } };
  }
  return (
    someOfBefore(tokens, amount, common, grammar) ??
    counted(text, tokens, { at, amount, common, isBounded: lead !== undefined }, grammar)
  );
}

/** The bound before token `at`, but not the "до" of a total, "выросло до". */
function leadOf(tokens: readonly Token[], at: number, grammar: QuantityGrammar): Lead | undefined {
  const lead = boundBefore(tokens, at, grammar);
  const total = totalFrom(tokens, at, grammar);
  return lead && total !== undefined && total < lead.first ? undefined : lead;
}

/** What a numeral says before it is known what it counts. */
type Common = Pick<Quantity, 'first' | 'value' | 'bound'>;

/** What begins at token `first`, a noun or a unit before its numeral, with the bound before it: "akalla mutum 17". */
function withBoundBefore(tokens: readonly Token[], first: number, common: Common, grammar: QuantityGrammar): Common {
  const lead = boundBefore(tokens, first, grammar);
  const bound = lead && common.bound === undefined ? { bound: lead.bound } : {};
  return { ...common, ...bound, first: lead?.first ?? first };
}

/** "12 others were wounded": people, when the sentence says what became of them. */
function someOfBefore(
  tokens: readonly Token[],
  amount: Amount,
  common: Common,
  grammar: QuantityGrammar,
): Reading | undefined {
  const others = phraseAt(grammar.others, tokens, afterOf(tokens, amount, grammar));
  if (!others || !endsPhrase(tokens, others.end, grammar)) return undefined;
  const told = phraseAt(grammar.affected, tokens, others.end) ?? phraseAt(grammar.people, tokens, others.end);
  const end = told?.end ?? others.end;
  const reading = peopleClassOf(tokens, common.first, end, grammar);
  return reading ? { end, quantity: { ...common, last: end - 1, unit: 'person', ...reading } } : { end: others.end };
}

/** The numeral at token `at`, and whether a bound stands before it. */
type Numeral = { readonly at: number; readonly amount: Amount; readonly common: Common; readonly isBounded: boolean };

function counted(text: string, tokens: readonly Token[], numeral: Numeral, grammar: QuantityGrammar): Reading {
  const { at, amount, common, isBounded } = numeral;
  const none = { end: amount.end };
  const noun = nounAfter(tokens, amount, grammar) ?? nounAfterOthers(tokens, afterOf(tokens, amount, grammar), grammar);
  const ahead = noun ? undefined : readNounBefore(tokens, common.first, grammar);
  if (ahead) {
    const bounded = withBoundBefore(tokens, ahead.first, common, grammar);
    const fields = { ...nounFields(text, tokens, ahead), ...peopleClassOf(tokens, ahead.first, amount.end, grammar) };
    return { ...none, quantity: { ...bounded, last: amount.end - 1, ...fields } };
  }
  const total = noun ? undefined : readTotal(tokens, common.first, grammar);
  if (total && (total.isToll ? (amount.value ?? 0) < MOST_DEAD : amount.hasDigits))
    return { end: amount.end, quantity: totalOf(text, tokens, amount, common, total, grammar) };
  const end = noun?.end ?? amount.end;
  const ofPeople = noun && !noun.isPeople ? undefined : peopleClassOf(tokens, common.first, end, grammar);
  const isToldOf = !noun && ofPeople !== undefined && mayCountAlone(tokens, at, amount, grammar);
  if (!isToldOf && !isMeant(tokens, at, amount, noun, isBounded, grammar))
    return { end: noun ? noun.first : amount.end };
  const after = phraseAt(grammar.boundsAfter, tokens, end);
  const bounded = after && common.bound === undefined ? { last: after.end - 1, bound: after.value } : { last: end - 1 };
  return { end, quantity: { ...common, ...bounded, ...nounFields(text, tokens, noun), ...ofPeople } };
}

/** A "bilan" of more is a bank's. */
const MOST_DEAD = 1_000_000;

/** "the number of soldiers killed has climbed to 89": what is counted stands before. */
function totalOf(
  text: string,
  tokens: readonly Token[],
  amount: Amount,
  common: Common,
  noun: Total,
  grammar: QuantityGrammar,
): Quantity {
  if (noun.isToll)
    return { ...common, last: amount.end - 1, ...nounFields(text, tokens, noun), class: 'killed', isObject: false };
  const ofPeople = noun.isPeople ? peopleClassOf(tokens, noun.first, noun.end, grammar) : undefined;
  return { ...common, last: amount.end - 1, ...nounFields(text, tokens, noun), ...ofPeople };
}

function nounFields(text: string, tokens: readonly Token[], noun: Noun | undefined): { unit?: string; noun?: string } {
  if (!noun) return {};
  const phrase = text.slice(tokens[noun.first]?.start, tokens[noun.end - 1]?.end);
  return noun.isPeople ? { unit: 'person', noun: phrase } : { noun: phrase };
}

type Lead = { readonly first: number; readonly bound: Bound };

/** Tokens of the longest phrase before a number: "un peu plus de". */
const LONGEST_BOUND = 4;

function boundBefore(tokens: readonly Token[], at: number, { bounds, rangeJoins }: QuantityGrammar): Lead | undefined {
  // "с 17 до 23": after a number the word joins, and bounds nothing.
  if (tokens[at - 2]?.kind === 'number' && rangeJoins.has(tokens[at - 1]?.key ?? '')) return undefined;
  for (let first = Math.max(0, at - LONGEST_BOUND); first < at; first += 1) {
    const found = phraseAt(bounds, tokens, first);
    if (found?.end === at) return { first, bound: found.value };
  }
  return undefined;
}

const nounAfter = (tokens: readonly Token[], amount: Amount, grammar: QuantityGrammar): Noun | undefined =>
  readNoun(tokens, afterOf(tokens, amount, grammar), grammar) ?? partOfNoun(tokens, amount.end, grammar);

/** "cinq autres soldats" */
function nounAfterOthers(tokens: readonly Token[], at: number, grammar: QuantityGrammar): Noun | undefined {
  const others = phraseAt(grammar.others, tokens, at);
  const noun = others && readNoun(tokens, others.end, grammar);
  return noun && { ...noun, first: at };
}

/** "5,000 of its troops" */
function partOfNoun(tokens: readonly Token[], at: number, grammar: QuantityGrammar): Noun | undefined {
  if (!grammar.of.has(tokens[at]?.key ?? '') || !grammar.definite.has(tokens[at + 1]?.key ?? '')) return undefined;
  return readNoun(tokens, at + 2, grammar);
}
