/** Trees in preorder, flat: a split's left branch is the next node; a leaf has `feature` -1 and its value as `threshold`. */
export type TreeModel = {
  readonly roots: Int32Array;
  readonly feature: Int16Array;
  readonly threshold: Float64Array;
  readonly right: Int32Array;
};

/**
 * Reads trees as the data file has them: a tree a string, its nodes in preorder, a comma between them.
 * A split is `feature>threshold` with an index into `features`, a leaf its value in log odds. `columns` are the names
 * of a row's values in their order.
 */
export function readTrees(
  trees: readonly string[],
  features: readonly string[],
  columns: readonly string[],
): TreeModel {
  const columnOf = features.map((name) => columns.indexOf(name));
  const nodes = trees.flatMap((tree) => tree.split(','));
  const model = {
    roots: new Int32Array(trees.length),
    feature: new Int16Array(nodes.length),
    threshold: new Float64Array(nodes.length),
    right: new Int32Array(nodes.length),
  };
  let at = 0;
  for (let t = 0; t < trees.length; t += 1) {
    model.roots[t] = at;
    at = readNode(nodes, at, model, columnOf);
  }
  return model;
}

/** Reads the node at `at` with all below it, and gives where the next one stands. */
function readNode(nodes: readonly string[], at: number, model: TreeModel, columnOf: readonly number[]): number {
  const [feature, threshold] = (nodes[at] as string).split('>');
  if (threshold === undefined) {
    model.feature[at] = -1;
    model.threshold[at] = Number(feature);
    return at + 1;
  }
  model.feature[at] = columnOf[Number(feature)] as number;
  model.threshold[at] = Number(threshold);
  model.right[at] = readNode(nodes, at + 1, model, columnOf);
  return readNode(nodes, model.right[at] as number, model, columnOf);
}

/** Trees after which a row is looked at, and the log odds from which the others would not change the answer. */
const FIRST_LOOK = 40;
const SURE = 3;

/** The log odds that the trees give a row: boosted trees for the logistic loss (Friedman 2001). */
export function treeOdds({ roots, feature, threshold, right }: TreeModel, row: Float64Array): number {
  let sum = 0;
  for (let t = 0; t < roots.length; t += 1) {
    let node = roots[t] as number;
    for (let k = feature[node] as number; k >= 0; k = feature[node] as number)
      node = (row[k] as number) > (threshold[node] as number) ? (right[node] as number) : node + 1;
    sum += threshold[node] as number;
    if (t === FIRST_LOOK && Math.abs(sum) > SURE) break;
  }
  return sum;
}
