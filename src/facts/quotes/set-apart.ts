import type { QuotedParagraph } from './quoted-paragraph.ts';
import type { Subject } from './read-subject.ts';

/** "Its president, Awa Ba, announced": the comma before the verb closes a name, and no subject follows. */
export function isNameSetApart({ tokens, people }: QuotedParagraph, comma: number): boolean {
  if (tokens[comma]?.key !== ',') return false;
  // "Awa Ba, a researcher, speaks of": the name may stand a comma earlier.
  let before = comma - 1;
  while (before > 0 && tokens[before]?.kind !== 'mark') before -= 1;
  const ends = [tokens[comma - 1]?.end, tokens[before]?.key === ',' ? tokens[before - 1]?.end : undefined];
  return people.some((person) => ends.includes(person.end));
}

/** Words of office before a name: "…, the deputy director of the hospital, Awa Ba, said". */
const LONGEST_OFFICE = 10;

/** The token at which a subject that a mark sets apart begins, with the office right before a name that the verb follows. */
export function tailStart(
  { tokens, grammar }: QuotedParagraph,
  from: number,
  subject: Subject,
  verb: number,
): number | undefined {
  let start = subject.first;
  const isNext = subject.end >= verb - 1;
  const isOffice = (at: number): boolean => tokens[at]?.kind !== 'mark' && subject.first - at <= LONGEST_OFFICE;
  while (isNext && start > from && isOffice(start - 1)) start -= 1;
  const mark = tokens[start - 1];
  if (start === from || mark?.kind !== 'mark' || mark.key === ';') return undefined;
  const key = tokens[start]?.key ?? '';
  const isClause =
    start < subject.first && (grammar.leads.has(key) || grammar.relatives.has(key) || grammar.cuts.has(key));
  return isClause ? undefined : start;
}
