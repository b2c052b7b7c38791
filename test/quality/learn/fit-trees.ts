/** Rows of features side by side in one array, with a label of 0 or 1 and a weight each. */
export type TreeExamples = {
  readonly rows: Float32Array;
  readonly width: number;
  readonly labels: Float64Array;
  readonly weights: Float64Array;
};

/** A node that asks whether `row[feature] > threshold` (then `right`, else `left`), or a leaf with a value in log odds. */
export type Tree = { feature: number; threshold: number; left: Tree; right: Tree } | { value: number };

export type TreeSettings = {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  /** Least sum of weighted curvature in a leaf, and the ridge on leaf values. */
  readonly leafWeight: number;
  readonly ridge: number;
  /** Shares of features and rows that a tree sees. */
  readonly features: number;
  readonly examples: number;
  readonly seed: number;
};

const BINS = 32;
const STRIDE = 2 * (BINS + 1);

/**
 * Gradient-boosted trees for the logistic loss, grown leaf by leaf over binned features
 * (Friedman 2001; histograms and best-first growth as in LightGBM, Ke et al. 2017). Deterministic.
 */
export function fitTrees(examples: TreeExamples, settings: TreeSettings): Tree[] {
  const { labels, weights } = examples;
  const count = labels.length;
  const { bins, cuts } = binned(examples);
  const random = randomFrom(settings.seed);
  const score = new Float64Array(count);
  const slopes = new Float64Array(count);
  const curves = new Float64Array(count);
  return Array.from({ length: settings.trees }, () => {
    for (let i = 0; i < count; i += 1) {
      const p = 1 / (1 + Math.exp(-(score[i] as number)));
      slopes[i] = (p - (labels[i] as number)) * (weights[i] as number);
      curves[i] = Math.max(1e-6, p * (1 - p)) * (weights[i] as number);
    }
    const rows: number[] = [];
    for (let i = 0; i < count; i += 1) if (random() < settings.examples) rows.push(i);
    const features = cuts.map((_, k) => k).filter(() => random() < settings.features);
    const grown = grow({ bins, cuts, slopes, curves, count, features, settings }, Int32Array.from(rows));
    for (let i = 0; i < count; i += 1) score[i] = (score[i] as number) + scoreOf(grown, bins, count, i);
    return grown.tree;
  });
}

/** A linear congruential generator: the same numbers on every machine. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Each feature's values as numbers of bins (feature-major), and the values above which the next bin begins. */
function binned({ rows, width, labels }: TreeExamples): { bins: Uint8Array; cuts: Float64Array[] } {
  const count = labels.length;
  const bins = new Uint8Array(count * width);
  const cuts: Float64Array[] = [];
  for (let k = 0; k < width; k += 1) {
    const values = Float32Array.from({ length: count }, (_, i) => rows[i * width + k] as number);
    const sorted = values.toSorted();
    const distinct: number[] = [];
    for (const value of sorted) if (value !== distinct.at(-1)) distinct.push(value);
    const at =
      distinct.length <= BINS
        ? distinct.slice(0, -1).map((value, d) => (value + (distinct[d + 1] as number)) / 2)
        : [
            ...new Set(
              Array.from({ length: BINS - 1 }, (_, b) => sorted[Math.floor(((b + 1) * count) / BINS)] as number),
            ),
          ];
    cuts.push(Float64Array.from(at));
    for (let i = 0; i < count; i += 1) {
      let bin = 0;
      while (bin < at.length && (values[i] as number) > (at[bin] as number)) bin += 1;
      bins[k * count + i] = bin;
    }
  }
  return { bins, cuts };
}

type Task = {
  bins: Uint8Array;
  cuts: Float64Array[];
  slopes: Float64Array;
  curves: Float64Array;
  count: number;
  features: number[];
  settings: TreeSettings;
};
type Split = { gain: number; feature: number; bin: number };
/** Sums of slopes and curvatures by feature and bin, side by side. */
type Histogram = Float64Array;
type Leaf = { rows: Int32Array; histogram: Histogram; split: Split | undefined; node: Node };
/** A tree while it grows: by bins, not by values. */
type Node = { feature: number; bin: number; value: number; left?: Node; right?: Node };
type Grown = { root: Node; tree: Tree };

const newNode = (): Node => ({ feature: -1, bin: 0, value: 0 });

