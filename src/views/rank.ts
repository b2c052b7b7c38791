import { fold } from '../text/normalize.ts';

/** Ranks the labels that are like what was typed, best first, by their place. fuse.js does, once it is loaded. */
export type Ranker = (labels: readonly string[], text: string) => readonly number[];

/** The places of the labels that match what was typed: a word begins so, it stands somewhere, it is meant by a misprint. */
export function ranked(labels: readonly string[], text: string, rank: Ranker = () => []): readonly number[] {
  const wanted = fold(text.trim());
  const folded = labels.map((label) => ` ${fold(label)}`);
  const beginning = places(folded, (label) => label.startsWith(` ${wanted}`));
  const word = places(folded, (label) => label.includes(` ${wanted}`));
  const inside = places(folded, (label) => label.includes(wanted));
  const near = inside.length > 0 ? [] : rank(labels, text.trim());
  return [...new Set([...beginning, ...word, ...inside, ...near])];
}

const places = (labels: readonly string[], isWanted: (label: string) => boolean): number[] =>
  labels.flatMap((label, i) => (isWanted(label) ? [i] : []));
