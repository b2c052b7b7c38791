/** A small network of one hidden layer, with the features themselves beside it. */
export type LineNet = {
  /** One row of weights a hidden unit. */
  readonly hidden: readonly ArrayLike<number>[];
  readonly bias: ArrayLike<number>;
  readonly out: ArrayLike<number>;
  /** What each feature adds by itself. */
  readonly direct: ArrayLike<number>;
  readonly base: number;
};

/** What a hidden unit lets through below zero. */
export const LEAK = 0.05;
/** Spreads from the centre beyond which a feature is as far as can be. */
export const FARTHEST = 4;

/** Mean and deviation of every feature. */
export type Scale = { readonly centre: ArrayLike<number>; readonly spread: ArrayLike<number> };

/** Centred and scaled, so that features of every scale start alike. */
export const standardised = (x: number, k: number, { centre, spread }: Scale): number =>
  Math.max(-FARTHEST, Math.min(FARTHEST, (x - (centre[k] as number)) / (spread[k] as number)));

/**
 * A function that gives the mean log-odds of an ensemble for a row of features as they are. Most features of a line
 * are 0, so the sums of a row of zeros are worked out once, and what the other features change is added to them.
 */
export function netScorer(nets: readonly LineNet[], scale: Scale): (row: Float64Array) => number {
  const size = scale.centre.length;
  const out = Float64Array.from(nets.flatMap((net) => Array.from(net.out, (weight) => weight / nets.length)));
  const width = out.length + 1;
  const columns = columnsOf(nets, size, width);
  const zero = Float64Array.from({ length: size }, (_, k) => standardised(0, k, scale));
  const atZero = new Float64Array(width);
  let unit = 0;
  for (const { bias, base } of nets) {
    for (let h = 0; h < bias.length; h += 1, unit += 1) atZero[unit] = bias[h] as number;
    atZero[width - 1] = (atZero[width - 1] as number) + base / nets.length;
  }
  for (let k = 0; k < size; k += 1) addColumn(atZero, columns, k, zero[k] as number);
  const sums = new Float64Array(width);
  return (row) => {
    sums.set(atZero);
    for (let k = 0; k < size; k += 1) {
      const x = row[k] as number;
      if (x !== 0) addColumn(sums, columns, k, standardised(x, k, scale) - (zero[k] as number));
    }
    let score = sums[width - 1] as number;
    for (let h = 0; h < out.length; h += 1) {
      const sum = sums[h] as number;
      score += (out[h] as number) * (sum > 0 ? sum : LEAK * sum);
    }
    return score;
  };
}

/** For every feature its weight in each hidden unit of all nets, then what it adds by itself. */
function columnsOf(nets: readonly LineNet[], size: number, width: number): Float64Array {
  const columns = new Float64Array(size * width);
  for (let k = 0; k < size; k += 1) {
    let at = k * width;
    let direct = 0;
    for (const net of nets) {
      for (const unit of net.hidden) columns[at++] = unit[k] as number;
      direct += (net.direct[k] as number) / nets.length;
    }
    columns[at] = direct;
  }
  return columns;
}

/** Four at a time: what a loop costs by itself is most of a sum this short. */
function addColumn(sums: Float64Array, columns: Float64Array, k: number, by: number): void {
  const width = sums.length;
  let at = k * width;
  let h = 0;
  for (; h + 3 < width; h += 4, at += 4) {
    sums[h] = (sums[h] as number) + by * (columns[at] as number);
    sums[h + 1] = (sums[h + 1] as number) + by * (columns[at + 1] as number);
    sums[h + 2] = (sums[h + 2] as number) + by * (columns[at + 2] as number);
    sums[h + 3] = (sums[h + 3] as number) + by * (columns[at + 3] as number);
  }
  for (; h < width; h += 1, at += 1) sums[h] = (sums[h] as number) + by * (columns[at] as number);
}
