import { phraseAt } from '../../text/phrase-table.ts';
import type { Token } from '../../text/scan-tokens.ts';
import { peopleClassOf } from './people-class.ts';
import type { QuantityGrammar } from './quantity-grammar.ts';
import type { Amount } from './read-amount.ts';
import type { Noun } from './read-noun.ts';

/** "and 40 were wounded", "abducted 12 in May": no noun of its own stands after the numeral. */
export function mayCountAlone(tokens: readonly Token[], at: number, amount: Amount, grammar: QuantityGrammar): boolean {
  if (grammar.articles.has(tokens[at]?.key ?? '') && amount.end === at + 1) return false;
  // "The three were arrested" refers back.
  if (!amount.hasDigits && grammar.definite.has(tokens[at - 1]?.key ?? '')) return false;
  return endsPhrase(tokens, amount.end, grammar);
}

/** No noun goes on at token `at`: a mark, a small word, or what became of those counted. */
export function endsPhrase(tokens: readonly Token[], at: number, grammar: QuantityGrammar): boolean {
  const next = tokens[at];
  if (next === undefined || next.kind === 'mark') return true;
  const isSmall = grammar.stops.has(next.key) || grammar.passives.has(next.key);
  return isSmall || phraseAt(grammar.classes, tokens, at) !== undefined;
}

/** Numbers at least this high stand for something even when their noun is not found ("more than 300"). */
const LEAST_BARE = 10;
/** Up to this high a numeral in words after "the" refers back to what was counted before ("the two bases"). */
const HIGHEST_BACK_REFERENCE = 12;

/** Whether a numeral with, or without, a noun is a figure: "the two bases" and "one woman" are none. */
export function isMeant(
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
  // Where the head comes first, "one group of soldiers" is headed by no people.
  if (grammar.data.nounOrder === 'first' && !phraseAt(grammar.people, tokens, noun.first)) return false;
  const ofPeople = peopleClassOf(tokens, at, noun.end, grammar)?.class;
  return ofPeople !== undefined && ofPeople !== 'troops';
}
