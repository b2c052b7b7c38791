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

const CAPITALISED = "\\p{Lu}[\\p{L}\\p{M}.'’-]*";
const DAY = '(?:\\p{Ll}{1,3} )?\\d{1,2}\\p{Ll}{0,2}(?: \\p{Ll}{3,10})?|\\d{4}';
/** A place and perhaps a day, at most six words with a capital or figures, then brackets, perhaps a dash. */
const DATELINE = new RegExp(
  `^(?:${CAPITALISED}(?:,? (?:${CAPITALISED}|${DAY})){0,5},? ?)?\\(([^()]{2,40})\\)\\s*(?:[-–—]{1,2}\\s*)?(?=\\S)`,
  'u',
);
