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
  const places = new Map<number, number[]>();
  for (const [i, { lines }] of sorted.entries()) {
    for (const line of lines) {
      if (kindOf(line) === lineKind.long) continue;
      const known = places.get(line);
      if (known) known.push(i);
      else places.set(line, [i]);
    }
  }
  const isSameStory = storyComparer(sorted);
  const recurring = new Set<number>();
  for (const [line, [first = 0, ...others]] of places)
    if (others.some((other) => !isSameStory(first, other))) recurring.add(line);
  return new Map(sorted.map(({ id, lines }) => [id, [...lines].filter((line) => recurring.has(line))]));
}

function storyComparer(captures: readonly SurveyedCapture[]): (a: number, b: number) => boolean {
  const sentences = captures.map(({ lines }) => new Set(lines.filter((line) => kindOf(line) !== lineKind.short)));
  const known = new Map<string, boolean>();
  return (a, b) => {
    const pair = `${a} ${b}`;
    const answer = known.get(pair) ?? shareOf(sentences[a] as Set<number>, sentences[b] as Set<number>) > SAME_STORY;
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
