import type { Known } from './known-names.ts';
import { matchKnown } from './match-known.ts';
import type { Candidate, NameLine } from './name-candidate.ts';
import { isNameWord, sequenceEnd } from './name-sequences.ts';
import { newCandidate, pushKnown } from './new-candidate.ts';
import { organisationPhraseEnd } from './organisation-phrases.ts';
import { placePhraseEnd } from './place-phrases.ts';
import { quotedTitleEnd } from './quoted-titles.ts';
import { resolveSequence } from './resolve-sequence.ts';
import { isTitleWord, titleEnd } from './title-words.ts';
import type { NameToken } from './tokenize-names.ts';

/** Stretches of a line that may be names, in order, without overlap. */
export function findCandidates(line: NameLine): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < line.tokens.length; ) i = readAt(line, i, found);
  return found;
}

/** Reads what begins at token `i`; gives the token to go on from. */
function readAt(line: NameLine, i: number, found: Candidate[]): number {
  const phrase = spelledOutEnd(line, i) ?? organisationPhraseEnd(line, i);
  if (phrase !== undefined) {
    found.push(newCandidate(line, i, phrase, organisation(line, i, phrase)));
    return phrase + 1;
  }
  const quoted = quotedTitleEnd(line, i);
  const match = matchKnown(line, i);
  if (quoted !== undefined && match?.last !== quoted) return quoted + 1;
  const headed = match && match.last > i ? undefined : placePhraseEnd(line, i);
  if (headed !== undefined) {
    found.push(newCandidate(line, i, headed, placeOf(line, i, headed)));
    return headed + 1;
  }
  if (!isNameWord(line, i)) return match ? pushKnown(line, match, found) : afterTitle(line, i, found);
  const last = sequenceEnd(line, i);
  if (match && match.last >= last) return pushKnown(line, match, found);
  const title = titleEnd(line, i);
  if (title !== undefined && title > last) return title + 1;
  if (i === last && !match && isTitleWord(line, i)) return i + 1;
  resolveSequence(line, i, last, found);
  // "ONG Save the Children": what is known may go on beyond the sequence.
  const end = found.at(-1);
  return Math.max(last, end?.line === line ? end.last : last) + 1;
}

/** A name that is known keeps what is known of it. */
const spelledOutEnd = (line: NameLine, i: number): number | undefined => {
  const last = line.spelledOut.get(i);
  return last !== undefined && matchKnown(line, i)?.last === last ? undefined : last;
};

const organisation = (line: NameLine, first: number, last: number): Known => ({
  kind: 'organisation',
  canonical: line.text.slice((line.tokens[first] as NameToken).start, (line.tokens[last] as NameToken).end),
  level: 'actor',
});

const placeOf = (line: NameLine, first: number, last: number): Known => {
  for (let i = first + 1; i <= last; i += 1) {
    const match = matchKnown(line, i);
    if (match?.last === last && match.known.kind === 'place') return { ...match.known, level: 'region' };
  }
  const { text, tokens } = line;
  return {
    kind: 'place',
    canonical: text.slice((tokens[first] as NameToken).start, (tokens[last] as NameToken).end),
    level: 'region',
  };
};

/** Longest person's name after a title in a script without capitals, in words. */
const LONGEST_UNCASED = 3;

/** Arabic has no capitals: after a title comes a name that begins with a known given name. */
function afterTitle(line: NameLine, i: number, found: Candidate[]): number {
  const { tokens, vocabulary } = line;
  if (vocabulary.language !== 'ar') return i + 1;
  const end = titleEnd(line, i);
  if (end === undefined) return i + 1;
  const first = end + 1;
  const start = tokens[first];
  if (!start?.glued || matchKnown(line, first) || !vocabulary.given.has(start.key)) return end + 1;
  let last = first;
  while (last + 1 < tokens.length && last - first + 1 < LONGEST_UNCASED && continuesUncased(line, last)) last += 1;
  if (last > first) found.push(newCandidate(line, first, last));
  return last + 1;
}

function continuesUncased(line: NameLine, last: number): boolean {
  const next = line.tokens[last + 1] as NameToken;
  return (
    next.glued && !line.vocabulary.cue('function').has(next.key) && !line.vocabulary.cue('clausewords').has(next.key)
  );
}
