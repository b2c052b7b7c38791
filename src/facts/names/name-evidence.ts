import { nameWeights as W } from '../../data/facts-names-data.ts';
import { followsArticle, isCommonNoun } from './common-nouns.ts';
import { matchKnown } from './match-known.ts';
import type { Candidate, NameLine, Scores } from './name-candidate.ts';
import { endsLike, isOrEndsIn } from './name-vocabulary.ts';
import { isNameOfThing } from './resolve-sequence.ts';
import { afterCompass } from './title-words.ts';
import type { NameToken } from './tokenize-names.ts';

/** What the words of a name themselves say about its kind. */
export function addInnerEvidence(candidate: Candidate): void {
  const { scores, known, line, first, last } = candidate;
  if (known) addKnown(candidate, known.kind, known.level);
  else addBase(scores, last - first + 1);
  if (known && first === last && known.kind === 'place') addNamesake(candidate);
  if (line.vocabulary.capitalNouns && (!known || known.level === 'town')) doubtNoun(candidate);
  if (known && known.level !== 'town') return;
  addHeads(candidate);
  if (first === last) addSingle(candidate, line.tokens[first] as NameToken);
  else addSequence(candidate);
}

function addKnown({ scores, line, first, last }: Candidate, kind: keyof Scores, level: string): void {
  const weight =
    { region: W.knownRegion, province: W.knownProvince, city: W.knownCity, town: W.knownTown, actor: W.knownActor }[
      level
    ] ?? 0;
  scores[kind] += weight;
  const token = line.tokens[first] as NameToken;
  const { vocabulary } = line;
  const isWord = first === last && (vocabulary.common.has(token.key) || vocabulary.demonyms.has(token.key));
  // "Heat", "Indians", "Anh" at the head of a sentence are words before they are names; German "des Landes" and "Seine" anywhere.
  const isSmallWord =
    vocabulary.capitalNouns && first === last && (isWord || vocabulary.cue('function').has(token.key));
  if (((isWord && token.opens) || isSmallWord) && !token.upper) scores.none += weight;
}

function addBase(scores: Scores, words: number): void {
  if (words === 1) {
    scores.person += W.base1Person;
    scores.organisation += W.base1Organisation;
    scores.place += W.base1Place;
    return;
  }
  scores.person += W.baseNPerson + (words > 3 ? (words - 3) * W.longPerson : 0);
  scores.organisation += W.baseNOrganisation;
  scores.place += W.baseNPlace;
}

/** Where nouns have capitals, one is a name only if something says so. */
function doubtNoun({ scores, line, first, last, known }: Candidate): void {
  const isNoun = isCommonNoun(line, last) || followsArticle(line, first);
  const isSingle = first === last;
  if (isSingle && isNoun) scores.none += W.opensCommon;
  else if (!known) scores.none += isSingle ? W.capitalNoun : W.opensUnlisted;
}

/** "Washington", "Jordan" and "Holland" are people too. */
function addNamesake({ scores, line, first }: Candidate): void {
  const { key } = line.tokens[first] as NameToken;
  if (line.vocabulary.family.has(key) || line.vocabulary.given.has(key)) scores.person += W.familyAlone;
}

/** Heads: Romance languages put them first, English last. */
function addHeads({ scores, line, first, last }: Candidate): void {
  const { vocabulary } = line;
  if (isPersonWithHead(line, first, last)) return;
  if (first === last) {
    addLoneHead(scores, line, first);
    return;
  }
  const start = (line.tokens[first] as NameToken).key;
  const end = (line.tokens[last] as NameToken).key;
  const isFirst = vocabulary.language !== 'en' || line.tokens[first + 1]?.cap === false;
  const has = (name: string): boolean => vocabulary.cue(name).has(end) || (isFirst && vocabulary.cue(name).has(start));
  if (vocabulary.cue('orgsuffixes').has(end) || vocabulary.cue('orgsuffixes').has(start))
    scores.organisation += W.orgSuffix;
  else if (has('events')) scores.none += W.event;
  else if (has('orgheads')) scores.organisation += W.orgHead;
  else if (has('placeheads') || vocabulary.cue('placefirst').has(start)) scores.place += W.placeHead;
}

/** "Albert Hall", "George Church": heads that are family names too. */
const isPersonWithHead = ({ tokens, vocabulary }: NameLine, first: number, last: number): boolean =>
  last === first + 1 &&
  vocabulary.given.has((tokens[first] as NameToken).key) &&
  vocabulary.family.has((tokens[last] as NameToken).key);

