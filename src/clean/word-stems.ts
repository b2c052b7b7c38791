/** Letters kept of a word: enough to tell words apart, few enough that inflected forms meet. */
const STEM = 6;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f\u1780-\u17ff\u1000-\u109f]/;

/** The words of a line, lower case, cut to their first letters; scripts without spaces give pairs of characters. */
export function wordStems(text: string): string[] {
  const stems: string[] = [];
  for (const word of text.toLowerCase().match(WORD) ?? []) {
    if (word.charCodeAt(0) < 0xe00 || !UNSPACED.test(word)) stems.push(word.length > STEM ? word.slice(0, STEM) : word);
    else for (let i = 0; i + 1 < word.length; i += 1) stems.push(word.slice(i, i + 2));
  }
  return stems;
}
