import type { Fact } from '../article.ts';

/**
 * Leaves one reading of each stretch of text: "5 June" inside the name of a movement is no date, "March" inside a date no person, "10"
 * inside a date no quantity, and nothing is told twice. A name may stand inside a quantity ("1,000 U.S. troops").
 */
export function withoutContradictions(facts: readonly Fact[]): Fact[] {
  const sorted = [...facts].sort((a, b) => a.paragraph - b.paragraph || a.start - b.start || b.end - a.end);
  return sorted.filter((fact, i) => !isContradicted(fact, i, sorted));
}

/** Facts start in order, so only neighbours can overlap: back while a long one may reach, on while one begins inside. */
function isContradicted(fact: Fact, index: number, sorted: readonly Fact[]): boolean {
  for (let i = index + 1; i < sorted.length; i += 1) {
    const other = sorted[i];
    if (other?.paragraph !== fact.paragraph || other.start >= fact.end) break;
    if (yields(fact, other)) return true;
  }
  for (let i = index - 1; i >= Math.max(0, index - REACH); i -= 1) {
    const other = sorted[i];
    if (other?.paragraph !== fact.paragraph) break;
    if (other.end > fact.start && (yields(fact, other) || isSame(fact, other))) return true;
  }
  return false;
}

/** Facts before one that can still reach into it; names, dates and quantities are short. */
const REACH = 8;

const isSame = (a: Fact, b: Fact): boolean => a.kind === b.kind && a.start === b.start && a.end === b.end;

const isInside = (a: Fact, b: Fact): boolean =>
  a.start >= b.start && a.end <= b.end && a.end - a.start < b.end - b.start;

/** Whether `fact` gives way to `other`, which overlaps it. */
function yields(fact: Fact, other: Fact): boolean {
  if (fact.kind === 'quantity') return other.kind === 'date' || (isName(other) && isInside(fact, other));
  if (fact.kind === 'date') return isName(other) && isInside(fact, other);
  return isName(fact) && other.kind === 'date' && !isInside(other, fact);
}

const isName = ({ kind }: Fact): boolean => kind === 'person' || kind === 'organisation' || kind === 'place';
