import type { NameLine } from './name-candidate.ts';
import { isOrEndsIn, type NameVocabulary } from './name-vocabulary.ts';
import type { NameToken } from './tokenize-names.ts';

/** The last token of the title that begins at token `i` ("Tổng thống", "President"), if one does. */
export function titleEnd(line: NameLine, i: number): number | undefined {
  const { tokens, vocabulary } = line;
  const titles = vocabulary.titles.get((tokens[i] as NameToken).key);
  for (const words of titles ?? []) {
    const last = i + words.length - 1;
    if (words.every((word, k) => tokens[i + k]?.key === word && (k === 0 || tokens[i + k]?.glued === true)))
      return last;
  }
  return isCompoundTitle(vocabulary, tokens[i] as NameToken) ? i : undefined;
}

/** "Regierungssprecher", "Oppositionsführerin": German joins the office to what it is for. */
const isCompoundTitle = (vocabulary: NameVocabulary, { cap, key }: NameToken): boolean =>
  vocabulary.capitalNouns && cap && isOrEndsIn(key, vocabulary.role('titleheads'));

/** Longest title in words: "phó tổng giám đốc". */
const LONGEST_TITLE = 4;

/** The first token of the title that ends right before token `i`. */
export function titleBefore(line: NameLine, i: number): number | undefined {
  const here = line.tokens[i];
  if (!here || !(here.glued || here.gap === '. ')) return;
  for (let length = LONGEST_TITLE; length > 0; length -= 1) {
    if (i - length >= 0 && titleEnd(line, i - length) === i - 1) return i - length;
  }
  return isPortfolioTitle(line, i) ? i - 3 : undefined;
}

/** "Secretary of Defense Lloyd Austin", "ministre de la Défense Salifou Mody" end in what the office is for. */
function isPortfolioTitle(line: NameLine, i: number): boolean {
  const { tokens, vocabulary } = line;
  if (
    i < 3 ||
    (!vocabulary.role('portfolios').has((tokens[i - 1] as NameToken).key) &&
      !vocabulary.role('portfolios').has((tokens[i - 1] as NameToken).text.toLowerCase()))
  )
    return false;
  for (let k = i - 2; k >= Math.max(0, i - 6); k -= 1) {
    if (isTitleWord(line, k)) return true;
    const token = tokens[k] as NameToken;
    if (!token.glued) return false;
  }
  return false;
}

/** The token after the words of direction that begin at token `first`. */
export function afterCompass({ tokens, vocabulary }: NameLine, first: number, last: number): number {
  let next = first;
  while (next < last && vocabulary.cue('compassheads').has(tokens[next]?.key ?? '')) next += 1;
  return next;
}

export function isTitleWord({ tokens, vocabulary }: NameLine, i: number): boolean {
  const token = tokens[i];
  if (token === undefined) return false;
  return (
    vocabulary.titles.get(token.key)?.some((words) => words.length === 1) === true || isCompoundTitle(vocabulary, token)
  );
}

export const isRoleNoun = (line: NameLine, i: number): boolean => {
  const key = line.tokens[i]?.key;
  return key !== undefined && line.vocabulary.role('nouns').has(key);
};
