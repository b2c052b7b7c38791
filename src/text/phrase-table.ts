import { scanTokens, type Token } from './scan-tokens.ts';

/** Words and phrases by their first token's key, the longest first, so that one `Map.get` a token decides most positions. */
export type PhraseTable<T> = ReadonlyMap<string, readonly Phrase<T>[]>;
type Phrase<T> = { readonly rest: readonly string[]; readonly value: T };
/** A phrase found in a text; `end` is the index of the token after it. */
export type PhraseMatch<T> = { readonly value: T; readonly end: number };

/** A table of phrases as they are written; the same phrase may stand in it with several values. */
export function toPhraseTable<T>(entries: Iterable<readonly [phrase: string, value: T]>): PhraseTable<T> {
  const table = new Map<string, Phrase<T>[]>();
  for (const [phrase, value] of entries) {
    const [first, ...rest] = scanTokens(phrase).map((token) => token.key);
    if (first === undefined) continue;
    const known = table.get(first);
    if (known) known.push({ rest, value });
    else table.set(first, [{ rest, value }]);
  }
  for (const phrases of table.values()) phrases.sort((a, b) => b.rest.length - a.rest.length);
  return table;
}

/** The longest phrase that starts at token `at`. */
export function phraseAt<T>(table: PhraseTable<T>, tokens: readonly Token[], at: number): PhraseMatch<T> | undefined {
  const phrases = table.get(tokens[at]?.key ?? '');
  if (!phrases) return undefined;
  for (const { rest, value } of phrases) {
    if (isRestAt(rest, tokens, at)) return { value, end: at + 1 + rest.length };
  }
  return undefined;
}

/** Every phrase that starts at token `at`, the longest first. */
export function phrasesAt<T>(table: PhraseTable<T>, tokens: readonly Token[], at: number): readonly PhraseMatch<T>[] {
  const phrases = table.get(tokens[at]?.key ?? '');
  if (!phrases) return NONE;
  const found: PhraseMatch<T>[] = [];
  for (const { rest, value } of phrases) {
    if (isRestAt(rest, tokens, at)) found.push({ value, end: at + 1 + rest.length });
  }
  return found;
}

const NONE: readonly never[] = [];

function isRestAt(rest: readonly string[], tokens: readonly Token[], at: number): boolean {
  for (let i = 0; i < rest.length; i += 1) if (tokens[at + 1 + i]?.key !== rest[i]) return false;
  return true;
}
