import { leaningOpenings } from '../data/text-data.ts';

/**
 * Whether a sentence's subject is a bare pronoun ("He said …", "But they …"): it says nothing without the one before.
 * `words` are the sentence's words in order, as written.
 */
export function leansOnPrevious(words: readonly string[], language: string): boolean {
  const { connectives, pronouns, empty } = leaningOpenings(language);
  let from = 0;
  for (let skipped = 1; skipped > 0; from += skipped) {
    if (phraseLength(words, from, empty) > 0) return false;
    skipped = phraseLength(words, from, connectives);
  }
  return phraseLength(words, from, pronouns) > 0;
}

/** Words of the longest phrase in the data. */
const LONGEST_PHRASE = 4;

/** How many words the longest phrase that begins at `from` has; 0 for none. */
function phraseLength(words: readonly string[], from: number, phrases: ReadonlySet<string>): number {
  let phrase = '';
  let longest = 0;
  for (let length = 1; length <= LONGEST_PHRASE && from + length <= words.length; length += 1) {
    phrase += (phrase && ' ') + (words[from + length - 1] ?? '').toLowerCase();
    if (phrases.has(phrase)) longest = length;
  }
  return longest;
}
