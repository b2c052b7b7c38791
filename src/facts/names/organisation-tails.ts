import type { NameLine } from './name-candidate.ts';
import { endsLike } from './name-vocabulary.ts';
import type { NameToken } from './tokenize-names.ts';

/**
 * Romance languages write only the head of an organisation large: "Ligue nationale de hockey", "Agence de l'énergie". Gives the noun
 * that ends the phrase after token `last` ("hockey", "énergie"), for the name that begins with the head `first`.
 */
export function smallTailEnd(line: NameLine, first: number, last: number): number | undefined {
  const { tokens, vocabulary } = line;
  const head = tokens[first] as NameToken;
  const of = vocabulary.cue('orgof');
  // A head that opens the sentence may be a plain noun, and a linked small noun ends the name.
  if (head.opens || !vocabulary.cue('orgheads').has(head.key) || isSmallNoun(line, first, last)) return;
  let noun = last + 1;
  while (noun <= last + MOST_LINKS && tokens[noun]?.glued && of.has((tokens[noun] as NameToken).key)) noun += 1;
  if (noun === last + 1) return;
  const token = tokens[noun];
  if (!token?.glued || token.cap || !NOUN.test(token.text) || vocabulary.cue('function').has(token.key)) return;
  // "demande au Conseil de lever …": without an article an infinitive may follow.
  const isBare = noun === last + 2 && !vocabulary.cue('articles').has((tokens[noun - 1] as NameToken).key);
  return isBare && endsLike(token.key, vocabulary.cue('infinitiveendings')) ? undefined : compoundEnd(line, noun);
}

/** Words of the longest compound */
const LONGEST_COMPOUND = 4;

/** "droits de l'homme" is one thing. */
function compoundEnd({ tokens, vocabulary }: NameLine, noun: number): number {
  const compounds = vocabulary.cue('nouncompounds');
  let phrase = (tokens[noun] as NameToken).key;
  for (let i = noun + 1; i < noun + LONGEST_COMPOUND && tokens[i]?.glued; i += 1) {
    phrase += ` ${(tokens[i] as NameToken).key}`;
    if (compounds.has(phrase)) return i;
  }
  return noun;
}

/** "de", "l'" */
const MOST_LINKS = 2;
const NOUN = /^\p{L}{3}/u;

/** Whether a name has come to a small noun: neither its head nor one of the adjectives after it. */
export function isSmallNoun({ tokens, vocabulary }: NameLine, first: number, last: number): boolean {
  const token = tokens[last] as NameToken;
  if (last === first || token.cap) return false;
  const isAfterLink = vocabulary.cue('orgof').has((tokens[last - 1] as NameToken).key);
  return isAfterLink || !isOrganisationAdjective(vocabulary, token.key);
}

/** "nationale", "malienne", "géorgienne", "symphonique" */
export const isOrganisationAdjective = (vocabulary: NameLine['vocabulary'], key: string): boolean =>
  vocabulary.cue('orgadjectives').has(key) ||
  vocabulary.demonyms.has(key) ||
  (endsLike(key, vocabulary.cue('orgadjectiveendings')) &&
    !vocabulary.cue('function').has(key) &&
    !vocabulary.cue('notadjectives').has(key));
