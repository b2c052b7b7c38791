import type { ArticleText, Fact } from '../article.ts';
import { type Day, parseDay } from '../text/calendar.ts';
import { scanTokens, type Token } from '../text/scan-tokens.ts';
import { type DateGrammar, dateGrammarOf } from './dates/date-grammar.ts';
import { isPlausibleDate } from './dates/is-plausible-date.ts';
import { type DateMatch, matchDate } from './dates/match-date.ts';
import { namesSomething } from './dates/names-something.ts';
import { resolveDate } from './dates/resolve-date.ts';
import { tenseAround } from './dates/tense-around.ts';

/**
 * Dates of an article with their TIMEX3 values. `stated`: the text alone says the value; `relative`: it was counted from the published
 * date; `unresolved`: neither can be, and the value is absent or partial. Durations ("two years") are no dates.
 *
 * @param tokens the paragraphs' tokens, when the caller has them.
 */
export function findDates(article: ArticleText, tokens = article.paragraphs.map(scanTokens)): readonly Fact[] {
  const grammar = dateGrammarOf(article.language);
  const published = parseDay(article.publishedOn);
  return article.paragraphs.flatMap((text, i) => datesOf(text, tokens[i] ?? [], i, grammar, published));
}

function datesOf(
  text: string,
  tokens: readonly Token[],
  paragraph: number,
  grammar: DateGrammar,
  published: Day | undefined,
): Fact[] {
  const facts: Fact[] = [];
  let named: string | undefined;
  let at = 0;
  while (at < tokens.length) {
    const match = longestFrom(text, tokens, at, grammar);
    if (!match || !isPlausibleDate(text, tokens, match, grammar)) {
      at += 1;
      continue;
    }
    at = match.end;
    if (namesSomething(text, tokens, match, grammar)) continue;
    const resolved = resolveDate(match.parts, { published, named, tense: tenseAround(text, tokens, match, grammar) });
    if (!resolved) continue;
    facts.push({ kind: 'date', paragraph, ...spanOf(text, tokens, match), ...resolved });
    if (CALENDAR_VALUE.test(resolved.value ?? '')) named = resolved.value;
  }
  return facts;
}

/** Values that "that year" and "two days later" can be counted from. */
const CALENDAR_VALUE = /^\d{4}(?:-\d\d){0,2}$/;

/** In "in March 2017" the shape that wants "in" ends at the month; the one that begins with the month goes on. */
function longestFrom(text: string, tokens: readonly Token[], at: number, grammar: DateGrammar): DateMatch | undefined {
  const match = matchDate(text, tokens, at, grammar);
  if (!match || match.first === at) return match;
  const inner = matchDate(text, tokens, match.first, grammar);
  return inner && inner.end > match.end ? inner : match;
}

function spanOf(
  text: string,
  tokens: readonly Token[],
  match: DateMatch,
): { start: number; end: number; text: string } {
  const start = tokens[match.first]?.start ?? 0;
  const end = tokens[match.end - 1]?.end ?? start;
  return { start, end, text: text.slice(start, end) };
}
