import type { PeopleClass } from '../../article.ts';
import { phraseAt } from '../../text/phrase-table.ts';
import type { Token } from '../../text/scan-tokens.ts';
import { isCount } from './is-count.ts';
import { peopleClassOf } from './people-class.ts';
import type { Bound, QuantityGrammar, Unit } from './quantity-grammar.ts';
import { type Amount, readAmount } from './read-amount.ts';
import { type Noun, readNoun, readNounBefore } from './read-noun.ts';
import { readTotal } from './read-total.ts';

/** Tokens `first` to `last` (inclusive) and what they say. */
type Quantity = {
  readonly first: number;
  readonly last: number;
  readonly value?: number;
  readonly unit?: string;
  readonly noun?: string;
  readonly bound?: Bound;
  readonly class?: PeopleClass;
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
  if (!isCount(text, tokens, symbol?.first ?? at, amount, grammar)) return none;
  const lead = boundBefore(tokens, symbol?.first ?? at, grammar);
  const bound = lead?.bound ?? amount.bound;
  const common = {
    first: lead?.first ?? symbol?.first ?? at,
    ...(amount.value !== undefined && { value: amount.value }),
    ...(bound && { bound }),
  };
  if (symbol) return { ...none, quantity: { ...common, last: amount.end - 1, unit: symbol.code } };
  const measured = unitAfter(tokens, amount, grammar);
  if (measured?.unit.sort === 'time') return { end: measured.end };
  if (measured)
    return { end: measured.end, quantity: { ...common, last: measured.end - 1, unit: measured.unit.symbol } };
  const noun = nounAfter(tokens, amount, grammar);
  const ahead = noun ? undefined : readNounBefore(tokens, common.first, grammar);
  if (ahead) {
    const ofPeople = peopleClassOf(tokens, ahead.first, amount.end, grammar);
    const fields = { ...nounFields(text, tokens, ahead), ...(ofPeople && { class: ofPeople }) };
    return { ...none, quantity: { ...common, first: ahead.first, last: amount.end - 1, ...fields } };
  }
  const total = noun ? undefined : readTotal(tokens, common.first, grammar);
  if (total && amount.hasDigits)
    return { end: amount.end, quantity: totalOf(text, tokens, amount, common, total, grammar) };
  if (!isMeant(tokens, at, amount, noun, lead !== undefined, grammar)) return { end: noun ? noun.first : amount.end };
  const end = noun?.end ?? amount.end;
  const ofPeople = noun && !noun.isPeople ? undefined : peopleClassOf(tokens, common.first, end, grammar);
  return {
    end,
    quantity: { ...common, last: end - 1, ...nounFields(text, tokens, noun), ...(ofPeople && { class: ofPeople }) },
  };
}

/** "the number of soldiers killed has climbed to 89": what is counted stands before. */
function totalOf(
  text: string,
  tokens: readonly Token[],
  amount: Amount,
  common: Omit<Quantity, 'last'>,
  counted: Noun,
  grammar: QuantityGrammar,
): Quantity {
  const ofPeople = counted.isPeople ? peopleClassOf(tokens, counted.first, counted.end, grammar) : undefined;
  const fields = nounFields(text, tokens, counted);
  return { ...common, last: amount.end - 1, ...fields, ...(ofPeople && { class: ofPeople }) };
}

function nounFields(text: string, tokens: readonly Token[], noun: Noun | undefined): { unit?: string; noun?: string } {
  if (!noun) return {};
  const phrase = text.slice(tokens[noun.first]?.start, tokens[noun.end - 1]?.end);
  return noun.isPeople ? { unit: 'person', noun: phrase } : { noun: phrase };
}

/** ISO 4217 codes of the signs that stand before an amount. */
const CURRENCY_SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  '£': 'GBP',
  '¥': 'JPY',
  '€': 'EUR',
  '₦': 'NGN',
  '₽': 'RUB',
};
const SIGN_PREFIXES: Readonly<Record<string, string>> = { a: 'AUD', c: 'CAD', us: 'USD' };

