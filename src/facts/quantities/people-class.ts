import type { PeopleClass } from '../../article.ts';
import { phraseAt } from '../../text/phrase-table.ts';
import type { Token } from '../../text/scan-tokens.ts';
import { isObject } from './is-object.ts';
import { PEOPLE_CLASSES, type QuantityGrammar } from './quantity-grammar.ts';
import { readAmount } from './read-amount.ts';
import { readNoun } from './read-noun.ts';

/** Words after the noun in which the sentence may tell what became of those counted: "people are said to have been killed". */
const REACH = 7;
/** Tokens of the longest phrase of a class before a number: "coûté la vie à". */
const LONGEST_VERB = 4;
/** Tokens of the longest aside that is stepped over: ", including two children,". */
const LONGEST_ASIDE = 14;
/** Tokens after the noun behind which nobody looks for its verb, however many share it. */
const LONGEST_SUBJECT = 60;

/** A class, and whether those counted are the object of the verb before them, as are others joined to them. */
export type PeopleReading = { readonly class: PeopleClass; readonly isObject: boolean };

/**
 * The class of the people counted by tokens `first` to `end` (exclusive): by their noun ("25 wounded"), by what is said of them ("25 people
 * were killed"), by the verb right before ("killed 25 people"), else that they are troops.
 */
