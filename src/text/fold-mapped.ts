import { fold } from './normalize.ts';

/** A folded text that remembers where each of its units came from: `at[i]` is the offset in the source of folded unit *i*; `at` ends with the source's length. */
export type FoldedText = { readonly text: string; readonly at: readonly number[] };

/** Folds letter by letter, so that a match in the folded text can be shown in the source. */
export function foldMapped(source: string): FoldedText {
  let text = '';
  const at: number[] = [];
  let offset = 0;
  for (const letter of source) {
    const folded = letter < '\u0080' ? letter.toLowerCase() : fold(letter);
    for (let i = 0; i < folded.length; i++) at.push(offset);
    text += folded;
    offset += letter.length;
  }
  at.push(offset);
  return { text, at };
}

/** Where `word` (folded) begins a word of the text, as ranges of the source. */
export function findWord({ text, at }: FoldedText, word: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + word.length)) {
    if (i > 0 && isWordUnit.test(text[i - 1] ?? '')) continue;
    found.push({ start: at[i] ?? 0, end: at[i + word.length] ?? 0 });
  }
  return found;
}

const isWordUnit = /[\p{L}\p{N}]/u;
