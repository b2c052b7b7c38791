import { nameWeights as W } from '../../data/facts-names-data.ts';
import { matchKnown } from './match-known.ts';
import type { Candidate, NameLine } from './name-candidate.ts';
import { isAfterRole, isBeforeRole } from './name-roles.ts';
import { endsLike, isOrEndsIn, type NameVocabulary } from './name-vocabulary.ts';
import { isRoleNoun, titleBefore } from './title-words.ts';
import type { NameToken } from './tokenize-names.ts';

/** What stands around a mention says about its kind. */
export function addContextEvidence(candidate: Candidate): void {
  addBefore(candidate);
  addAfter(candidate);
  addPunctuation(candidate);
  addSports(candidate);
}

function addBefore({ line, first, last, scores, known, titled }: Candidate): void {
  const { tokens, vocabulary } = line;
  const here = tokens[first] as NameToken;
  const before = tokens[first - 1];
  const many = last > first;
  // Vietnamese puts the country or town right after the title: "thống đốc Tillabéri".
  if (titled && known?.kind === 'place' && before && vocabulary.cue('titledplaces').has(before.key)) {
    scores.place += W.placeBefore;
    return;
  }
  if (titled) scores.person += W.title;
  if (!before || !(here.glued || before.possessive) || here.gap.length > 3) return;
  const key = before.key;
  const lower = !before.cap;
  if (!titled && isRoleNoun(line, first - 1)) scores.person += many ? W.roleNoun : W.roleNoun * 0.7;
  else if (lower && many && endsLike(key, vocabulary.cue('personshape'))) scores.person += W.personShape;
  if (isNounOf(vocabulary, 'orgbefore', nounBefore(line, first - 1))) scores.organisation += W.orgBefore;
  if (isNounOf(vocabulary, 'placebefore', key) || isTownOf(line, before, tokens[first - 2]))
    scores.place += W.placeBefore;
  if (vocabulary.cue('locative').has(key)) {
    // "à Romina …", "в Иване …" govern people as well; and "at Maradona's club" is about the club.
    scores.place += W.locative * (many ? 0.6 : 1) * ((tokens[last] as NameToken).possessive ? 0.3 : 1);
    scores.person -= many ? 0.3 : 0.8;
  } else if (vocabulary.cue('directional').has(key)) scores.place += W.directional;
  if (vocabulary.cue('speech').has(key) && lower) scores.person += W.speech;
  if (vocabulary.cue('agentbefore').has(key)) scores.person += W.by;
  if (key === 'the') {
    scores.person -= W.article;
    scores.organisation += known ? 0 : 0.8;
    if (!many && !known && /[^s]s$/.test(here.key)) scores.organisation += W.articlePlural;
  }
  if (vocabulary.cue('singlearticles').has(key) && !known) {
    scores.person -= W.article * 0.7;
    scores.place += 0.8;
    scores.organisation += 0.8;
  }
}

/** German makes compounds of the nouns that stand before a name: "Hafenstadt", "Hilfsorganisation". */
const isNounOf = (vocabulary: NameVocabulary, name: string, key: string): boolean =>
  vocabulary.capitalNouns ? isOrEndsIn(key, vocabulary.cue(name)) : vocabulary.cue(name).has(key);

/** The noun a small word belongs to: "l'entreprise canadienne Semafo". */
function nounBefore({ tokens, vocabulary }: NameLine, i: number): string {
  const { key, cap, glued } = tokens[i] as NameToken;
  const noun = tokens[i - 1];
  return glued && !cap && vocabulary.demonyms.has(key) && noun && !noun.cap ? noun.key : key;
}

/** "the city of Agadez", "la ville de Kaya". */
const isTownOf = ({ vocabulary }: NameLine, before: NameToken, noun: NameToken | undefined): boolean =>
  noun !== undefined && vocabulary.cue('placenounlinks').has(before.key) && vocabulary.cue('placebefore').has(noun.key);

function addAfter({ line, last, scores, known }: Candidate): void {
  const { tokens, vocabulary } = line;
  const here = tokens[last] as NameToken;
  const next = tokens[last + 1];
  if (!next || !(next.glued || here.possessive)) return;
  const key = next.key;
  if (vocabulary.cue('speech').has(key) && !here.possessive) {
    scores.person += W.speech;
    scores.organisation += 0.8;
  } else if (vocabulary.cue('personverbs').has(key) && !here.possessive) scores.person += W.personVerb;
  if (vocabulary.cue('people').has(key)) scores.person += here.possessive ? 1 : W.people;
  if (vocabulary.cue('orgafter').has(key) && !(known?.kind === 'place' && !line.sports))
    scores.organisation += W.orgAfter;
  if (vocabulary.cue('placeafter').has(key)) scores.place += W.placeAfter;
}

const CLOSING = /^[”"»’]/u;
const OPENING = /[“"«‘]\s?$/u;

function addPunctuation(candidate: Candidate): void {
  const { line, first, last, scores, known } = candidate;
  const { tokens } = line;
  const here = tokens[first] as NameToken;
  const next = tokens[last + 1];
  const after = next?.gap ?? line.text.slice((tokens[last] as NameToken).end, (tokens[last] as NameToken).end + 3);
  if (!known && isAfterRole(line, first, last)) scores.person += W.apposition;
  if (
    !known &&
    OPENING.test(here.gap || line.text.slice(Math.max(0, here.start - 2), here.start)) &&
    CLOSING.test(after)
  )
    scores.none += W.quoted;
  if (!next) return;
  if (/^,? \($/.test(after) && next.upper && line.text[next.end] === ')')
    scores.organisation += known?.kind === 'place' ? 0 : W.parenAcronym;
  if (after === ' (' && !known && first === last && matchKnown(line, last + 1)?.known.kind === 'place')
    scores.place += W.commaPlace;
  if (after === ', ') {
    if (/^\d\d$/.test(next.text)) scores.person += W.age;
    else if (line.vocabulary.cue('relatives').has(next.key)) scores.person += W.people;
    else if (!known && isPlaceNext(candidate)) scores.place += W.commaPlace;
    if (isBeforeRole(line, last)) scores.person += W.apposition;
  }
}

/** "Groningen, Netherlands": but in a list of countries every item is its own. */
function isPlaceNext({ line, first, last }: Candidate): boolean {
  const match = matchKnown(line, last + 1);
  return match?.known.kind === 'place' && first === last && titleBefore(line, first) === undefined;
}

/** "Somerset 83 and 174", "Durham 2": a town with a count after it, no day of a month. */
function isScore(line: NameLine, last: number): boolean {
  const count = line.tokens[last + 1];
  const next = line.tokens[last + 2];
  return count?.gap === ' ' && /^\d{1,3}$/.test(count.text) && !(next && line.vocabulary.cue('calendar').has(next.key));
}

/** In sports reports a town that beats, signs or scores is its team; a country stays a country. */
function addSports({ line, first, last, scores, known }: Candidate): void {
  if (!(line.sports || isScore(line, last)) || known?.kind !== 'place' || known.level === 'region') return;
  const { tokens, vocabulary } = line;
  const verbs = vocabulary.cue('sportverbs');
  const next = tokens[last + 1];
  const before = tokens[first - 1];
  const agent = next?.glued && verbs.has(next.key);
  const object = before && (tokens[first] as NameToken).glued && verbs.has(before.key);
  if (agent || object || isScore(line, last)) scores.organisation += W.sports;
}
