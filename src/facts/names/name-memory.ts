import { nameWeights as W } from '../../data/facts-names-data.ts';
import { isKnownWord } from './match-known.ts';
import { type Candidate, kindOf, type NameKind, textOf, tokensOf } from './name-candidate.ts';
import { isAfterRole } from './name-roles.ts';
import { endsLike, type NameVocabulary } from './name-vocabulary.ts';
import type { NameToken } from './tokenize-names.ts';

/**
 * What the document knows about its names: a full name lends its kind to the later surname, `Name (ACR)` to the later
 * acronym, and the same string has one kind throughout.
 */
export function applyMemory(candidates: readonly Candidate[], smallWords: ReadonlySet<string>): void {
  poolSameStrings(candidates);
  joinAcronyms(candidates);
  joinSurnames(candidates);
  settleOpeners(candidates, smallWords);
  joinNeighbours(candidates);
  doubtLoneStrangers(candidates);
}

function poolSameStrings(candidates: readonly Candidate[]): void {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    if (candidate.known && candidate.known.level !== 'town') continue;
    const key = textOf(candidate).toLowerCase();
    const group = groups.get(key);
    if (group) group.push(candidate);
    else groups.set(key, [candidate]);
  }
  for (const group of groups.values()) if (group.length > 1) shareBest(group);
}

/** Each mention gets the strongest evidence any of them has. */
function shareBest(group: readonly Candidate[]): void {
  const best = { person: -9, organisation: -9, place: -9, none: 0 };
  for (const { scores } of group) {
    best.person = Math.max(best.person, scores.person);
    best.organisation = Math.max(best.organisation, scores.organisation);
    best.place = Math.max(best.place, scores.place);
  }
  for (const candidate of group) {
    const { scores } = candidate;
    candidate.scores = {
      person: (scores.person + best.person) / 2,
      organisation: (scores.organisation + best.organisation) / 2,
      place: (scores.place + best.place) / 2,
      none: scores.none,
    };
  }
}

/** "Front pour l'alternance et la concorde (FACT)": both are one organisation. */
function joinAcronyms(candidates: readonly Candidate[]): void {
  const defined = new Map<string, Candidate>();
  for (let i = 1; i < candidates.length; i += 1) {
    const acronym = candidates[i] as Candidate;
    const name = candidates[i - 1] as Candidate;
    if (acronym.line !== name.line || acronym.first !== name.last + 1 || acronym.first !== acronym.last) continue;
    const token = acronym.line.tokens[acronym.first] as NameToken;
    if (!token.upper || !token.gap.endsWith('(') || acronym.line.text[token.end] !== ')') continue;
    if (kindOf(name.scores, 0) !== 'organisation') continue;
    defined.set(token.text, name);
  }
  if (defined.size === 0) return;
  for (const candidate of candidates) {
    const name = defined.get(textOf(candidate));
    if (!name) continue;
    const isKnown = candidate.known?.kind === 'organisation';
    // RSF may be Reporters sans frontières, but not where the article says "Forces de soutien rapide (RSF)".
    if (name.known) candidate.known = name.known;
    else if (!isKnown) candidate.canonical = textOf(name);
    if (!isKnown) candidate.scores.organisation += W.knownActor;
  }
}

/** A surname or given name alone is the person whose full name the document gave. */
function joinSurnames(candidates: readonly Candidate[]): void {
  const full = new Map<string, string>();
  for (const candidate of candidates) {
    if (candidate.first === candidate.last || kindOf(candidate.scores, W.accept) !== 'person') continue;
    const words = tokensOf(candidate);
    const name = candidate.known?.canonical ?? textOf(candidate);
    const [given, surname] = [words[0] as NameToken, words.at(-1) as NameToken];
    if (!full.has(surname.key)) full.set(surname.key, name);
    const { vocabulary } = candidate.line;
    if (!full.has(given.key) && (vocabulary.given.has(given.key) || !isKnownWord(vocabulary, given.key)))
      full.set(given.key, name);
    joinParticle(words, full, name);
  }
  for (const candidate of candidates) {
    const name = full.get(textOf(candidate).toLowerCase());
    if (name === undefined || candidate.known?.level === 'region' || candidate.known?.level === 'actor') continue;
    candidate.scores.person += W.title;
    candidate.canonical = name;
  }
}

