import { wordsOf } from './label-lines.ts';

export type Agreement = { readonly precision: number; readonly recall: number; readonly exact: boolean };

/** How a body agrees with the gold one: shared 4-grams of words, as the article-extraction benchmark of Zyte counts them. */
export function bodyAgreement(gold: string, found: string): Agreement {
  const [a, b] = [countGrams(gold), countGrams(found)];
  let shared = 0;
  for (const [gram, count] of a) shared += Math.min(count, b.get(gram) ?? 0);
  return {
    precision: share(shared, sum(b)),
    recall: share(shared, sum(a)),
    exact: wordsOf(gold).join(' ') === wordsOf(found).join(' '),
  };
}

/** "F1 90.1 (P 91.0 R 89.2), exact 20.1 %, n=108": means over the pages, F1 of the means. */
export function describeAgreement(rows: readonly Agreement[]): string {
  const mean = (of: (row: Agreement) => number): number =>
    rows.reduce((total, row) => total + of(row), 0) / rows.length;
  const [p, r] = [mean((row) => row.precision), mean((row) => row.recall)];
  const percent = (x: number): string => (100 * x).toFixed(2);
  const exact = percent(mean((row) => (row.exact ? 1 : 0)));
  return `F1 ${percent((2 * p * r) / (p + r || 1))} (P ${percent(p)} R ${percent(r)}), exact ${exact} %, n=${rows.length}`;
}

function countGrams(text: string): Map<string, number> {
  const words = wordsOf(text.normalize('NFC'));
  const counts = new Map<string, number>();
  for (let i = 0; words.length > 0 && i < Math.max(1, words.length - 3); i += 1) {
    const gram = words.slice(i, i + 4).join(' ');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

const sum = (counts: Map<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0);
const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
