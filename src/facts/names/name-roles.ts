import { matchKnown } from './match-known.ts';
import type { NameLine } from './name-candidate.ts';
import { isRoleNoun, isTitleWord, titleBefore, titleEnd } from './title-words.ts';
import { keyOf, type NameToken } from './tokenize-names.ts';

/** How far a role may reach, in words: "representative of the Pan Africanist Party of Niger". */
const LONGEST_ROLE = 14;
/** The noun of an apposition stands among its first words. */
const NOUN_WITHIN = 6;

/** The role beside a person: before the name, after it between commas, or before it and a comma. */
export function roleOf(line: NameLine, first: number, last: number): string | undefined {
  const before = roleBefore(line, first);
  // "Mr" and "ông" are how one speaks of people, not what they are.
  const isOffice = before !== undefined && !line.vocabulary.role('honorifics').has(keyOf(before));
  return (isOffice ? before : undefined) ?? appositionAfter(line, last) ?? appositionBefore(line, first);
}

/** "Kremlin spokesperson", "Niger's Prime Minister", "Tổng thống Nga": the words of the role as they stand. */
function roleBefore(line: NameLine, first: number): string | undefined {
  const place = placeAfterTitle(line, first);
  const at = place ?? first;
  let start = titleBefore(line, at) ?? (isRoleNoun(line, at - 1) && line.tokens[at]?.glued ? at - 1 : undefined);
  if (start === undefined) return;
  while (start > 0 && belongsToRole(line, start)) start -= 1;
  return slice(line, start, first - 1);
}

/** Vietnamese sets the country between title and name. */
function placeAfterTitle(line: NameLine, first: number): number | undefined {
  for (let i = first - 1; i >= Math.max(0, first - 3); i -= 1) {
    const match = matchKnown(line, i);
    if (match?.last === first - 1 && match.known.kind === 'place' && titleBefore(line, i) !== undefined) return i;
  }
  return;
}

/** Whether the word before token `start` still is part of the role. */
function belongsToRole(line: NameLine, start: number): boolean {
  const { tokens, vocabulary } = line;
  const here = tokens[start] as NameToken;
  const before = tokens[start - 1] as NameToken;
  if (!here.glued && !before.possessive) return false;
  if (before.possessive) return before.cap && here.gap.length <= 3;
  const key = before.key;
  if (vocabulary.role('modifiers').has(key) || vocabulary.role('portfolios').has(key))
    return !before.opens || before.cap;
  return (
    vocabulary.demonyms.has(key) ||
    isTitleWord(line, start - 1) ||
    isRoleNoun(line, start - 1) ||
    (before.cap && matchKnown(line, start - 1)?.last === start - 1)
  );
}

/** Whether a comma and a noun of a role follow, even as the subject of a clause of its own. */
export const isBeforeRole = (line: NameLine, last: number): boolean => readApposition(line, last) !== undefined;

/** Words of the longest role that surely is that of the name after its comma. */
const LONGEST_SURE_ROLE = 7;

/** Whether a role that names nobody and a comma stand before a full name: "the ambassador to the United Nations, Awa Ba". */
export function isAfterRole(line: NameLine, first: number, last: number): boolean {
  const start = first === last ? undefined : roleBeforeComma(line, first);
  return start !== undefined && first - start <= LONGEST_SURE_ROLE && !namesSomebody(line, start, first);
}

/** "Midfielder Andre Gomes of Barcelona, Joao Mario": the role is that of the person it names. */
function namesSomebody(line: NameLine, start: number, end: number): boolean {
  const isGiven = (i: number): boolean =>
    line.tokens[i]?.cap === true &&
    line.vocabulary.given.has(line.tokens[i]?.key ?? '') &&
    matchKnown(line, i)?.known.kind !== 'place';
  for (let i = start; i < end; i += 1) if (isGiven(i)) return true;
  return false;
}

/** "Salifou Mody, the Minister of National Defence of Niger,": what stands after the comma, if it names a role. */
function appositionAfter(line: NameLine, last: number): string | undefined {
  const apposition = readApposition(line, last);
  return apposition?.isClause ? undefined : apposition?.role;
}

type Apposition = {
  readonly role: string;
  /** "Awa Ba, the mayor said, had left" */
  readonly isClause: boolean;
};

