import { withoutAccents } from './known-names.ts';
import type { NameVocabulary } from './name-vocabulary.ts';
import type { NameToken } from './tokenize-names.ts';

/** Longest name before its acronym, in words. */
const LONGEST = 14;
/** Words of the name that give the acronym no letter, beside function words. */
const MOST_SILENT = 1;
const ACRONYM = /^\p{Lu}{2,8}$/u;

/**
 * The names that an acronym in brackets spells out: "Comité national pour le développement (CND)". Their small words belong to them,
 * as the letters prove. Gives the last token of each name by its first.
 */
export function spelledOutAcronyms(
  text: string,
  tokens: readonly NameToken[],
  vocabulary: NameVocabulary,
): ReadonlyMap<number, number> {
  const names = new Map<number, number>();
  if (!text.includes('(')) return names;
  for (const [i, token] of tokens.entries()) {
    if (token.gap !== ' (' && token.gap !== '(') continue;
    const letters = withoutAccents(token.text);
    if (!ACRONYM.test(letters)) continue;
    const first = firstOfName(tokens, i, letters, vocabulary);
    if (first !== undefined) names.set(first, i - 1);
  }
  return names;
}

/** Reads back from the bracket, the last letter first. */
function firstOfName(
  tokens: readonly NameToken[],
  acronym: number,
  letters: string,
  { cue }: NameVocabulary,
): number | undefined {
  let left = letters.length;
  let silent = 0;
  for (let i = acronym - 1; i >= Math.max(0, acronym - LONGEST); i -= 1) {
    const token = tokens[i] as NameToken;
    const initial = withoutAccents(token.text.charAt(0)).toUpperCase();
    if (initial === letters.charAt(left - 1)) left -= 1;
    else if (!cue('function').has(token.key) && !cue('orglinks').has(token.key)) silent += 1;
    if (left === 0) return token.cap && i < acronym - 1 ? i : undefined;
    if (silent > MOST_SILENT || !(token.glued || token.possessive)) return;
  }
  return;
}
