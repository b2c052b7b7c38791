import { headOf, type Longer, type PhraseTable, stemsOf } from './phrase-table.ts';
import { isWrittenAs } from './spelling.ts';
import type { Word } from './word-forms.ts';

/** `length` is in words; `isOpen` when a stem matched. */
export type PhraseMatch<T> = { readonly value: T; readonly length: number; readonly isOpen?: boolean };

/** An ending is at most this long: "nigérien" + "nes", "российск" + "ими". */
const LONGEST_ENDING = 6;
/** The longest phrase that starts at word `at`, else a stem of that word. */
export function matchPhrase<T>(
  table: PhraseTable<T>,
  text: string,
  words: readonly Word[],
  at: number,
): PhraseMatch<T> | undefined {
  const word = words[at];
  if (!word) return undefined;
  const match = matchForm(table, text, words, at, word.form);
  // Arabic writes "and", "in", "for" together with the word; without the article only the word's first letter shows them.
  if (match || table.language !== 'ar' || word.form.length < 4 || !/^[وفبلك]/.test(word.form)) return match;
  return matchForm(table, text, words, at, word.form.slice(1));
}

function matchForm<T>(
  table: PhraseTable<T>,
  text: string,
  words: readonly Word[],
  at: number,
  form: string,
): PhraseMatch<T> | undefined {
  const word = words[at] as Word;
  const head = headOf(table, form);
  const longer = head?.longer && matchLonger(head.longer, text, words, at, form);
  if (longer) return longer;
  if (head?.single && isWrittenAs(head.single, text, word)) return { value: head.single.value, length: 1 };
  for (const entry of stemsOf(table, form))
    if (
      form.startsWith(entry.stem) &&
      form.length <= entry.stem.length + LONGEST_ENDING &&
      isWrittenAs(entry, text, word)
    )
      return { value: entry.value, length: 1, isOpen: true };
  return undefined;
}

function matchLonger<T>(
  { phrases, seconds, longest }: Longer<T>,
  text: string,
  words: readonly Word[],
  at: number,
  first: string,
): PhraseMatch<T> | undefined {
  const second = words[at + 1];
  if (!second || !seconds.has(second.form)) return undefined;
  for (let length = Math.min(longest, words.length - at); length > 1; length -= 1) {
    const key = phraseAt(text, words, at, length, first);
    const entry = key === undefined ? undefined : phrases.get(key);
    if (entry && isWrittenAs(entry, text, words[at] as Word, words[at + length - 1]))
      return { value: entry.value, length };
  }
  return undefined;
}

/** The words from `at`, if no more than spaces, a hyphen, an apostrophe, a slash or an abbreviation's full stop divides them. */
export function phraseAt(
  text: string,
  words: readonly Word[],
  at: number,
  length: number,
  first: string,
): string | undefined {
  let key = first;
  for (let i = at + 1; i < at + length; i += 1) {
    const before = words[i - 1] as Word;
    const word = words[i] as Word;
    const unit = text.charCodeAt(before.end);
    const isAbbreviation = before.end - before.start <= 2;
    if (word.start - before.end > 3 || DIVIDERS.has(unit) || (unit === FULL_STOP && !isAbbreviation)) return undefined;
    key += ` ${word.form}`;
  }
  return key;
}
/** What ends a phrase: ( ) , : ; ? ! [ ] */
const DIVIDERS: ReadonlySet<number> = new Set([33, 40, 41, 44, 58, 59, 63, 91, 93]);
const FULL_STOP = 46;
