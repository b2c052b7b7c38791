import { lineWeights } from '../data/clean-data.ts';
import { FEATURES, featureWriter } from './line-features.ts';
import type { LineView } from './line-view.ts';

let weights: Float64Array | undefined;

/** For every line the probability that it belongs to the body: logistic regression over the features, weights learned. */
export function scoreLines(view: LineView): Float64Array {
  weights ??= Float64Array.from(FEATURES, (name) => lineWeights[name] ?? 0);
  const write = featureWriter(view);
  const row = new Float64Array(FEATURES.length);
  return Float64Array.from(view.lines, (_, i) => {
    write(i, row);
    let sum = 0;
    for (let k = 0; k < row.length; k += 1) sum += (row[k] as number) * ((weights as Float64Array)[k] as number);
    return 1 / (1 + Math.exp(-sum));
  });
}