function currencyBefore(
  tokens: readonly Token[],
  at: number,
): { readonly first: number; readonly code: string } | undefined {
  const code = CURRENCY_SIGNS[tokens[at - 1]?.key ?? ''];
  if (code === undefined) return undefined;
  const prefix = tokens[at - 2];
  const prefixed = prefix && tokens[at - 1]?.spaced === false ? SIGN_PREFIXES[prefix.key] : undefined;
  return prefixed ? { first: at - 2, code: prefixed } : { first: at - 1, code };
}

/** Tokens of the longest phrase before a number: "un peu plus de". */
const LONGEST_BOUND = 4;

function boundBefore(
  tokens: readonly Token[],
  at: number,
  { bounds }: QuantityGrammar,
): { readonly first: number; readonly bound: Bound } | undefined {
  for (let first = Math.max(0, at - LONGEST_BOUND); first < at; first += 1) {
    const found = phraseAt(bounds, tokens, first);
    if (found?.end === at) return { first, bound: found.value };
  }
  return undefined;
}

type Measured = { readonly unit: Unit; readonly end: number };

function unitAfter(tokens: readonly Token[], amount: Amount, grammar: QuantityGrammar): Measured | undefined {
  const sign = CURRENCY_SIGNS[tokens[amount.end]?.key ?? ''];
  if (sign !== undefined && amount.hasDigits && !isSignOfNext(tokens, amount.end)) {
    return { unit: { symbol: sign, sort: 'money' }, end: amount.end + 1 };
  }
  const hyphened = tokens[amount.end]?.key === '-' ? amount.end + 1 : amount.end;
  const unit =
    phraseAt(grammar.units, tokens, hyphened) ?? phraseAt(grammar.units, tokens, afterOf(tokens, amount, grammar));
  return unit ? { unit: unit.value, end: unit.end } : undefined;
}

const isSignOfNext = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.kind === 'number' && tokens[at + 1]?.spaced === false;

/** The token after "of" when the numeral takes one: "hundreds of", "millions d'". */
function afterOf(tokens: readonly Token[], amount: Amount, grammar: QuantityGrammar): number {
  const isOf = amount.hasScale && (grammar.of.has(tokens[amount.end]?.key ?? '') || tokens[amount.end]?.key === 'd');
  if (!isOf) return amount.end;
  return tokens[amount.end + 1]?.key === "'" ? amount.end + 2 : amount.end + 1;
}

const nounAfter = (tokens: readonly Token[], amount: Amount, grammar: QuantityGrammar): Noun | undefined =>
  readNoun(tokens, afterOf(tokens, amount, grammar), grammar) ?? partOfNoun(tokens, amount.end, grammar);

/** "5,000 of its troops" */
function partOfNoun(tokens: readonly Token[], at: number, grammar: QuantityGrammar): Noun | undefined {
  if (!grammar.of.has(tokens[at]?.key ?? '') || !grammar.definite.has(tokens[at + 1]?.key ?? '')) return undefined;
  return readNoun(tokens, at + 2, grammar);
}

/** Numbers at least this high stand for something even when their noun is not found ("more than 300"). */
const LEAST_BARE = 10;
/** Up to this high a numeral in words after "the" refers back to what was counted before ("the two bases"). */
const HIGHEST_BACK_REFERENCE = 12;

function isMeant(
  tokens: readonly Token[],
  at: number,
  amount: Amount,
  noun: Noun | undefined,
  isBounded: boolean,
  grammar: QuantityGrammar,
): boolean {
  const { value } = amount;
  if (!noun) return amount.hasDigits && (amount.hasScale || (isBounded && value !== undefined && value >= LEAST_BARE));
  if (amount.hasDigits || isBounded || value === undefined) return true;
  const key = tokens[at]?.key ?? '';
  if (grammar.articles.has(key) && amount.end === at + 1) return isCasualty(tokens, at, noun, grammar);
  if (grammar.ambiguous.has(key) && !grammar.counters.has(tokens[noun.first]?.key ?? '')) return false;
  return value > HIGHEST_BACK_REFERENCE || !grammar.definite.has(tokens[at - 1]?.key ?? '');
}

/** "One woman" is no figure, "one woman was killed" is. */
function isCasualty(tokens: readonly Token[], at: number, noun: Noun, grammar: QuantityGrammar): boolean {
  if (!noun.isPeople) return false;
  const ofPeople = peopleClassOf(tokens, at, noun.end, grammar);
  return ofPeople !== undefined && ofPeople !== 'troops';
}