function readApposition(line: NameLine, last: number): Apposition | undefined {
  const { tokens, vocabulary } = line;
  const next = tokens[last + 1];
  if (next?.gap !== ', ') return;
  const first = vocabulary.cue('apposition').has(next.key) ? last + 2 : last + 1;
  const opening = (tokens[first] ?? next).key;
  // "…, and the governor", "…, Mr Ba or the director" tell of somebody else.
  if (vocabulary.cue('coordinators').has(next.key) || vocabulary.role('honorifics').has(opening)) return;
  // "Macomia, announced the minister" tells who announced.
  if (vocabulary.cue('speech').has(opening) && titleEnd(line, first) === undefined) return;
  let noun = false;
  let linked = false;
  let isClause = false;
  let end = first - 1;
  for (let i = first; i < Math.min(tokens.length, first + LONGEST_ROLE); i += 1) {
    const token = tokens[i] as NameToken;
    if (i > first && !staysInPhrase(token.gap)) break;
    // "the first thought of the minister" is a thought.
    linked ||= vocabulary.cue('rolelinks').has(token.key);
    if (!linked && i - first < NOUN_WITHIN && (isRoleNoun(line, i) || titleEnd(line, i) !== undefined)) noun = true;
    isClause = vocabulary.cue('clauseverbs').has(token.key);
    if (vocabulary.cue('clausewords').has(token.key)) break;
    end = i;
  }
  while (end > first && vocabulary.cue('function').has((tokens[end] as NameToken).key)) end -= 1;
  return noun && end >= first ? { role: slice(line, first, end), isClause } : undefined;
}

/** "The transitional leader of Niger, Abdourahamane Tchiani": the phrase before the comma. */
function appositionBefore(line: NameLine, first: number): string | undefined {
  const start = roleBeforeComma(line, first);
  return start === undefined || namesSomebody(line, start, first) ? undefined : slice(line, start, first - 1);
}

function roleBeforeComma(line: NameLine, first: number): number | undefined {
  const { tokens } = line;
  const here = tokens[first];
  if (here?.gap !== ', ') return;
  let start: number | undefined;
  for (let i = first - 1; i >= Math.max(0, first - LONGEST_ROLE); i -= 1) {
    if (isRoleNoun(line, i) || titleEnd(line, i) !== undefined || isPluralRole(line, i)) start = i;
    if (
      line.vocabulary.cue('clausewords').has((tokens[i] as NameToken).key) ||
      !staysInPhrase((tokens[i] as NameToken).gap)
    )
      break;
  }
  if (start === undefined || !hasLink(line, start, first)) return;
  while (start > 0 && belongsToRole(line, start)) start -= 1;
  return followsPerson(line, start) ? undefined : start;
}

/** "…, Awa Ba, mayor of the town, Ali Cissé left": the phrase tells of the full name before it, not of the one after. */
function followsPerson(line: NameLine, role: number): boolean {
  const { tokens, vocabulary } = line;
  const opening = vocabulary.cue('apposition').has(tokens[role - 1]?.key ?? '') ? role - 1 : role;
  const [here, last, before] = [tokens[opening], tokens[opening - 1], tokens[opening - 2]];
  if (here?.gap !== ', ' || !last?.cap || !before?.cap || !last.glued) return false;
  // "On Sunday, the mayor of the town, Ali Cissé, left."
  if (vocabulary.cue('function').has(before.key)) return false;
  return ![1, 2, 3, 4].some((back) => {
    const match = matchKnown(line, opening - back);
    return match?.last === opening - 1 && match.known.kind !== 'person';
  });
}

const isPluralRole = (line: NameLine, i: number): boolean => {
  const key = line.tokens[i]?.key ?? '';
  return key.endsWith('s') && line.vocabulary.titles.has(key.slice(0, -1));
};

/** Whether the role says of what it is: "leader of", "président de". */
function hasLink({ tokens, vocabulary }: NameLine, start: number, end: number): boolean {
  const links = vocabulary.cue('rolelinks');
  for (let i = start + 1; i < end; i += 1) if (links.has((tokens[i] as NameToken).key)) return true;
  return false;
}

const staysInPhrase = (gap: string): boolean => gap.length <= 2 && !/[,.;:!?()[\]—–"“”«»]/.test(gap);

const slice = (line: NameLine, first: number, last: number): string =>
  line.text.slice((line.tokens[first] as NameToken).start, (line.tokens[last] as NameToken).end);
