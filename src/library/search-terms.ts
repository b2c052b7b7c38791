import { UNSPACED } from '../text/words.ts';

const LONGEST = 40; // UTF-16 units; what is longer is no word (a link, a run of base64)

/** The words and numbers of a folded text, in order, as the library indexes them; scripts without spaces in pairs of letters. */
export function termsIn(folded: string): string[] {
  const runs = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  const isSpaced = !UNSPACED.test(folded);
  return runs.flatMap((run) => (isSpaced || !UNSPACED.test(run) ? run.slice(0, LONGEST) : pairsIn(run)));
}

function pairsIn(run: string): string[] {
  if (run.length < 3) return [run];
  return Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2));
}
