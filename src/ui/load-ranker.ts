import type { Ranker } from '../views/rank.ts';

/** Loads fuse.js after the first frame: menus and completions then forgive typing errors. */
export async function loadRanker(): Promise<Ranker> {
  const { default: Fuse } = await import('fuse.js');
  return (labels, text) =>
    new Fuse(labels, { ignoreDiacritics: true, ignoreLocation: true, threshold: FUZZINESS, includeScore: true })
      .search(text.trim())
      .map(({ refIndex }) => refIndex);
}

const FUZZINESS = 0.34; // share of what was typed that may be wrong: one slip in three letters
