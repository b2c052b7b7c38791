import { type ChainMarginals, type ChainScores, chainMarginals, STATES, State } from '../../../src/clean/line-chain.ts';
import { addChainScores, type ChainWeights, chainColumns } from '../../../src/clean/line-model.ts';
import { short } from './fit-net.ts';
import { seeded, shuffle } from './seeded.ts';

/** A capture's lines: rows of features, 1 for body, and what each line weighs. */
export type ChainExample = {
  readonly rows: readonly Float64Array[];
  readonly labels: readonly number[];
  readonly weights: readonly number[];
};

const LIKELIHOOD_EPOCHS = 10;
const MARGINAL_EPOCHS = 18;
const BATCH = 8;
const RATE = 0.08;
const DECAY = 1e-4;
const BOUNDARY_DECAY = 5e-4;
/** Epochs at the end whose weights are averaged. */
const AVERAGED = 8;

/**
 * A conditional random field in two steps: first by the likelihood of whole sequences, which teaches the states their
 * parts; then by what counts, each line's own probability of being body, weighted by its share of the page.
 */
export function fitChain(examples: readonly ChainExample[], size: number): ChainWeights {
  const random = seeded(1);
  const rows = STATES + 4;
  const flat = new Float64Array(rows * size + STATES * STATES);
  const gradient = new Float64Array(flat.length);
  const mean = new Float64Array(flat.length);
  const states = examples.map(({ labels, weights }) => goldStates(labels, weights));
  const order = examples.map((_, i) => i);
  const epochs = LIKELIHOOD_EPOCHS + MARGINAL_EPOCHS;
  let step = adam(flat, gradient, size);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const second = epoch - LIKELIHOOD_EPOCHS;
    if (second === 0) step = adam(flat, gradient, size);
    shuffle(order, random);
    for (let at = 0; at < order.length; at += BATCH) {
      gradient.fill(0);
      const batch = order.slice(at, at + BATCH);
      const weights = toWeights(flat, size);
      for (const i of batch) {
        const example = examples[i] as ChainExample;
        const slope =
          second < 0
            ? likelihoodSlope(example, states[i] as Uint8Array, weights, 3 / example.rows.length / batch.length)
            : marginalSlope(example, weights, 1 / batch.length);
        addSlope(example, slope, gradient, size);
      }
      step(second < 0 ? RATE : (RATE / 2) * (1 - second / (MARGINAL_EPOCHS + 1)));
    }
    if (epoch >= epochs - AVERAGED)
      for (let k = 0; k < mean.length; k += 1) mean[k] = (mean[k] as number) + (flat[k] as number) / AVERAGED;
  }
  return toWeights(mean.map(short), size);
}

/** The stretch that holds most of the body: above it, in it (body or aside), below it. */
function goldStates(labels: readonly number[], weights: readonly number[]): Uint8Array {
  let [best, from, to, sum, start] = [0, 0, -1, 0, 0];
  for (const [i, label] of labels.entries()) {
    if (sum <= 0) [sum, start] = [0, i];
    sum += (label ? 1 : -0.7) * (weights[i] as number);
    if (sum > best) [best, from, to] = [sum, start, i];
  }
  return Uint8Array.from(labels, (label, i) => {
    if (to < 0 || i < from) return State.above;
    return i > to ? State.below : label ? State.body : State.aside;
  });
}

function scoresOf({ rows }: ChainExample, weights: ChainWeights): ChainScores {
  const scores = {
    unary: new Float64Array(rows.length * STATES),
    begin: new Float64Array(rows.length),
    end: new Float64Array(rows.length),
  };
  const columns = chainColumns(weights);
  for (const [i, row] of rows.entries()) addChainScores(columns, row, i, scores);
  return scores;
}

/** Slope of the negative log-likelihood in the scores: expected counts less the counts of the gold states. */
function likelihoodSlope(
  example: ChainExample,
  states: Uint8Array,
  weights: ChainWeights,
  scale: number,
): ChainMarginals {
  const slope = chainMarginals(scoresOf(example, weights), weights.transitions);
  const less = (counts: Float64Array, at: number): void => {
    counts[at] = (counts[at] as number) - 1;
  };
  for (const [i, state] of states.entries()) {
    const before = i === 0 ? State.above : (states[i - 1] as number);
    less(slope.unary, i * STATES + state);
    if (before === State.above && state === State.body) less(slope.begin, i);
    if (before === State.body && state === State.below) less(slope.end, i);
    if (i > 0) less(slope.transitions, before * STATES + state);
  }
  return mapCounts(slope, (counts) => counts.map((x) => x * scale));
}

