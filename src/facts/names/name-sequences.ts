import { isKnownWord, isPlaceWord, matchKnown } from './match-known.ts';
import type { NameLine } from './name-candidate.ts';
import { isOrganisationAdjective, isSmallNoun, smallTailEnd } from './organisation-tails.ts';
import type { NameToken } from './tokenize-names.ts';

/** Longest run of linking words inside a name: "pour la", "of the". */
const MOST_LINKS = 3;
/** Longest name in words, its links included; longer runs are lists or headlines. */
const LONGEST_NAME = 14;
const AMPERSAND = /^ ?& ?$/;

/** The last token of the capitalised sequence that begins at token `i`. */
export function sequenceEnd(line: NameLine, i: number): number {
  const { tokens } = line;
  let last = i;
  for (;;) {
    const next = tokens[last + 1];
    if (!next || last - i >= LONGEST_NAME) return last;
    if ((next.glued || AMPERSAND.test(next.gap)) && (isNameWord(line, last + 1) || isInside(line, last + 1))) last += 1;
    else if (next.glued && isTail(line, i, last + 1)) last += 1;
    else {
      const linked = linkEnd(line, i, last) ?? smallTailEnd(line, i, last);
      if (linked === undefined) return last;
      last = linked;
    }
  }
}

/** Capitalised, and no function word of the language (unless it shouts: WHO, US, IS). */
export function isNameWord(line: NameLine, i: number): boolean {
  const token = line.tokens[i];
  if (!token?.cap || isContraction(line, token)) return false;
  if (!line.vocabulary.cue('function').has(token.key)) return true;
  if (token.upper && !line.shouted && token.text.length > 1)
    return !token.opens || isKnownWord(line.vocabulary, token.key);
  const next = line.tokens[i + 1];
  return !token.opens && line.vocabulary.given.has(token.key) && next?.cap === true && next.glued;
}

/** "I'll", "He's", "German-Israeli", "Kaduna-Abuja": capitals that name nothing, or not one thing. */
function isContraction({ vocabulary }: NameLine, token: NameToken): boolean {
  const quote = token.key.indexOf("'");
  if (quote > 0 && vocabulary.cue('function').has(token.key.slice(0, quote))) return true;
  const parts = token.key.includes('-') ? token.key.split('-') : [];
  if (parts.length !== 2 || isKnownWord(vocabulary, token.key)) return false;
  return parts.every((part) => vocabulary.demonyms.has(part)) || parts.every((part) => isPlaceWord(vocabulary, part));
}

/** A function word written large between two name words: "Banc One Corp". */
function isInside(line: NameLine, i: number): boolean {
  const next = line.tokens[i + 1];
  return line.tokens[i]?.cap === true && !line.shouted && next?.glued === true && isNameWord(line, i + 1);
}

/** "Assemblée nationale", "Bộ Y tế": small words that belong to an organisation's name. */
function isTail(line: NameLine, first: number, i: number): boolean {
  const { tokens, vocabulary } = line;
  const key = (tokens[i] as NameToken).key;
  const head = (tokens[first] as NameToken).key;
  if (vocabulary.language === 'vi') {
    // "Bộ Quốc phòng nước này": "this country" is not in the name.
    const isEnd = vocabulary.cue('orgtailstops').has(tokens[i + 1]?.key ?? '');
    return !isEnd && vocabulary.cue('orgheads').has(head) && vocabulary.cue('orgtails').has(key);
  }
  return (
    vocabulary.language !== 'en' && vocabulary.cue('orgheads').has(head) && isOrganisationAdjective(vocabulary, key)
  );
}

