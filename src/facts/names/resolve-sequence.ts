import { followsArticle, isCommonNoun } from './common-nouns.ts';
import { matchKnown } from './match-known.ts';
import type { Candidate, Match, NameLine } from './name-candidate.ts';
import { newCandidate, pushKnown } from './new-candidate.ts';
import { afterCompass, isRoleNoun, isTitleWord, titleBefore } from './title-words.ts';
import type { NameToken } from './tokenize-names.ts';

/** Takes a capitalised sequence apart: titles, demonyms, sentence openers, places before a person. */
export function resolveSequence(line: NameLine, from: number, last: number, found: Candidate[]): void {
  let first = from;
  while (first < last && (isOpener(line, first, last) || isNounBefore(line, first) || isKindBefore(line, first)))
    first += 1;
  first = afterPortfolio(line, first, last);
  if (first > last) return;
  const match = matchKnown(line, first);
  if (match && match.last >= last) {
    pushKnown(line, match, found);
    return;
  }
  const title = isNameOfThing(line, first, last) ? undefined : lastTitle(line, first, last);
  if (title !== undefined) {
    pushKnownInside(line, first, title, found);
    if (title < last) resolveAfterTitle(line, title + 1, last, found);
    return;
  }
  if (endsInDemonym(line, first, last)) return;
  if (isCompassPlace(line, first, last)) {
    found.push(newCandidate(line, first, last));
    return;
  }
  // "phương Tây Mohamed": the West, then somebody.
  if (line.vocabulary.language === 'vi' && isCompassBeforePerson(line, first, last)) {
    resolveSequence(line, afterCompass(line, first, last), last, found);
    return;
  }
  if (isDemonym(line, first) && !isNameOfThing(line, first, last)) {
    if (first < last) resolveSequence(line, first + 1, last, found);
    return;
  }
  if (match && match.last < last && (splitsAfter(line, match, last) || hasNounAfter(line, match, last))) {
    pushKnown(line, match, found);
    resolveSequence(line, match.last + 1, last, found);
    return;
  }
  if (isNamePiece(line, first, last)) found.push(newCandidate(line, first, last));
}

function resolveAfterTitle(line: NameLine, first: number, last: number, found: Candidate[]): void {
  const match = matchKnown(line, first);
  if (match && match.last >= last) pushKnown(line, match, found);
  else if (match?.known.kind === 'place' && !line.vocabulary.given.has(keyAt(line, first))) {
    pushKnown(line, match, found);
    found.push(newCandidate(line, match.last + 1, last));
  } else found.push(newCandidate(line, first, last));
}

/** "Secretary of [Defense] Lloyd Austin": the office stands before a small "of", its field after it. */
function afterPortfolio(line: NameLine, first: number, last: number): number {
  const { tokens, vocabulary } = line;
  const fields = vocabulary.role('portfolios');
  if (!fields.has(keyAt(line, first)) || tokens[first - 1]?.cap !== false) return first;
  let title = first - 1;
  while (title > first - 4 && tokens[title]?.cap === false && !isTitleWord(line, title) && !isRoleNoun(line, title))
    title -= 1;
  if (!isTitleWord(line, title) && !isRoleNoun(line, title)) return first;
  let next = first;
  while (next <= last && fields.has(keyAt(line, next))) next += 1;
  // "presidente da República de Weimar" is of a republic, not of a field.
  return next <= last && tokens[next]?.cap === false ? first : next;
}

/** "Southern Italy", "Lower Saxony", "Miền Đông Bắc Nigeria". */
const isCompassPlace = (line: NameLine, first: number, last: number): boolean => {
  const place = afterCompass(line, first, last);
  const match = matchKnown(line, place);
  return place > first && match?.last === last && match.known.kind === 'place';
};

function isCompassBeforePerson(line: NameLine, first: number, last: number): boolean {
  const next = afterCompass(line, first, last);
  const kind = matchKnown(line, next)?.known.kind;
  // "Tây Ninh" is a province: a name of several words is a person's.
  const isPerson = kind === 'person' || (kind === undefined && line.vocabulary.given.has(keyAt(line, next)));
  return next > first && next < last && isPerson;
}

/** "West African", "Latin American": an adjective of two words. */
const endsInDemonym = (line: NameLine, first: number, last: number): boolean =>
  last === first + 1 &&
  isDemonym(line, last) &&
  (line.vocabulary.cue('compassheads').has(keyAt(line, first)) || isDemonym(line, first));

const keyAt = (line: NameLine, i: number): string => (line.tokens[i] as NameToken).key;

/** A word that only begins the sentence: "Former President …", "Opposition leader …". */
function isOpener(line: NameLine, i: number, last: number): boolean {
  const { vocabulary, tokens } = line;
  const token = tokens[i] as NameToken;
  if (vocabulary.cue('function').has(token.key)) {
    // "La France": the article, though La is a given name too.
    const isArticle = token.opens || vocabulary.cue('singlearticles').has(token.key);
    return !vocabulary.given.has(token.key) || (isArticle && matchKnown(line, i + 1)?.last === last);
  }
  if (!token.opens || !vocabulary.common.has(token.key) || vocabulary.given.has(token.key)) return false;
  const match = matchKnown(line, i);
  return (!(match && match.last > i) && !isNameOfThing(line, i + 1, last)) || vocabulary.titles.has(keyAt(line, i + 1));
}

