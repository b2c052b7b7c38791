import type { Known } from './known-names.ts';
import type { NameVocabulary } from './name-vocabulary.ts';
import type { NameToken } from './tokenize-names.ts';

export type NameKind = 'person' | 'organisation' | 'place';

/** Evidence for each reading of a mention; `none` is for works, events and common words. */
export type Scores = { person: number; organisation: number; place: number; none: number };

/** A known name in a line; `offset` counts the letters of a clitic before it. */
export type Match = { readonly first: number; readonly last: number; readonly known: Known; readonly offset: number };

/** A line of text being read for names. */
export type NameLine = {
  readonly paragraph: number;
  readonly text: string;
  readonly tokens: readonly NameToken[];
  readonly vocabulary: NameVocabulary;
  /** The known name that begins at each token: `null` for none, `undefined` until it is looked up. */
  readonly matches: (Match | null | undefined)[];
  /** The last token of each name that an acronym in brackets spells out, by its first. */
  readonly spelledOut: ReadonlyMap<number, number>;
  /** Most words begin with a capital: a headline or a subhead, where capitals say nothing. */
  readonly shouted: boolean;
  /** The words of sport stand in it: towns may be teams. */
  readonly sports: boolean;
};

/** A stretch of tokens that may be a name. */
export type Candidate = {
  readonly line: NameLine;
  readonly first: number;
  readonly last: number;
  /** Clitic letters before the name (Arabic). */
  readonly offset: number;
  /** What is known of it; the document may know better. */
  known?: Known | undefined;
  /** The words of a role that stand beside the name, as in the text. */
  role?: string | undefined;
  /** A title stands before it. */
  readonly titled: boolean;
  scores: Scores;
  /** What the document itself says the full name is. */
  canonical?: string | undefined;
};

export const tokensOf = (candidate: Candidate): readonly NameToken[] =>
  candidate.line.tokens.slice(candidate.first, candidate.last + 1);

export const startOf = (candidate: Candidate): number =>
  (candidate.line.tokens[candidate.first] as NameToken).start + candidate.offset;
export const endOf = (candidate: Candidate): number => (candidate.line.tokens[candidate.last] as NameToken).end;
export const textOf = (candidate: Candidate): string => candidate.line.text.slice(startOf(candidate), endOf(candidate));

/** The reading with the most evidence, when it has enough. */
export function kindOf(scores: Scores, least: number): NameKind | undefined {
  const kinds: readonly NameKind[] = ['person', 'organisation', 'place'];
  let best: NameKind = 'person';
  for (const kind of kinds) if (scores[kind] > scores[best]) best = kind;
  return scores[best] >= least && scores[best] > scores.none ? best : undefined;
}