/** "Van der Berg" and "Ag Ghaly" are surnames too. */
function joinParticle(words: readonly NameToken[], full: Map<string, string>, name: string): void {
  for (let i = 1; i < words.length - 1; i += 1) {
    const tail = words
      .slice(i)
      .map((word) => word.text)
      .join(' ')
      .toLowerCase();
    if (!full.has(tail)) full.set(tail, name);
  }
}

/** A lone word at the head of a sentence is a name when the document says so elsewhere, or its context does. */
function settleOpeners(candidates: readonly Candidate[], smallWords: ReadonlySet<string>): void {
  const sure = new Set<string>();
  for (const candidate of candidates) {
    const token = candidate.line.tokens[candidate.first] as NameToken;
    if (candidate.first === candidate.last && !token.opens && !candidate.line.shouted) sure.add(token.key);
  }
  for (const candidate of candidates) {
    const { line, first, last, scores, known } = candidate;
    const token = line.tokens[first] as NameToken;
    if (first !== last || known || token.upper) continue;
    if (smallWords.has(token.key)) scores.none += W.opensCommon;
    if (!token.opens || sure.has(token.key)) continue;
    if (line.vocabulary.common.has(token.key) || isCommonShape(line.vocabulary, token.key))
      scores.none += W.opensCommon;
    else scores.none += line.vocabulary.wordy ? W.opensAlone : W.opensUnlisted;
  }
}

/** English and French words that begin sentences and are no names: "Fighting", "Notamment". */
const isCommonShape = (vocabulary: NameVocabulary, key: string): boolean =>
  key.length > 5 && endsLike(key, vocabulary.cue('commonendings'));

/** Names from which on a text is an article, which introduces the people it speaks of. */
const ARTICLE_NAMES = 12;

/** A lone word that nothing calls a person is hardly one when the article never gave a full name with it: a firm, a thing, a slip. */
function doubtLoneStrangers(candidates: readonly Candidate[]): void {
  if (candidates.length < ARTICLE_NAMES) return;
  for (const { first, last, known, titled, canonical, scores } of candidates) {
    if (first !== last || known || titled || canonical !== undefined) continue;
    if (scores.person < W.personSure) scores.person -= W.opensUnlisted;
  }
}

/** In a list the sure items speak for the unsure ones. */
function joinNeighbours(candidates: readonly Candidate[]): void {
  const order = [...candidates.keys()];
  // There and back, so that the sure item may stand at either end of the list.
  for (const i of [...order, ...order.reverse()]) {
    const here = candidates[i] as Candidate;
    if (here.known) continue;
    for (const other of [candidates[i - 1], candidates[i + 1]]) {
      if (!other || other.line !== here.line || !areCoordinated(here, other)) continue;
      const kind: NameKind | undefined = kindOf(other.scores, other.known ? 4 : W.sureNeighbour);
      if (kind) here.scores[kind] += W.neighbour;
    }
  }
}

function areCoordinated(a: Candidate, b: Candidate): boolean {
  const [left, right] = a.first < b.first ? [a, b] : [b, a];
  const { tokens, vocabulary } = left.line;
  const between = right.first - left.last - 1;
  const gap = (tokens[left.last + 1] as NameToken).gap;
  // "the president of Madagascar, Awa Ba" is no list.
  if (between === 0)
    return (gap === ', ' && !isAfterRole(right.line, right.first, right.last)) || gap === '、' || gap === ' / ';
  return between === 1 && vocabulary.cue('coordinators').has((tokens[left.last + 1] as NameToken).key);
}