function grow(task: Task, rows: Int32Array): Grown {
  const root = newNode();
  const leaves = [leafOf(task, rows, histogramOf(task, rows), root)];
  while (leaves.length < task.settings.leaves) {
    const best = leaves.reduce((a, b) => ((b.split?.gain ?? 0) > (a.split?.gain ?? 0) ? b : a));
    if (!best.split) break;
    leaves.splice(leaves.indexOf(best), 1, ...divide(task, best, best.split));
  }
  return { root, tree: treeOf(root, task.cuts) };
}

/** Both halves of a leaf; the larger one's histogram is what the smaller one leaves of the whole. */
function divide(task: Task, leaf: Leaf, { feature, bin }: Split): [Leaf, Leaf] {
  const at = feature * task.count;
  const isLeft = (i: number): boolean => (task.bins[at + i] as number) <= bin;
  const [left, right] = [leaf.rows.filter(isLeft), leaf.rows.filter((i) => !isLeft(i))];
  const nodes = { left: newNode(), right: newNode() };
  Object.assign(leaf.node, { feature, bin, ...nodes });
  const small = histogramOf(task, left.length < right.length ? left : right);
  const large = leaf.histogram.map((sum, k) => sum - (small[k] as number));
  const [ofLeft, ofRight] = left.length < right.length ? [small, large] : [large, small];
  return [leafOf(task, left, ofLeft, nodes.left), leafOf(task, right, ofRight, nodes.right)];
}

function histogramOf({ bins, slopes, curves, count, features }: Task, rows: Int32Array): Histogram {
  const sums = new Float64Array(features.length * STRIDE);
  for (const [f, feature] of features.entries()) {
    const at = feature * count;
    for (let r = 0; r < rows.length; r += 1) {
      const i = rows[r] as number;
      const k = f * STRIDE + 2 * (bins[at + i] as number);
      sums[k] = (sums[k] as number) + (slopes[i] as number);
      sums[k + 1] = (sums[k + 1] as number) + (curves[i] as number);
    }
  }
  return sums;
}

function leafOf(task: Task, rows: Int32Array, histogram: Histogram, node: Node): Leaf {
  let slope = 0;
  let curve = 0;
  for (let k = 0; k < STRIDE; k += 2) {
    slope += histogram[k] as number;
    curve += histogram[k + 1] as number;
  }
  node.value = (-slope / (curve + task.settings.ridge)) * task.settings.rate;
  return { rows, histogram, node, split: bestSplit(task, histogram, slope, curve) };
}

function bestSplit(
  { cuts, features, settings }: Task,
  sums: Histogram,
  slope: number,
  curve: number,
): Split | undefined {
  const { leafWeight, ridge } = settings;
  const gainOf = (s: number, c: number): number => (s * s) / (c + ridge);
  const whole = gainOf(slope, curve);
  let best: Split | undefined;
  for (const [f, feature] of features.entries()) {
    let s = 0;
    let c = 0;
    for (let bin = 0; bin < (cuts[feature] as Float64Array).length; bin += 1) {
      s += sums[f * STRIDE + 2 * bin] as number;
      c += sums[f * STRIDE + 2 * bin + 1] as number;
      if (c < leafWeight || curve - c < leafWeight) continue;
      const gain = gainOf(s, c) + gainOf(slope - s, curve - c) - whole;
      if (gain > (best?.gain ?? 1e-9)) best = { gain, feature, bin };
    }
  }
  return best;
}

function scoreOf({ root }: Grown, bins: Uint8Array, count: number, i: number): number {
  let node = root;
  while (node.left && node.right)
    node = (bins[node.feature * count + i] as number) <= node.bin ? node.left : node.right;
  return node.value;
}

function treeOf(node: Node, cuts: readonly Float64Array[]): Tree {
  if (!node.left || !node.right) return { value: node.value };
  return {
    feature: node.feature,
    threshold: cuts[node.feature]?.[node.bin] as number,
    left: treeOf(node.left, cuts),
    right: treeOf(node.right, cuts),
  };
}

/** The sum of the trees' values for the row that begins at `at`: log odds. */
export function sumTrees(trees: readonly Tree[], rows: Float32Array | Float64Array, at: number): number {
  let sum = 0;
  for (const tree of trees) {
    let node = tree;
    while (!('value' in node)) node = (rows[at + node.feature] as number) > node.threshold ? node.right : node.left;
    sum += node.value;
  }
  return sum;
}
