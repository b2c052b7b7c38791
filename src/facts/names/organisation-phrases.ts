import type { NameLine } from './name-candidate.ts';
import type { NameToken } from './tokenize-names.ts';

/**
 * Organisations that are written small: a demonym with an army or ministry noun ("Malian armed forces",
 * "armée malienne"). Gives the last token of the phrase that begins at token `i`.
 */
export function organisationPhraseEnd(line: NameLine, i: number): number | undefined {
  return demonymFirst(line, i) ?? nounFirst(line, i);
}

/** Demonym, up to two words such as "armed" or "foreign", then the noun. */
function demonymFirst(line: NameLine, i: number): number | undefined {
  const { tokens, vocabulary } = line;
  const nouns = vocabulary.cue('lowerorgnouns');
  if (
    vocabulary.language !== 'en' ||
    !(tokens[i] as NameToken).cap ||
    !vocabulary.demonyms.has((tokens[i] as NameToken).key)
  )
    return;
  const bridge = vocabulary.cue('lowerorgbridge');
  const ends = vocabulary.cue('lowerorgends');
  let last = i + 1;
  while (last <= i + 2 && isSmall(tokens[last]) && bridge.has((tokens[last] as NameToken).key)) last += 1;
  const noun = tokens[last];
  if (!isSmall(noun)) return;
  if (
    last === i + 1
      ? nouns.has((noun as NameToken).key) && isWhole(line, tokens[last + 1])
      : ends.has((noun as NameToken).key)
  )
    return last;
  return;
}

/** "the Malian army" is the army; "a Malian military convoy", "Malian police officers" are not. */
const isWhole = ({ vocabulary }: NameLine, next: NameToken | undefined): boolean =>
  next === undefined || !next.glued || vocabulary.cue('aftercollective').has(next.key);

const isSmall = (token: NameToken | undefined): boolean => token?.glued === true && !token.cap;

/** French: "armée malienne", "gendarmerie nigérienne". */
function nounFirst(line: NameLine, i: number): number | undefined {
  const { tokens, vocabulary } = line;
  if (vocabulary.language !== 'fr' || !vocabulary.cue('lowerorgnouns').has((tokens[i] as NameToken).key)) return;
  const next = tokens[i + 1];
  return isSmall(next) && vocabulary.demonyms.has((next as NameToken).key) ? i + 1 : undefined;
}
