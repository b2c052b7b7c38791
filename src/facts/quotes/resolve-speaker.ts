import { phraseAt } from '../../text/phrase-table.ts';
import type { Token } from '../../text/scan-tokens.ts';
import type { QuoteGrammar } from './quote-grammar.ts';
import { lastWord, type QuotedParagraph, type QuoteMemory } from './quoted-paragraph.ts';
import { isLinkWord, type Subject } from './read-subject.ts';
import { isCrowded, peopleBetween } from './sentence-bounds.ts';

/** Who was quoted last, and the text from there up to the quotation. */
type Between = { readonly last: string | undefined; readonly from: number; readonly to: number };

/** The words that name the speaker: the fullest form of a person's name, the person a pronoun safely stands for, else the subject as it is written. */
export function resolveSpeaker(subject: Subject, input: QuotedParagraph, between: Between): string | undefined {
  const { text, tokens, grammar } = input;
  const pronoun = phraseAt(grammar.pronouns, tokens, subject.first);
  if (pronoun?.end === subject.end) return ofPronoun(subject, input, between);
  const demonstrated = ofDemonstrative(subject, input);
  if (demonstrated) return demonstrated;
  const name = nameIn(subject, input);
  const said = text.slice(tokens[name.first]?.start, tokens[name.end - 1]?.end);
  return isSpeaker(name, said, input) ? fullName(said, input.memory) : undefined;
}

/** A clause, an adverb or a scrap of a word says nothing. */
function isSpeaker({ first, end }: Subject, said: string, { tokens, grammar }: QuotedParagraph): boolean {
  if (!/\p{L}\p{M}*\p{L}/u.test(said) || grammar.notFirst.has(tokens[first]?.key ?? '')) return false;
  for (let at = first + 1; at < end; at += 1) if (grammar.finite.has(tokens[at]?.key ?? '')) return false;
  return true;
}

/**
 * The person quoted before when nobody else is named since, else the only person named since or, if none is, the only one in the
 * text so far. Whoever is quoted in earlier paragraphs, one that begins with a person, and names no other, is about that person.
 */
function ofPronoun(subject: Subject, input: QuotedParagraph, { last, from, to }: Between): string | undefined {
  const { tokens, grammar, people, memory } = input;
  if (phraseAt(grammar.plainPronouns, tokens, subject.first)?.end !== subject.end) return undefined;
  const opener = last === undefined ? openerOf(input, to) : undefined;
  if (opener !== undefined) return opener;
  if (isCrowded(people, from, to)) return undefined;
  const named = peopleBetween(people, from, to);
  const candidates = new Set(named.map((person) => fullName(person.text, memory)));
  const quoted = last ?? memory.speaker;
  if (quoted !== undefined) candidates.add(quoted);
  const possible = candidates.size > 0 ? candidates : new Set(memory.fullNames.values());
  return possible.size === 1 ? [...possible][0] : undefined;
}

/** The person the paragraph begins with, behind at most an article and an office, when it names nobody else up to `to`. */
function openerOf({ text, people, memory, grammar }: QuotedParagraph, to: number): string | undefined {
  if (isCrowded(people, 0, to)) return undefined;
  const [first, ...others] = peopleBetween(people, 0, to);
  if (first?.kind !== 'person' || grammar.data.possessives?.some((ending) => text.startsWith(ending, first.end)))
    return undefined;
  const name = fullName(first.text, memory);
  if (others.some((person) => fullName(person.text, memory) !== name)) return undefined;
  const before = text.slice(0, first.start).trimEnd();
  const left = first.role && before.endsWith(first.role) ? before.slice(0, -first.role.length).trimEnd() : before;
  return /[\s"“«]/.test(left) ? undefined : name;
}

/** Tokens within which a thing is still meant by "this". */
const REACH = 200;

/** "đài này": the last thing of that noun that carried a name ("Đài RTN"). */
function ofDemonstrative(subject: Subject, { text, tokens, grammar }: QuotedParagraph): string | undefined {
  if (!grammar.demonstratives.has(tokens[subject.end - 1]?.key ?? '')) return undefined;
  const head = tokens[subject.first]?.key;
  for (let at = subject.first - 1; at >= Math.max(0, subject.first - REACH); at -= 1) {
    if (tokens[at]?.key !== head || !isCapitalised(text, tokens[at + 1])) continue;
    let end = at + 2;
    while (isCapitalised(text, tokens[end]) && tokens[end]?.kind === 'word') end += 1;
    return text.slice(tokens[at]?.start, tokens[end - 1]?.end);
  }
  return undefined;
}

/** The name at the end of a subject, without the words of office before it. */
function nameIn(
  subject: Subject,
  { text, tokens, grammar, people }: QuotedParagraph,
): { readonly first: number; readonly end: number } {
  let first = subject.end;
  while (first > subject.first && (isCapitalised(text, tokens[first - 1]) || tokens[first - 1]?.key === '-'))
    first -= 1;
  while (first < subject.end - 1 && isNoName(text, tokens[first], subject.end - first, grammar)) first += 1;
  const words = subject.end - first;
  const isAfterRoles = words === 1 && first > subject.first && everyRole(tokens, subject.first, first, grammar.roles);
  const [from, to] = [tokens[first]?.start ?? 0, tokens[subject.end - 1]?.end ?? 0];
  const isLinked =
    first > subject.first && isLinkWord(tokens[first - 1]) && peopleBetween(people, from, to).length === 0;
  const isOneOf = first > subject.first && isOneOfMany(subject, from, to, { tokens, grammar, people });
  return (words >= 2 && !isLinked && !isOneOf) || isAfterRoles ? { first, end: subject.end } : subject;
}

/** "một quan chức Lầu Năm Góc": an official of an organisation is not the organisation. */
const isOneOfMany = (
  { first }: Subject,
  from: number,
  to: number,
  { tokens, grammar, people }: Pick<QuotedParagraph, 'tokens' | 'grammar' | 'people'>,
): boolean =>
  grammar.data.indefinites?.includes(tokens[first]?.key ?? '') === true && peopleBetween(people, from, to).length === 0;

/** Words of office, and the party or body before a full name ("CGT Awa Diallo"). */
function isNoName(text: string, token: Token | undefined, words: number, { roles }: QuoteGrammar): boolean {
  if (token === undefined) return false;
  const written = text.slice(token.start, token.end);
  return (
    roles.has(token.key) ||
    token.kind === 'mark' ||
    (words > 2 && written.length > 1 && written === written.toUpperCase())
  );
}

function everyRole(tokens: readonly Token[], first: number, end: number, roles: ReadonlySet<string>): boolean {
  for (let at = first; at < end; at += 1)
    if (tokens[at]?.kind === 'word' && !roles.has(tokens[at]?.key ?? '')) return false;
  return true;
}

/** "Austin" is the "Lloyd Austin" named before. */
function fullName(said: string, { fullNames }: QuoteMemory): string {
  const full = fullNames.get(lastWord(said));
  return full?.endsWith(` ${said}`) ? full : said;
}

function isCapitalised(text: string, token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const initial = text.charAt(token.start);
  return initial !== initial.toLowerCase();
}