/** "the Treasury" may be one; "the Cup" and "the River" are not names by themselves. */
function addLoneHead(scores: Scores, line: NameLine, i: number): void {
  const { vocabulary } = line;
  const { key } = line.tokens[i] as NameToken;
  if (vocabulary.cue('notnames').has(key)) scores.none += W.event * 2;
  if (vocabulary.capitalNouns && isOrEndsIn(key, vocabulary.cue('compoundorgs'))) scores.organisation += W.orgHead;
  if (vocabulary.cue('orgheads').has(key)) {
    scores.organisation += W.loneHead;
    scores.person -= W.loneHead;
    scores.place -= W.loneHead;
  } else if (vocabulary.cue('events').has(key) || vocabulary.cue('placeheads').has(key))
    scores.none += W.loneHead * 1.6;
}

/** A lone Vietnamese syllable is the capital of a phrase, not a name. */
const isVietnameseSyllable = (language: string, token: NameToken): boolean =>
  language === 'vi' && !token.upper && (token.text.length < 4 || /[^\x20-\x7e]/.test(token.text));

const ROMAN = /^[IVXLCDM]+$/;
const CAMEL = /^\p{Lu}?\p{Ll}+\p{Lu}/u;
const NAME_CAMEL = /^(?:Mc|Mac|De|Di|Du|La|Le|Van|O'|O’|D'|D’|Fitz|N'|N’|M'|M’)\p{Lu}/u;

function addSingle({ scores, line }: Candidate, token: NameToken): void {
  const { vocabulary } = line;
  const acronym = token.upper && !line.shouted && token.text.length <= 7;
  if (isVietnameseSyllable(vocabulary.language, token)) scores.none += W.opensCommon;
  if (endsLike(token.key, vocabulary.cue('peopleendings')) && !vocabulary.family.has(token.key)) scores.none += W.digit;
  if (acronym) {
    if (ROMAN.test(token.text)) scores.none += W.event;
    scores.organisation += W.acronym;
    scores.person -= W.acronym;
    return;
  }
  if (NAME_CAMEL.test(token.text)) scores.person += W.camel;
  else if (CAMEL.test(token.text)) scores.organisation += W.camel;
  if (vocabulary.family.has(token.key)) scores.person += W.familyAlone;
  else if (vocabulary.given.has(token.key)) scores.person += W.givenAlone;
  if (endsLike(token.key, vocabulary.cue('townshapes'))) scores.place += W.townShape;
  else if (endsLike(token.key, vocabulary.cue('familyshapes'))) scores.person += W.familyShape;
}

function addSequence({ scores, line, first, last, titled }: Candidate): void {
  const { vocabulary, tokens } = line;
  const start = tokens[first] as NameToken;
  const end = tokens[last] as NameToken;
  if (vocabulary.given.has(start.key) || vocabulary.leading.has(start.key)) scores.person += W.given;
  else if (vocabulary.given.has(start.key.split('-')[0] as string)) scores.person += W.given * 0.7;
  if (vocabulary.family.has(end.key)) scores.person += W.family;
  else if (endsLike(end.key, vocabulary.cue('familyshapes'))) scores.person += W.familyShape;
  if (/ ?& ?/.test(line.text.slice(start.end, end.start))) scores.organisation += W.ampersand;
  for (let i = first; i <= last; i += 1) addInside(scores, line, i, i > first && i < last);
  const place = afterCompass(line, first, last);
  if (place > first && matchKnown(line, place)?.known.kind === 'place') scores.place += W.placeHead;
  const inner = matchKnown(line, first);
  if (inner?.known.kind === 'place' && !vocabulary.given.has(start.key)) scores.organisation += W.knownPlaceInside;
  if (matchKnown(line, last)?.known.kind === 'place' && !vocabulary.given.has(start.key) && !titled)
    scores.organisation += W.knownPlaceInside;
  if (
    !titled &&
    !isNameOfThing(line, first, last) &&
    /[^s]s$/.test(end.key) &&
    start.gap.endsWith(' ') &&
    tokens[first - 1]?.key === 'the'
  )
    scores.organisation += W.articlePlural;
}

function addInside(scores: Scores, line: NameLine, i: number, inner: boolean): void {
  const { vocabulary } = line;
  const token = line.tokens[i] as NameToken;
  if (/^\p{Lu}\.?$/u.test(token.text)) scores.person += W.initial;
  if (!token.cap && inner) {
    if (vocabulary.cue('particles').has(token.key))
      scores.person += W.particle * (vocabulary.language === 'fr' ? 0.3 : 1);
    else scores.person -= W.of;
    return;
  }
  if (token.upper && !line.shouted && token.text.length > 1 && !token.text.includes('.') && !ROMAN.test(token.text))
    scores.organisation += W.acronymInside;
  if (/\p{N}/u.test(token.text)) scores.none += W.digit;
  if (vocabulary.demonyms.has(token.key)) {
    scores.person -= W.demonymInside;
    scores.organisation += W.demonymInside / 2;
  }
  if (vocabulary.common.has(token.key) && !vocabulary.given.has(token.key) && !vocabulary.family.has(token.key)) {
    scores.person -= W.commonInside;
    scores.organisation += W.commonInside / 2;
  }
}
