import { type Entry, LAST_CAPITAL, stemRussian, townIndex, withoutAccents } from './known-names.ts';
import type { Match, NameLine } from './name-candidate.ts';
import type { NameVocabulary } from './name-vocabulary.ts';
import type { NameToken } from './tokenize-names.ts';

const ASCII = /^[\x20-\x7e]*$/;
const CAPITAL = /^\p{Lu}/u;
const ACRONYM = /^[A-ZА-Я0-9][A-ZА-Я0-9.&-]{0,6}$/;
/** Arabic "and", "with", "to", "so", "like" are written onto the next word. */
const ARABIC_CLITICS = 'وبلفك';

/** The longest known name that begins at token `i`; the line remembers the answer, which several rules ask for. */
export function matchKnown(line: NameLine, i: number): Match | undefined {
  const known = line.matches[i];
  if (known !== undefined) return known ?? undefined;
  const match = findKnown(line.vocabulary, line.tokens, i);
  line.matches[i] = match ?? null;
  return match;
}

function findKnown(vocabulary: NameVocabulary, tokens: readonly NameToken[], i: number): Match | undefined {
  const token = tokens[i];
  if (!token || startsParticles(vocabulary, tokens, i)) return;
  const found = longestAt(vocabulary, tokens, i, formOf(vocabulary, token.key));
  if (found || vocabulary.language !== 'ar') return found;
  if (token.key.length < 5 || !ARABIC_CLITICS.includes(token.key[0] as string)) return;
  const inner = longestAt(vocabulary, tokens, i, token.key.slice(1));
  return inner && { ...inner, offset: 1 };
}

/** Whether any known name is or begins with this word. */
export const isKnownWord = (vocabulary: NameVocabulary, key: string): boolean =>
  vocabulary.index.entries.has(key) || vocabulary.index.beginnings.has(key) || townIndex().entries.has(key);

/** Whether a word names a well-known place and is no name of people. */
export function isPlaceWord(vocabulary: NameVocabulary, key: string): boolean {
  const known = (vocabulary.index.entries.get(key) ?? townIndex().entries.get(key))?.known;
  const isPlace = known?.kind === 'place' && known.level !== 'town';
  return isPlace && !vocabulary.given.has(key) && !vocabulary.family.has(key);
}

const formOf = (vocabulary: NameVocabulary, key: string): string =>
  vocabulary.language === 'ru' ? stemRussian(key) : key;

/** "Van der …" is no town in Turkey. */
function startsParticles(vocabulary: NameVocabulary, tokens: readonly NameToken[], i: number): boolean {
  const particles = vocabulary.cue('particles');
  const next = tokens[i + 1];
  return next?.glued === true && particles.has(next.key) && particles.has((tokens[i] as NameToken).key) && !next.cap;
}

/** Reads on word by word as long as a known name begins so. */
function longestAt(
  vocabulary: NameVocabulary,
  tokens: readonly NameToken[],
  i: number,
  first: string,
): Match | undefined {
  const cap = (tokens[i] as NameToken).cap;
  let match: Match | undefined;
  let key = first;
  for (let count = 1; ; count += 1) {
    const entry = entryFor(vocabulary, key, cap);
    if (entry && fits(entry, tokens, i, count))
      match = { first: i, last: i + count - 1, known: entry.known, offset: 0 };
    const next = tokens[i + count];
    if (!next?.glued || !isBeginning(vocabulary, key, cap)) return match;
    key += ` ${formOf(vocabulary, next.key)}`;
  }
}

function isBeginning(vocabulary: NameVocabulary, key: string, cap: boolean): boolean {
  const begins = (words: string): boolean =>
    vocabulary.index.beginnings.has(words) || (cap && townIndex().beginnings.has(words));
  return begins(key) || (cap && vocabulary.language !== 'vi' && !ASCII.test(key) && begins(withoutAccents(key)));
}

function entryFor(vocabulary: NameVocabulary, key: string, cap: boolean): Entry | undefined {
  const found = vocabulary.index.entries.get(key) ?? (cap ? townIndex().entries.get(key) : undefined);
  if (!found && vocabulary.capitalNouns && key.endsWith('s')) return placeWithoutGenitive(vocabulary, key);
  // Names lose their accents from one paper to the next; small words are too many to try without.
  if (found || !cap || vocabulary.language === 'vi' || ASCII.test(key)) return found;
  const bare = withoutAccents(key);
  return vocabulary.index.entries.get(bare) ?? townIndex().entries.get(bare);
}

/** "Malis", "Burkina Fasos". */
function placeWithoutGenitive({ index }: NameVocabulary, key: string): Entry | undefined {
  const entry = index.entries.get(key.slice(0, -1));
  return entry?.known.kind === 'place' ? entry : undefined;
}

/** Acronyms as they are written; capitals where the name has them: "security council" is a common noun. */
function fits({ spelling }: Entry, tokens: readonly NameToken[], i: number, count: number): boolean {
  const token = tokens[i] as NameToken;
  if (spelling === undefined) return token.cap;
  if (count === 1 && ACRONYM.test(spelling)) return unpointed(token.text) === unpointed(spelling);
  // "Le monde entier" is not the newspaper.
  if (CAPITAL.test(spelling)) return token.cap && (!LAST_CAPITAL.test(spelling) || tokens[i + count - 1]?.cap === true);
  if (count === 1) return true;
  for (let k = 0; k < count; k += 1) if (tokens[i + k]?.cap) return true;
  return !/\p{Lu}/u.test(spelling);
}

const unpointed = (text: string): string => text.replaceAll('.', '');
