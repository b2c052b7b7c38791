import { kindOf, lineKind } from './survey-lines.ts';

/** A capture of a site: its id and the numbers of its lines (see `surveyLines`). */
export type SurveyedCapture = { readonly id: string; readonly lines: Float64Array };

/** Two captures that share more than this part of their sentences tell the same story, and say nothing about the site. */
const SAME_STORY = 0.25;

/**
 * For each capture of one site, which of its lines are the site's own: those that stand verbatim in captures of two
 * different stories. A story captured twice shares its whole body, and sentences as long as a paragraph recur as an
 * agency's background does, so neither counts. Depends on the set of captures alone, not on their order.
 */
export function recurringLines(captures: readonly SurveyedCapture[]): ReadonlyMap<string, readonly number[]> {
  const sorted = captures.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const shared = sharedLines(sorted);
  const isSameStory = storyComparer(sorted);
  const firstPlace = new Map<number, number>();
  const recurring = new Set<number>();
  for (const [i, { lines }] of sorted.entries()) {
    for (const line of lines) {
      if (!shared.has(line) || recurring.has(line)) continue;
      const first = firstPlace.get(line);
      if (first === undefined) firstPlace.set(line, i);
      else if (!isSameStory(first, i)) recurring.add(line);
    }
  }
  return new Map(sorted.map(({ id, lines }) => [id, [...lines.filter((line) => recurring.has(line))]]));
}

/** The lines that stand in more than one capture and may be chrome. Of a large site's lines most stand in one, and are not worth an entry in a map each. */
function sharedLines(captures: readonly SurveyedCapture[]): ReadonlySet<number> {
  const all = new Float64Array(captures.reduce((sum, { lines }) => sum + lines.length, 0));
  let filled = 0;
  for (const { lines } of captures) for (const line of lines) if (kindOf(line) !== lineKind.long) all[filled++] = line;
  const sorted = all.subarray(0, filled).sort();
  const shared = new Set<number>();
  for (let i = 1; i < filled; i++) if (sorted[i] === sorted[i - 1]) shared.add(sorted[i] as number);
  return shared;
}

function storyComparer(captures: readonly SurveyedCapture[]): (a: number, b: number) => boolean {
  const sentences = new Map<number, ReadonlySet<number>>();
  const sentencesOf = (capture: number): ReadonlySet<number> => {
    const known = sentences.get(capture);
    if (known) return known;
    const found = new Set(captures[capture]?.lines.filter((line) => kindOf(line) !== lineKind.short));
    sentences.set(capture, found);
    return found;
  };
  const known = new Map<string, boolean>();
  return (a, b) => {
    const pair = `${a} ${b}`;
    const answer = known.get(pair) ?? shareOf(sentencesOf(a), sentencesOf(b)) > SAME_STORY;
    known.set(pair, answer);
    return answer;
  };
}

function shareOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [smaller, larger] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const line of smaller) if (larger.has(line)) shared += 1;
  return smaller.size === 0 ? 0 : shared / smaller.size;
}
