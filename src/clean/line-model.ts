import { lineWeights } from '../data/clean-data.ts';
import { CONTEXT_FEATURES, contextFeatureWriter } from './context-features.ts';
import { type ChainScores, chainMarginals, STATES, State } from './line-chain.ts';
import { FEATURES, featureWriter } from './line-features.ts';
import { type LineNet, netScorer, type Scale } from './line-net.ts';
import type { LineView } from './line-view.ts';
import { readTrees, treeOdds } from './tree-model.ts';

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
  /** As `readTrees` reads them. */
  readonly trees: { readonly features: readonly string[]; readonly trees: readonly string[] };
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

type ScoreRow = (row: Float64Array) => number;

/** Functions that give log-odds for a row of features, and the weights of the chain, as typed arrays, which multiply faster. */
type ReadyModel = {
  readonly byNets: ScoreRow;
  readonly byTrees: ScoreRow;
  readonly chain: ChainColumns;
  readonly transitions: Numbers;
};

/**
 * For every line the probability that it belongs to the body: a small network and boosted trees look at each line and its
 * surroundings, a chain at how lines follow each other (an article begins once and ends once); the mean of their log-odds.
 */
export function scoreLines(
  view: LineView,
  { byNets, byTrees, chain, transitions }: ReadyModel = shippedModel(),
): Float64Array {
  const count = view.lines.length;
  const write = modelFeatureWriter(view);
  const byLine = new Float64Array(count);
  const scores: ChainScores = {
    unary: new Float64Array(count * STATES),
    begin: new Float64Array(count),
    end: new Float64Array(count),
  };
  const row = new Float64Array(MODEL_FEATURES.length);
  for (let i = 0; i < count; i += 1) {
    write(i, row);
    byLine[i] = sure(byNets(row)) + sure(byTrees(row));
    addChainScores(chain, row, i, scores);
  }
  const { unary } = chainMarginals(scores, transitions);
  return byLine.map((odds, i) => {
    const p = Math.min(1, unary[i * STATES + State.body] as number); // rounding can lift it above
    return 1 / (1 + Math.exp(-(odds + sure(Math.log(p / (1 - p)))) / VOTERS));
  });
}

const VOTERS = 3;
/** Log-odds beyond which no model outvotes the others. */
const SUREST = Math.log(999);

const sure = (odds: number): number => Math.max(-SUREST, Math.min(SUREST, odds));

export function readyModel({ nets, chain, trees, ...scale }: LineModel): ReadyModel {
  const model = readTrees(trees.trees, trees.features, MODEL_FEATURES);
  return {
    byNets: netScorer(nets, scale),
    byTrees: (row) => treeOdds(model, row),
    chain: chainColumns(chain),
    transitions: Float64Array.from(chain.transitions),
  };
}

let shipped: ReadyModel | undefined;

function shippedModel(): ReadyModel {
  shipped ??= readyModel(lineWeights);
  return shipped;
}

/** For every feature what it weighs in each of the `PARTS` sums of a line, one after another. */
export type ChainColumns = Float64Array;
/** The states, then begin and end, then begin and end for the line below. */
const PARTS = STATES + 4;

export function chainColumns({ unary, begin, end, beginAbove, endAbove }: ChainWeights): ChainColumns {
  const parts = [...unary, begin, end, beginAbove, endAbove];
  return Float64Array.from({ length: begin.length * PARTS }, (_, at) => {
    const weights = parts[at % PARTS] as Numbers;
    return weights[Math.floor(at / PARTS)] as number;
  });
}

const sums = new Float64Array(PARTS);

/** Adds what line `i` says for itself, and for the line below it. */
export function addChainScores(columns: ChainColumns, row: ArrayLike<number>, i: number, scores: ChainScores): void {
  sums.fill(0);
  for (let k = 0; k < row.length; k += 1) {
    const x = row[k] as number;
    if (x === 0) continue;
    for (let part = 0, at = k * PARTS; part < PARTS; part += 1, at += 1)
      sums[part] = (sums[part] as number) + x * (columns[at] as number);
  }
  for (let state = 0; state < STATES; state += 1) scores.unary[i * STATES + state] = sums[state] as number;
  scores.begin[i] = (scores.begin[i] as number) + (sums[STATES] as number);
  scores.end[i] = (scores.end[i] as number) + (sums[STATES + 1] as number);
  if (i + 1 === scores.begin.length) return;
  scores.begin[i + 1] = sums[STATES + 2] as number;
  scores.end[i + 1] = sums[STATES + 3] as number;
}
