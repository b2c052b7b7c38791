export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}_]+/gu) ?? [];

const grams = (words: readonly string[]): string[] =>
  Array.from({ length: Math.max(1, words.length - 3) }, (_, i) => words.slice(i, i + 4).join(' '));

/** 1 for the lines whose words stand in the body, else 0; lines of few words follow the lines around them. */
export function labelLines(lines: readonly string[], body: string): number[] {
  const bodyLines = new Set(body.split(/\n+/).map((line) => wordsOf(line).join(' ')));
  const bodyGrams = new Set(
    body
      .split(/\n+/)
      .flatMap((line) => grams(wordsOf(line)))
      .concat(grams(wordsOf(body))),
  );
  const flat = ` ${wordsOf(body).join(' ')} `;
  const first = lines.map((line) => {
    const words = wordsOf(line);
    if (words.length === 0) return undefined;
    if (bodyLines.has(words.join(' ')) && words.length > 3) return 1;
    if (words.length < 4)
      return bodyLines.has(words.join(' ')) || flat.includes(` ${words.join(' ')} `) ? undefined : 0;
    const all = grams(words);
    return all.filter((gram) => bodyGrams.has(gram)).length / all.length;
  });
  const near = (i: number, step: number): boolean => (first[i + step] ?? 0) >= 0.5 || (first[i + 2 * step] ?? 0) >= 0.5;
  return first.map((value, i) => (value === undefined ? (near(i, -1) && near(i, 1) ? 1 : 0) : value >= 0.5 ? 1 : 0));
}
