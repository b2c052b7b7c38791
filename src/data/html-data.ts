/** The loader of what is known of HTML pages: words in class names, trees that tell body from the rest. */
import namesFile from './clean/html-names.json' with { type: 'json' };
import treesFile from './clean/html-trees.json' with { type: 'json' };

/** Patterns of class names and ids, by the place they speak of. */
export const htmlNames: Readonly<Record<string, readonly string[]>> = namesFile.names;

/** Boosted trees over the features of a page's blocks; `src/clean/tree-model.ts` says how a tree is written. */
export const blockTrees: { readonly features: readonly string[]; readonly trees: readonly string[] } = treesFile;
