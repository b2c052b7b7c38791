export type Example = { readonly row: Float64Array; readonly label: number; readonly weight: number };

/** Logistic regression by AdaGrad over shuffled examples (fixed seed): deterministic. */
export function fitLogistic(
  examples: readonly Example[],
  size: number,
  { epochs = 15, rate = 0.15, decay = 1e-5 } = {},
): Float64Array {
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-6);
  const order = examples.map((_, i) => i);
  let seed = 1;
  const random = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    for (const at of order) {
      const { row, label, weight } = examples[at] as Example;
      let sum = 0;
      for (let k = 0; k < size; k += 1) sum += (weights[k] as number) * (row[k] as number);
      const slope = (1 / (1 + Math.exp(-sum)) - label) * weight * 20;
      for (let k = 0; k < size; k += 1) {
        const x = row[k] as number;
        if (x === 0) continue;
        const gradient = slope * x + decay * (weights[k] as number);
        squares[k] = (squares[k] as number) + gradient * gradient;
        weights[k] = (weights[k] as number) - (rate / Math.sqrt(squares[k] as number)) * gradient;
      }
    }
  }
  return weights;
}