/**
 * Slope of the sum of the lines' weighted log losses. The derivative of marginals in a direction of the scores is
 * symmetric, so two more passes, a little to each side of the losses' direction, give it (central difference).
 */
function marginalSlope(example: ChainExample, weights: ChainWeights, scale: number): ChainMarginals {
  const scores = scoresOf(example, weights);
  const { unary } = chainMarginals(scores, weights.transitions);
  const direction = example.labels.map((label, i) => {
    const p = Math.min(1 - 1e-4, Math.max(1e-4, unary[i * STATES + State.body] as number));
    return (example.weights[i] as number) * (label ? 1 / p : -1 / (1 - p));
  });
  const step = 1e-3 / Math.max(1e-9, ...direction.map(Math.abs));
  const moved = (sign: number): ChainMarginals => {
    const shifted = scores.unary.slice();
    for (const [i, by] of direction.entries()) {
      const at = i * STATES + State.body;
      shifted[at] = (shifted[at] as number) + sign * step * by;
    }
    return chainMarginals({ ...scores, unary: shifted }, weights.transitions);
  };
  const [up, down] = [moved(1), moved(-1)];
  return mapCounts(up, (counts, name) => counts.map((x, k) => (-scale * (x - (down[name][k] as number))) / (2 * step)));
}

function mapCounts(
  counts: ChainMarginals,
  map: (counts: Float64Array, name: keyof ChainMarginals) => Float64Array,
): ChainMarginals {
  return {
    unary: map(counts.unary, 'unary'),
    begin: map(counts.begin, 'begin'),
    end: map(counts.end, 'end'),
    transitions: map(counts.transitions, 'transitions'),
  };
}

/** Layout of the flat weights: a row a state, then begin, beginAbove, end, endAbove, then the transitions. */
function toWeights(flat: Float64Array, size: number): ChainWeights {
  const row = (k: number): number[] => Array.from(flat.subarray(k * size, (k + 1) * size));
  return {
    unary: Array.from({ length: STATES }, (_, state) => row(state)),
    begin: row(STATES),
    beginAbove: row(STATES + 1),
    end: row(STATES + 2),
    endAbove: row(STATES + 3),
    transitions: Array.from(flat.subarray((STATES + 4) * size)),
  };
}

function addSlope({ rows }: ChainExample, slope: ChainMarginals, gradient: Float64Array, size: number): void {
  for (const [i, row] of rows.entries()) {
    const next = i + 1 < rows.length ? i + 1 : -1;
    const by = [
      ...slope.unary.subarray(i * STATES, (i + 1) * STATES),
      slope.begin[i] as number,
      next < 0 ? 0 : (slope.begin[next] as number),
      slope.end[i] as number,
      next < 0 ? 0 : (slope.end[next] as number),
    ];
    for (const [part, factor] of by.entries()) {
      if (factor === 0) continue;
      const at = part * size;
      for (let k = 0; k < size; k += 1) gradient[at + k] = (gradient[at + k] as number) + factor * (row[k] as number);
    }
  }
  const at = (STATES + 4) * size;
  for (const [k, x] of slope.transitions.entries()) gradient[at + k] = (gradient[at + k] as number) + x;
}

function adam(weights: Float64Array, gradient: Float64Array, size: number): (rate: number) => void {
  const mean = new Float64Array(weights.length);
  const square = new Float64Array(weights.length);
  let t = 0;
  return (rate) => {
    t += 1;
    const [first, second] = [1 - 0.9 ** t, 1 - 0.99 ** t];
    for (let k = 0; k < weights.length; k += 1) {
      const g = (gradient[k] as number) + (k < STATES * size ? DECAY : BOUNDARY_DECAY) * (weights[k] as number);
      mean[k] = 0.9 * (mean[k] as number) + 0.1 * g;
      square[k] = 0.99 * (square[k] as number) + 0.01 * g * g;
      const move = (mean[k] as number) / first / (Math.sqrt((square[k] as number) / second) + 1e-6);
      weights[k] = (weights[k] as number) - rate * move;
    }
  };
}
