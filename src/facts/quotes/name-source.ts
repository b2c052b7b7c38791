import { phraseAt } from '../../text/phrase-table.ts';
import type { QuotedParagraph } from './quoted-paragraph.ts';
import type { Subject } from './read-subject.ts';
import { resolveSpeaker } from './resolve-speaker.ts';
import { startingBetween, tokenAt } from './sentence-bounds.ts';

/** UTF-16 units; longer subjects are misread clauses. */
const LONGEST_SOURCE = 100;

/** The words that name who asserts a figure; `to`: where the words of asserting begin. */
export function sourceOf(subject: Subject, input: QuotedParagraph, to: number): string | undefined {
  if (isPartOfSome(subject, input)) return undefined;
  const whole = withWholeName(subject, input);
  const source = resolveSpeaker(whole, input, { last: undefined, from: 0, to });
  if (source === undefined || source.length > LONGEST_SOURCE || !/\p{L}{2}/u.test(source)) return undefined;
  return isSource(subject, source, input) ? withSmallArticle(source, subject, input) : undefined;
}

/** "the International Organization for Migration": a small word inside a name ends no subject. */
function withWholeName(subject: Subject, { tokens, organisations = [] }: QuotedParagraph): Subject {
  const start = tokens[subject.first]?.start ?? 0;
  const end = tokens[subject.end - 1]?.end ?? start;
  const cut = startingBetween(organisations, start, end).find((name) => name.end > end);
  return cut ? { first: subject.first, end: tokenAt(tokens, cut.end) } : subject;
}

/** "One of them" alone tells nobody who. */
function isPartOfSome({ first, end }: Subject, { tokens, grammar }: QuotedParagraph): boolean {
  for (let at = first; at <= end; at += 1) if (phraseAt(grammar.partitives, tokens, at)) return true;
  return false;
}

/** "The army" began its sentence; a source goes on one: "according to the army". */
function withSmallArticle(source: string, subject: Subject, { tokens, grammar }: QuotedParagraph): string {
  const article = tokens[subject.first]?.key ?? '';
  const isArticle = grammar.data.articles.includes(article) && source.toLowerCase().startsWith(article);
  return isArticle ? source.charAt(0).toLowerCase() + source.slice(1) : source;
}

/** In Vietnamese "theo" is also "along": the source must have a name or be of a kind that can speak. */
function isSource(subject: Subject, source: string, { tokens, grammar }: QuotedParagraph): boolean {
  if (grammar.sources.size === 0 || /\p{Lu}/u.test(source)) return true;
  for (let at = subject.first; at < subject.end; at += 1) if (phraseAt(grammar.sources, tokens, at)) return true;
  return false;
}
