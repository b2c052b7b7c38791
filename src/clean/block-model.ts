import { blockTrees } from '../data/html-data.ts';
import type { HtmlPage } from '../text/html-page.ts';
import { HTML_FEATURES, htmlFeatureWriter } from './html-features.ts';
import { FEATURES, featureWriter } from './line-features.ts';
import type { LineView } from './line-view.ts';
import { readTrees, type TreeModel, treeOdds } from './tree-model.ts';

/** What is known of a block: its line's features, then what the tags say. */
export const BLOCK_FEATURES: readonly string[] = [...FEATURES, ...HTML_FEATURES];

/** A function that writes the features of line `i`, which stands in block `number - 1`, into `row`; lines are asked for in order. */
export function blockFeatureWriter(
  page: HtmlPage,
  view: LineView,
  readable: readonly boolean[] | undefined,
  headline: string | undefined,
): (i: number, row: Float64Array | Float32Array) => void {
  const writeLine = featureWriter(view);
  const writeBlock = htmlFeatureWriter(page, view, readable, headline);
  return (i, row) => {
    writeLine(i, row);
    writeBlock((view.lines[i]?.number ?? 1) - 1, row, FEATURES.length);
  };
}

/** Probability of what the page itself calls its article's body. */
const STATED = 0.9;

let trees: TreeModel | undefined;

/** For every line of a page the probability that it belongs to the body. `readable` says which blocks Readability keeps. */
export function scoreBlocks(
  page: HtmlPage,
  view: LineView,
  readable: readonly boolean[] | undefined,
  headline: string | undefined,
): Float64Array {
  trees ??= readTrees(blockTrees.trees, blockTrees.features, BLOCK_FEATURES);
  const model = trees;
  const write = blockFeatureWriter(page, view, readable, headline);
  const row = new Float64Array(BLOCK_FEATURES.length);
  return Float64Array.from(view.lines, ({ number }, i) => {
    write(i, row);
    if (page.stated !== undefined) return number > page.stated ? STATED : 0;
    return 1 / (1 + Math.exp(-treeOdds(model, row)));
  });
}
