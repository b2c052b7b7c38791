import { agencies } from '../data/text-data.ts';

let known: ReadonlySet<string> | undefined;

/**
 * How many UTF-16 units of a sentence are its dateline, which says where and by whom it was filed and nothing of the story:
 * "BAMAKO, Mali (AP) — ", "(AFP) - ", "Jakarta (CNN)". 0 where the brackets hold no agency: "JNIM (an alliance) said".
 */
export function datelineLength(sentence: string): number {
  const match = DATELINE.exec(sentence);
  if (!match) return 0;
  known ??= new Set(agencies.map((name) => name.toLowerCase()));
  const filers = (match[1] ?? '').split(/[/,]|\s-\s/).map((name) => name.trim().toLowerCase());
  return filers.every((name) => known?.has(name)) ? match[0].length : 0;
}

/** A place of at most six words in capitals or with a capital each, brackets, perhaps a dash. */
const DATELINE =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*(?:,? \p{Lu}[\p{L}\p{M}.'’-]*){0,5},? ?)?\(([^()]{2,40})\)\s*(?:[-–—]{1,2}\s*)?(?=\S)/u;
