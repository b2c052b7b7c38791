import { isKnownWord } from './match-known.ts';
import type { NameLine } from './name-candidate.ts';
import { endsLike, isOrEndsIn } from './name-vocabulary.ts';
import type { NameToken } from './tokenize-names.ts';

/** Where every noun has a capital: one that is known, that ends as only nouns do, or a compound of one. */
export function isCommonNoun({ tokens, vocabulary }: NameLine, i: number): boolean {
  const { key, upper } = tokens[i] as NameToken;
  if (!vocabulary.capitalNouns || upper) return false;
  if (vocabulary.common.has(key)) return true;
  if (vocabulary.given.has(key) || vocabulary.index.entries.has(key)) return false;
  return (
    NAMING.some((name) => isOrEndsIn(key, vocabulary.cue(name))) ||
    (!isKnownWord(vocabulary, key) &&
      (endsLike(key, vocabulary.cue('nounendings')) || isOrEndsIn(key, vocabulary.common)))
  );
}

/** Lists of nouns that stand before a name. */
const NAMING = ['orgbefore', 'placebefore'];

/** Nouns have an article in German, people and towns have none. */
export const followsArticle = ({ tokens, vocabulary }: NameLine, i: number): boolean =>
  (tokens[i] as NameToken).glued && vocabulary.cue('singlearticles').has(tokens[i - 1]?.key ?? '');