/** "ONG Médecins sans frontières": capitals that say what the known name after them is. */
const isKindBefore = (line: NameLine, i: number): boolean =>
  line.vocabulary.cue('notnames').has(keyAt(line, i)) &&
  line.tokens[i]?.upper === true &&
  matchKnown(line, i + 1)?.known.kind === 'organisation';

/** "Provinz Lac", "Nachrichtenagentur AFP", "die Töpferin Awa Ba": a noun that says who or what the name is. */
function isNounBefore(line: NameLine, i: number): boolean {
  if (!line.vocabulary.capitalNouns || line.tokens[i + 1]?.cap !== true || isTitleWord(line, i)) return false;
  const isCalled =
    followsArticle(line, i) && line.vocabulary.given.has(keyAt(line, i + 1)) && matchKnown(line, i) === undefined;
  return isCalled || (isCommonNoun(line, i) && !isOrganisationOfPlace(line, i));
}

/** "Universität Ouagadougou" */
const isOrganisationOfPlace = (line: NameLine, i: number): boolean =>
  line.vocabulary.cue('orgheads').has(keyAt(line, i)) && matchKnown(line, i + 1)?.known.kind === 'place';

/** The last word (or, before "of", the first) is the head of an organisation, a place or an event. */
export function isNameOfThing(line: NameLine, first: number, last: number): boolean {
  const { vocabulary } = line;
  const end = keyAt(line, last);
  const start = keyAt(line, first);
  const heads = ['orgheads', 'orgsuffixes', 'placeheads', 'events'];
  if (last > first && heads.some((name) => vocabulary.cue(name).has(end))) return true;
  if (vocabulary.cue('placefirst').has(start) && last > first) return true;
  const romance = vocabulary.language !== 'en' || line.tokens[first + 1]?.cap === false;
  return last > first && romance && heads.some((name) => vocabulary.cue(name).has(start));
}

/** The last title inside a sequence, its portfolio included: "Secretary of Defense". */
function lastTitle(line: NameLine, first: number, last: number): number | undefined {
  const { vocabulary } = line;
  for (let i = last; i >= first; i -= 1) {
    if (!isTitleWord(line, i)) continue;
    if (
      vocabulary.given.has(keyAt(line, i)) &&
      i < last &&
      i === first &&
      titleBefore(line, i) === undefined &&
      !isUsualTitle(line, i)
    )
      continue;
    let end = i;
    if (line.tokens[i + 1]?.cap === false) while (end < last && isPortfolio(line, end + 1)) end += 1;
    else if (i === last || !line.tokens[i + 1]) end = i;
    return end;
  }
  return;
}

/** Words that are titles far more often than given names. */
const isUsualTitle = (line: NameLine, i: number): boolean => line.vocabulary.common.has(keyAt(line, i));

function isPortfolio(line: NameLine, i: number): boolean {
  const token = line.tokens[i] as NameToken;
  return !token.cap || line.vocabulary.role('portfolios').has(token.key);
}

function pushKnownInside(line: NameLine, first: number, last: number, found: Candidate[]): void {
  for (let i = first; i <= last; ) {
    const match = matchKnown(line, i);
    if (match && match.last <= last && !isTitleWord(line, i)) i = pushKnown(line, match, found);
    else i += 1;
  }
}

const isDemonym = (line: NameLine, i: number): boolean => line.vocabulary.demonyms.has(keyAt(line, i));

/** "Nga Vladimir Putin": a place, then a person. "Kansas City Royals" stays whole. */
function splitsAfter(line: NameLine, match: Match, last: number): boolean {
  const { vocabulary } = line;
  const next = keyAt(line, match.last + 1);
  const known = matchKnown(line, match.last + 1);
  if (match.known.kind === 'place' && known?.last === last && known.known.kind === 'person') return true;
  if (isNameOfThing(line, match.first, last)) return false;
  if (
    titleBefore(line, match.first) !== undefined &&
    match.known.kind === 'place' &&
    !vocabulary.given.has(keyAt(line, match.first))
  )
    return true;
  if (match.known.level === 'town' || vocabulary.given.has(keyAt(line, match.first))) return false;
  return vocabulary.given.has(next) && match.last + 1 < last && match.known.kind !== 'person';
}

/** "Malis Armee": the genitive of a country and a noun. */
const hasNounAfter = (line: NameLine, match: Match, last: number): boolean =>
  line.vocabulary.capitalNouns && match.known.level === 'region' && !isNameOfThing(line, match.first, last);

/** Lone letters and numbers are no names. */
function isNamePiece(line: NameLine, first: number, last: number): boolean {
  const token = line.tokens[first] as NameToken;
  return first < last || (token.text.replace(/\./g, '').length > 1 && !/^\p{N}/u.test(token.text));
}
