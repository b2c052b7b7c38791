/** A line is never asked to be likelier than this. */
const MOST = 0.5;

/**
 * The probability above which lines are kept so that the expected F1 over their weights is best: half of that F1
 * (Lipton, Elkan and Naryanaswamy 2014). Where the model is sure it is near a half; in a page of tables and lists, where
 * it is sure of little, lower. `likely` and `weights` have one number a line.
 */
export function bestThreshold(likely: Float64Array, weights: ArrayLike<number>): number {
  const order = Array.from(likely.keys()).sort((a, b) => (likely[b] as number) - (likely[a] as number));
  const expected = likely.reduce((sum, p, i) => sum + p * (weights[i] as number), 0);
  let [hits, kept, best] = [0, 0, 0];
  for (const i of order) {
    hits += (likely[i] as number) * (weights[i] as number);
    kept += weights[i] as number;
    best = Math.max(best, (2 * hits) / (kept + expected));
  }
  return Math.min(MOST, best / 2);
}