export function peopleClassOf(
  tokens: readonly Token[],
  first: number,
  end: number,
  grammar: QuantityGrammar,
): PeopleReading | undefined {
  const byNoun = gravest(tokens, first, end, grammar);
  if (byNoun !== undefined && byNoun !== 'troops') return { class: byNoun, isObject: false };
  const told = straddling(tokens, first, end, grammar) ?? toldAfter(tokens, first, end, grammar);
  if (told !== undefined) return { class: told, isObject: false };
  const done = verbBefore(tokens, first, grammar);
  if (done !== undefined) return { class: done, isObject: true };
  return byNoun && { class: byNoun, isObject: false };
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

/** "habitants contraints de fuir": a phrase that begins with a word of the noun. */
function straddling(
  tokens: readonly Token[],
  first: number,
  end: number,
  { classes }: QuantityGrammar,
): PeopleClass | undefined {
  for (let at = first + 1; at < end; at += 1) {
    const match = phraseAt(classes, tokens, at);
    if (match && match.end > end && match.value !== 'troops') return match.value;
  }
  return undefined;
}

/** What the clause says of those counted, past an aside and past others who share the verb. */
function toldAfter(
  tokens: readonly Token[],
  first: number,
  end: number,
  grammar: QuantityGrammar,
): PeopleClass | undefined {
  let last = end + REACH;
  // Only before a verb does "and" join another count to the subject.
  let subject = end;
  const farthest = Math.min(tokens.length, end + LONGEST_SUBJECT);
  for (let at = end; at < last && at < farthest; at += 1) {
    const aside = beyondAside(tokens, first, at, grammar);
    const beyond = aside ?? (at === subject ? beyondPartner(tokens, at, grammar) : undefined);
    if (beyond !== undefined) {
      at = beyond - 1;
      last = beyond + REACH;
      subject = beyond;
      continue;
    }
    // "Three pupils of the school, abducted in May,"
    if (at <= end + LONGEST_VERB && tokens[at]?.key === ',') return toldAt(tokens, at + 1, grammar);
    if (tokens[at]?.kind !== 'word' || grammar.clauseBreaks.has(tokens[at]?.key ?? '')) return undefined;
    // In Arabic "and" is written onto the verb of the next clause.
    if (phraseAt(grammar.joinedClasses, tokens, at)) return undefined;
    const match = phraseAt(grammar.classes, tokens, at);
    if (!match || match.value === 'troops') continue;
    if (isSuffered(tokens, end, at, grammar)) return match.value;
    const isDeed = phraseAt(grammar.deeds, tokens, at) !== undefined;
    return isDeed || isDoneToOthers(tokens, match.end, match.value, grammar) ? undefined : match.value;
  }
  return undefined;
}

/** A phrase of a class that begins at token `at`, and no verb with an object. */
function toldAt(tokens: readonly Token[], at: number, grammar: QuantityGrammar): PeopleClass | undefined {
  const match = phraseAt(grammar.classes, tokens, at);
  if (!match || match.value === 'troops' || phraseAt(grammar.deeds, tokens, at)) return undefined;
  // "50 people, wounded soldiers among them": the word goes with a noun of its own.
  return isObject(tokens, match.end, grammar) || readNoun(tokens, match.end, grammar) ? undefined : match.value;
}

/** "28 civilians, including nine children, were killed": after the aside for those before it and for those in it. */
function beyondAside(
  tokens: readonly Token[],
  first: number,
  at: number,
  { inclusions }: QuantityGrammar,
): number | undefined {
  if (tokens[at]?.key !== ',') return undefined;
  for (let before = Math.max(0, first - LONGEST_VERB); before < first; before += 1)
    if (phraseAt(inclusions, tokens, before)?.end === first) return at + 1;
  if (!phraseAt(inclusions, tokens, at + 1)) return undefined;
  for (let close = at + 2; close < at + LONGEST_ASIDE; close += 1) if (tokens[close]?.key === ',') return close + 1;
  return undefined;
}

/** "Two policemen and a civilian were killed": after the noun of another count that "and" joins to the first. */
function beyondPartner(tokens: readonly Token[], at: number, grammar: QuantityGrammar): number | undefined {
  if (!grammar.coordinators.has(tokens[at]?.key ?? '') || tokens[at - 1]?.kind === 'mark') return undefined;
  const isOne = grammar.data.singulars?.includes(tokens[at + 1]?.key ?? '');
  const numeralEnd = isOne ? at + 2 : readAmount(tokens, at + 1, grammar)?.end;
  const noun = numeralEnd === undefined ? undefined : readNoun(tokens, numeralEnd, grammar);
  if (!noun?.isPeople) return undefined;
  const own = gravest(tokens, noun.first, noun.bareEnd, grammar);
  return own === undefined || own === 'troops' ? noun.bareEnd : undefined;
}

/** Classes whose verbs somebody does to somebody else. */
const DONE: ReadonlySet<PeopleClass> = new Set(['killed', 'wounded', 'abducted', 'detained']);

/** "12 villagers were killed", "bị cảnh sát bắt giữ". */
function isSuffered(tokens: readonly Token[], clause: number, verb: number, { passives }: QuantityGrammar): boolean {
  for (let at = Math.max(clause, verb - LONGEST_VERB); at < verb; at += 1)
    if (passives.has(tokens[at]?.key ?? '')) return true;
  return false;
}

/** "60 gunmen killed 12 villagers": the verb has an object of its own. */
const isDoneToOthers = (
  tokens: readonly Token[],
  verbEnd: number,
  sort: PeopleClass,
  grammar: QuantityGrammar,
): boolean => DONE.has(sort) && isObject(tokens, verbEnd, grammar);

function verbBefore(tokens: readonly Token[], first: number, grammar: QuantityGrammar): PeopleClass | undefined {
  // killed “more than 20” soldiers; "mataron a 20 soldados"
  const isMarked = (word: string): boolean => QUOTES.has(word) || grammar.data.objectMarkers?.includes(word) === true;
  let end = isMarked(tokens[first - 1]?.key ?? '') ? first - 1 : first;
  while (grammar.adverbs.has(tokens[end - 1]?.key ?? '')) end -= 1;
  const verb = verbEndingAt(tokens, end, grammar);
  if (verb !== undefined) return verb;
  // Arabic puts the subject between: "abducted gunmen 40 pupils".
  for (let words = grammar.data.subjectWords ?? 0; words > 0; words -= 1) {
    end -= 1;
    if (tokens[end]?.kind !== 'word' || grammar.stops.has(tokens[end]?.key ?? '')) return undefined;
    const before = verbEndingAt(tokens, end, grammar);
    if (before !== undefined) return before;
  }
  return undefined;
}

function verbEndingAt(tokens: readonly Token[], end: number, grammar: QuantityGrammar): PeopleClass | undefined {
  for (let at = Math.max(0, end - LONGEST_VERB); at < end; at += 1) {
    const match = phraseAt(grammar.classes, tokens, at) ?? phraseAt(grammar.joinedClasses, tokens, at);
    if (match?.end === end && !STATES.has(match.value)) return match.value;
  }
  return undefined;
}

/** Classes that no verb before an object tells of: "missing three targets". */
const STATES: ReadonlySet<PeopleClass> = new Set(['missing', 'troops']);

const QUOTES: ReadonlySet<string> = new Set(['"', '“', '„', '«']);
