import { lineWeights } from '../data/clean-data.ts';
import { CONTEXT_FEATURES, contextFeatureWriter } from './context-features.ts';
import { type ChainScores, chainMarginals, STATES, State } from './line-chain.ts';
import { FEATURES, featureWriter } from './line-features.ts';
import { type LineNet, netScorer, type Scale } from './line-net.ts';
import type { LineView } from './line-view.ts';

/** All that the model looks at of a line, in the order of its weights. */
export const MODEL_FEATURES: readonly string[] = [...FEATURES, ...CONTEXT_FEATURES];

type Numbers = ArrayLike<number>;

/** Weights of a chain over the lines: a row a state; what makes a line the first of the body, or the first below it, by its own features and by those of the line above it. */
export type ChainWeights = {
  readonly unary: readonly Numbers[];
  readonly begin: Numbers;
  readonly beginAbove: Numbers;
  readonly end: Numbers;
  readonly endAbove: Numbers;
  readonly transitions: Numbers;
};

export type LineModel = Scale & {
  readonly nets: readonly LineNet[];
  readonly chain: ChainWeights;
};

/** A function that writes line `i`'s features into `row` (as long as `MODEL_FEATURES`); lines are asked for in order. */
export function modelFeatureWriter(view: LineView): (i: number, row: Float64Array | Float32Array) => void {
  const writeLine = featureWriter(view);
  const writeContext = contextFeatureWriter(view);
  return (i, row) => {
    writeLine(i, row);
    writeContext(i, row, FEATURES.length);
  };
}

/** A function that gives log-odds for a row of features, and the weights of the chain, as typed arrays, which multiply faster. */
type ReadyModel = { readonly scoreRow: (row: Float64Array) => number; readonly chain: ChainWeights };

/**
 * For every line the probability that it belongs to the body: small networks look at each line and its surroundings,
 * a chain at how lines follow each other (an article begins once and ends once); the mean of their log-odds.
 */
export function scoreLines(view: LineView, { scoreRow, chain }: ReadyModel = shippedModel()): Float64Array {
  const count = view.lines.length;
  const write = modelFeatureWriter(view);
  const byNets = new Float64Array(count);
  const scores: ChainScores = {
    unary: new Float64Array(count * STATES),
    begin: new Float64Array(count),
    end: new Float64Array(count),
  };
  const row = new Float64Array(MODEL_FEATURES.length);
  for (let i = 0; i < count; i += 1) {
    write(i, row);
    byNets[i] = scoreRow(row);
    addChainScores(chain, row, i, scores);
  }
  const { unary } = chainMarginals(scores, chain.transitions);
  return byNets.map((score, i) => {
    const p = Math.min(1, unary[i * STATES + State.body] as number); // rounding can lift it above
    return 1 / (1 + Math.exp(-(sure(score) + sure(Math.log(p / (1 - p)))) / 2));
  });
}

/** Log-odds beyond which neither model outvotes the other. */
const SUREST = Math.log(999);

const sure = (odds: number): number => Math.max(-SUREST, Math.min(SUREST, odds));

export function readyModel({ nets, chain, ...scale }: LineModel): ReadyModel {
  return {
    scoreRow: netScorer(nets, scale),
    chain: {
      unary: chain.unary.map((weights) => Float64Array.from(weights)),
      begin: Float64Array.from(chain.begin),
      beginAbove: Float64Array.from(chain.beginAbove),
      end: Float64Array.from(chain.end),
      endAbove: Float64Array.from(chain.endAbove),
      transitions: Float64Array.from(chain.transitions),
    },
  };
}

let shipped: ReadyModel | undefined;

function shippedModel(): ReadyModel {
  shipped ??= readyModel(lineWeights);
  return shipped;
}

/** Adds what line `i` says for itself, and for the line below it. */
export function addChainScores(weights: ChainWeights, row: ArrayLike<number>, i: number, scores: ChainScores): void {
  const parts = [...weights.unary, weights.begin, weights.end, weights.beginAbove, weights.endAbove];
  const sums = new Float64Array(parts.length);
  for (let k = 0; k < row.length; k += 1) {
    const x = row[k] as number;
    if (x === 0) continue;
    for (let part = 0; part < sums.length; part += 1)
      sums[part] = (sums[part] as number) + x * ((parts[part] as Numbers)[k] as number);
  }
  scores.unary.set(sums.subarray(0, STATES), i * STATES);
  scores.begin[i] = (scores.begin[i] as number) + (sums[STATES] as number);
  scores.end[i] = (scores.end[i] as number) + (sums[STATES + 1] as number);
  if (i + 1 === scores.begin.length) return;
  scores.begin[i + 1] = sums[STATES + 2] as number;
  scores.end[i + 1] = sums[STATES + 3] as number;
}