/** Steps over "of the", "de la", "bin" when a capitalised word follows and the words before call for it. */
function linkEnd(line: NameLine, first: number, last: number): number | undefined {
  const { tokens, vocabulary } = line;
  const particles = vocabulary.cue('particles');
  const links = vocabulary.cue('orglinks');
  let i = last + 1;
  let particle = true;
  let link = true;
  for (; i <= last + MOST_LINKS; i += 1) {
    const token = tokens[i];
    if (!token?.glued || isNameWord(line, i)) break;
    particle &&= particles.has(token.key);
    link &&= links.has(token.key);
    if (!particle && !link) return;
  }
  if (i === last + 1 || !tokens[i]?.glued || !isNameWord(line, i)) return;
  if (particle && !isWholePlace(line, first, last) && callsForParticle(line, first, last)) return i;
  if (link && isNamedAfterPlace(line, first, last, i)) return i;
  if (link && (callsForLink(line, first, last, i) || isTeam(line, first, last, i))) return i;
  return;
}

/** "La Paz y San José": what is a known place in several words goes on to no family name. */
function isWholePlace(line: NameLine, first: number, last: number): boolean {
  const match = last > first ? matchKnown(line, first) : undefined;
  return match?.last === last && match.known.kind === 'place';
}

function callsForParticle(line: NameLine, first: number, last: number): boolean {
  const { tokens, vocabulary } = line;
  const start = tokens[first] as NameToken;
  if (vocabulary.language === 'pt') return !isKnownWord(vocabulary, start.key) && !vocabulary.titles.has(start.key);
  if (vocabulary.given.has(start.key) || vocabulary.cue('particles').has(start.key)) return true;
  return (
    !vocabulary.particlesAreCommon &&
    !isKnownWord(vocabulary, start.key) &&
    !isHead(line, last) &&
    !vocabulary.demonyms.has(start.key)
  );
}

/** "Isidore of Seville": a lone given name and a place. */
function isNamedAfterPlace(line: NameLine, first: number, last: number, next: number): boolean {
  const { tokens, vocabulary } = line;
  if (first !== last || next !== last + 2 || tokens[last + 1]?.key !== 'of') return false;
  return vocabulary.given.has((tokens[first] as NameToken).key) && matchKnown(line, next)?.known.kind === 'place';
}

/** "les Aigles de Bamako": a plural and the town it plays for. */
function isTeam(line: NameLine, first: number, last: number, next: number): boolean {
  const { tokens, vocabulary } = line;
  const start = tokens[first] as NameToken;
  if (!vocabulary.cue('pluralarticles').has(tokens[first - 1]?.key ?? '') || vocabulary.demonyms.has(start.key))
    return false;
  const isPlural = start.key.endsWith('s') && !vocabulary.titles.has(start.key.slice(0, -1));
  return isPlural && next === last + 2 && matchKnown(line, next)?.known.kind === 'place';
}

/** "Bank of", "Organisation for", "Ministère de la": only a head asks what it is of. */
function callsForLink(line: NameLine, first: number, last: number, next: number): boolean {
  const { tokens, vocabulary } = line;
  const word = (tokens[last + 1] as NameToken).key;
  if (vocabulary.cue('listlinks').has(word)) return isPairOfPortfolios(line, last, next);
  if (isSmallNoun(line, first, last) && !vocabulary.cue('orgof').has(word)) return false;
  if (vocabulary.language !== 'en') return isHead(line, first);
  return isHead(line, last) && word !== 'on' && word !== 'in' && word !== 'to';
}

function isPairOfPortfolios(line: NameLine, last: number, next: number): boolean {
  const { tokens, vocabulary } = line;
  const isCommon = (i: number): boolean => {
    const key = (tokens[i] as NameToken).key;
    return (
      vocabulary.role('portfolios').has(key) ||
      (!vocabulary.capitalNouns && vocabulary.common.has(key) && !isKnownWord(vocabulary, key))
    );
  };
  return last > 0 && isCommon(last) && isCommon(next);
}

function isHead(line: NameLine, i: number): boolean {
  const key = (line.tokens[i] as NameToken).key;
  const { vocabulary } = line;
  return ['orgheads', 'placeheads', 'placefirst', 'events'].some((name) => vocabulary.cue(name).has(key));
}
