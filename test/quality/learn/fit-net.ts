import { FARTHEST, LEAK, type LineNet } from '../../../src/clean/line-net.ts';
import { type RandomSource, seeded, shuffle } from './seeded.ts';

export type NetExample = { readonly row: Float64Array; readonly label: number; readonly weight: number };

const HIDDEN = 16;
const EPOCHS = 12;
const BATCH = 64;
const RATE = 0.004;
const DECAY = 1e-3;
/** Share of the features and of the hidden units that a batch does without (dropout). */
const DROPPED = 0.2;

/** Mean and deviation of every feature. */
export function scaleOf(rows: readonly ArrayLike<number>[], size: number): { centre: number[]; spread: number[] } {
  const columns = Array.from({ length: size }, (_, k) => k);
  const mean = columns.map((k) => rows.reduce((sum, row) => sum + (row[k] as number), 0) / rows.length);
  const spread = columns.map((k) =>
    Math.max(
      0.2 / FARTHEST,
      Math.sqrt(rows.reduce((sum, row) => sum + ((row[k] as number) - (mean[k] as number)) ** 2, 0) / rows.length),
    ),
  );
  return { centre: mean.map(short), spread: spread.map(short) };
}

export const short = (x: number): number => Number(x.toFixed(4));

/** One hidden layer by Adam with dropout and weight decay; deterministic for a seed. Layout: hidden rows, their biases, out, direct, base. */
export function fitNet(examples: readonly NetExample[], size: number, seed: number): LineNet {
  const random = seeded(seed * 7919 + 1);
  const weights = new Float64Array(HIDDEN * size + 2 * HIDDEN + size + 1);
  for (let k = 0; k < HIDDEN * size; k += 1) weights[k] = (random() - 0.5) * 2 * Math.sqrt(3 / size);
  for (let h = 0; h < HIDDEN; h += 1) weights[HIDDEN * size + HIDDEN + h] = (random() - 0.5) * 0.5;
  const order = examples.map((_, i) => i);
  const gradient = new Float64Array(weights.length);
  const step = adam(weights, gradient, EPOCHS * Math.ceil(order.length / BATCH));
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random);
    for (let at = 0; at < order.length; at += BATCH) {
      gradient.fill(0);
      const batch = order.slice(at, at + BATCH).map((i) => examples[i] as NetExample);
      addGradients(batch, weights, gradient, size, random);
      step();
    }
  }
  return toNet(weights, size);
}

/** Factor that brings line weights (shares of a page) to the scale that the rate was tuned for. */
const SCALE = 2.5;

function addGradients(
  batch: readonly NetExample[],
  weights: Float64Array,
  gradient: Float64Array,
  size: number,
  random: RandomSource,
): void {
  const kept = Array.from({ length: size }, (_, k) => k).filter(() => random() >= DROPPED);
  const units = Array.from({ length: HIDDEN }, (_, h) => h).filter(() => random() >= DROPPED);
  const up = 1 / (1 - DROPPED);
  const [bias, out] = [HIDDEN * size, HIDDEN * size + HIDDEN];
  const [direct, base] = [out + HIDDEN, out + HIDDEN + size];
  const values = new Float64Array(HIDDEN);
  for (const { row, label, weight } of batch) {
    let score = weights[base] as number;
    for (const k of kept) score += (weights[direct + k] as number) * (row[k] as number) * up;
    for (const h of units) {
      let sum = weights[bias + h] as number;
      for (const k of kept) sum += (weights[h * size + k] as number) * (row[k] as number) * up;
      values[h] = sum > 0 ? sum : LEAK * sum;
      score += (weights[out + h] as number) * (values[h] as number) * up;
    }
    const slope = (1 / (1 + Math.exp(-score)) - label) * weight * SCALE;
    gradient[base] = (gradient[base] as number) + slope;
    for (const k of kept) gradient[direct + k] = (gradient[direct + k] as number) + slope * (row[k] as number) * up;
    for (const h of units) {
      gradient[out + h] = (gradient[out + h] as number) + slope * (values[h] as number) * up;
      const inner = slope * (weights[out + h] as number) * up * ((values[h] as number) > 0 ? 1 : LEAK);
      gradient[bias + h] = (gradient[bias + h] as number) + inner;
      for (const k of kept)
        gradient[h * size + k] = (gradient[h * size + k] as number) + inner * (row[k] as number) * up;
    }
  }
}

/** Adam with decoupled weight decay, the rate falling to nothing over `steps`. */
function adam(weights: Float64Array, gradient: Float64Array, steps: number): () => void {
  const mean = new Float64Array(weights.length);
  const square = new Float64Array(weights.length);
  let t = 0;
  return () => {
    t += 1;
    const rate = RATE * (1 - t / (steps + 1));
    const [first, second] = [1 - 0.9 ** t, 1 - 0.995 ** t];
    for (let k = 0; k < weights.length; k += 1) {
      const g = gradient[k] as number;
      mean[k] = 0.9 * (mean[k] as number) + 0.1 * g;
      square[k] = 0.995 * (square[k] as number) + 0.005 * g * g;
      const move = (mean[k] as number) / first / (Math.sqrt((square[k] as number) / second) + 1e-5);
      weights[k] = (weights[k] as number) - rate * (move + DECAY * (weights[k] as number));
    }
  };
}

function toNet(weights: Float64Array, size: number): LineNet {
  const part = (from: number, length: number): number[] => Array.from(weights.subarray(from, from + length), short);
  const out = HIDDEN * size + HIDDEN;
  return {
    hidden: Array.from({ length: HIDDEN }, (_, h) => part(h * size, size)),
    bias: part(HIDDEN * size, HIDDEN),
    out: part(out, HIDDEN),
    direct: part(out + HIDDEN, size),
    base: short(weights[out + HIDDEN + size] as number),
  };
}
