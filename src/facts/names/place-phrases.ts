import type { NameLine } from './name-candidate.ts';
import { isNameWord, sequenceEnd } from './name-sequences.ts';
import type { NameToken } from './tokenize-names.ts';

/** Words between the head and the name: "de la", "phố". */
const MOST_LINKS = 2;

/** Small heads that belong to a place's name: "lac Tchad", "baie d'Hudson", "jihar Kano", "tỉnh Quảng Nam". Gives the last token. */
export function placePhraseEnd(line: NameLine, i: number): number | undefined {
  const { tokens, vocabulary } = line;
  const head = tokens[i] as NameToken;
  if (!vocabulary.cue('lowerplaceheads').has(head.key) || (head.cap && !head.opens && vocabulary.language !== 'vi'))
    return;
  let next = i + 1;
  while (
    next <= i + MOST_LINKS &&
    tokens[next]?.glued &&
    vocabulary.cue('placelinks').has((tokens[next] as NameToken).key) &&
    !isNameWord(line, next)
  )
    next += 1;
  if (!tokens[next]?.glued || !isNameWord(line, next)) return;
  return sequenceEnd(line, next);
}
