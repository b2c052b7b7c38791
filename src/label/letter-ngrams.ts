/** Longest n-gram counted, in UTF-16 units: word edges included, "_of_" is one. */
export const LONGEST_NGRAM = 4;

/** Words of letters, lower case, `_` at both edges; digits, punctuation and marks of other kinds divide. */
export function letterRuns(text: string): string[] {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[’‘ʼ]/g, "'")
      .match(/[\p{L}\p{M}']+/gu) ?? [];
  return words.map((word) => `_${word}_`);
}

/** Every n-gram of a run of letters, from 1 to `LONGEST_NGRAM` units; a lone edge is none. */
export function ngramsOf(run: string): string[] {
  const ngrams: string[] = [];
  for (let start = 0; start < run.length; start += 1)
    for (let end = start + 1; end <= run.length && end <= start + LONGEST_NGRAM; end += 1) {
      const ngram = run.slice(start, end);
      if (ngram !== '_') ngrams.push(ngram);
    }
  return ngrams;
}
