import type { Known } from './known-names.ts';
import type { Candidate, Match, NameLine, Scores } from './name-candidate.ts';
import { titleBefore } from './title-words.ts';

/** Tokens `first` to `last` as a possible name, without evidence yet. */
export function newCandidate(line: NameLine, first: number, last: number, known?: Known, offset = 0): Candidate {
  const scores: Scores = { person: 0, organisation: 0, place: 0, none: 0 };
  return { line, first, last, offset, known, titled: titleBefore(line, first) !== undefined, scores };
}

/** Adds a known name; gives the token to go on from. */
export function pushKnown(line: NameLine, match: Match, found: Candidate[]): number {
  found.push(newCandidate(line, match.first, match.last, match.known, match.offset));
  return match.last + 1;
}
