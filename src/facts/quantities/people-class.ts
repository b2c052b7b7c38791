import type { PeopleClass } from '../../article.ts';
import { phraseAt } from '../../text/phrase-table.ts';
import type { Token } from '../../text/scan-tokens.ts';
import { PEOPLE_CLASSES, type QuantityGrammar } from './quantity-grammar.ts';

/** Tokens after the noun in which the sentence may tell what became of those counted: "people are said to have been killed". */
const REACH = 7;
/** Tokens of the longest word of a class before a number: "held hostage". */
const LONGEST_VERB = 3;

/**
 * The class of the people counted by tokens `first` to `end` (exclusive): by their noun ("25 wounded"), by what is said of them ("25 people
 * were killed"), by the verb right before ("killed 25 people"), else that they are troops.
 */
export function peopleClassOf(
  tokens: readonly Token[],
  first: number,
  end: number,
  grammar: QuantityGrammar,
): PeopleClass | undefined {
  const byNoun = gravest(tokens, first, end, grammar);
  if (byNoun !== undefined && byNoun !== 'troops') return byNoun;
  return gravest(tokens, end, clauseEnd(tokens, end, grammar), grammar) ?? verbBefore(tokens, first, grammar) ?? byNoun;
}

function gravest(
  tokens: readonly Token[],
  first: number,
  end: number,
  { classes }: QuantityGrammar,
): PeopleClass | undefined {
  const found = new Set<PeopleClass>();
  for (let at = first; at < end; at += 1) {
    const match = phraseAt(classes, tokens, at);
    if (match && match.end <= end) found.add(match.value);
  }
  return PEOPLE_CLASSES.find((name) => found.has(name));
}

function clauseEnd(tokens: readonly Token[], from: number, { clauseBreaks }: QuantityGrammar): number {
  let at = from;
  while (at < from + REACH && tokens[at]?.kind === 'word' && !clauseBreaks.has(tokens[at]?.key ?? '')) at += 1;
  return at;
}

function verbBefore(tokens: readonly Token[], first: number, { classes }: QuantityGrammar): PeopleClass | undefined {
  for (let at = Math.max(0, first - LONGEST_VERB); at < first; at += 1) {
    const match = phraseAt(classes, tokens, at);
    if (match?.end === first && match.value !== 'troops') return match.value;
  }
  return undefined;
}
