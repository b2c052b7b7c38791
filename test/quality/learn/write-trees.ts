import type { Tree } from './fit-trees.ts';

/** Trees as the data files have them (see `readTrees`): each a string, with indexes into the names of the features they ask. */
export function writeTrees(
  trees: readonly Tree[],
  columns: readonly string[],
): { readonly features: string[]; readonly trees: string[] } {
  const features = new Map<number, number>();
  const write = (tree: Tree): string => {
    if ('value' in tree) return String(Number(tree.value.toFixed(3)));
    const index = features.get(tree.feature) ?? features.size;
    features.set(tree.feature, index);
    return `${index}>${Number(tree.threshold.toPrecision(4))},${write(tree.left)},${write(tree.right)}`;
  };
  const written = trees.map(write);
  return { features: Array.from(features.keys(), (k) => columns[k] as string), trees: written };
}
