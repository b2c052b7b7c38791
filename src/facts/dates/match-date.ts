import { phrasesAt } from '../../text/phrase-table.ts';
import type { Token } from '../../text/scan-tokens.ts';
import type { ShapeNode } from './compile-shapes.ts';
import type { DateGrammar } from './date-grammar.ts';
import type { DateParts } from './date-parts.ts';
import { numberReadings } from './number-readings.ts';

/** Tokens `first` to `end` (exclusive) are a date expression. */
export type DateMatch = { readonly first: number; readonly end: number; readonly parts: DateParts };

/** The longest date expression whose shape begins at token `at`. */
export function matchDate(
  text: string,
  tokens: readonly Token[],
  at: number,
  grammar: DateGrammar,
): DateMatch | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.kind !== 'number' && !grammar.starters.has(token.key)) return undefined;
  const search: Search = { text, tokens, grammar, best: undefined };
  walk(search, grammar.shapes, at, at, {});
  return search.best;
}

type Search = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly grammar: DateGrammar;
  best: DateMatch | undefined;
};

function walk(search: Search, node: ShapeNode, at: number, first: number, parts: DateParts): void {
  if (node.isEnd && at > (search.best?.end ?? first)) search.best = { first, end: at, parts };
  const token = search.tokens[at];
  if (token === undefined || node.next.size + node.before.size === 0) return;
  follow(search, node, token.key, at + 1, first, parts, {});
  for (const { value, end } of phrasesAt(search.grammar.words, search.tokens, at)) {
    if (isNamedRight(search, value.className, token))
      follow(search, node, value.className, end, first, parts, value.parts);
  }
  for (const reading of numberReadings(search.tokens, at, search.grammar)) {
    follow(search, node, reading.className, reading.end, first, parts, reading.parts);
  }
}

/** Of two words that say the same, the first one counts: "the night of Monday to Tuesday" is Monday's. */
function follow(
  search: Search,
  node: ShapeNode,
  edge: string,
  end: number,
  first: number,
  parts: DateParts,
  added: DateParts,
): void {
  const next = node.next.get(edge);
  if (next) walk(search, next, end, first, { ...added, ...parts });
  const after = node.before.get(edge);
  if (after) walk(search, after, end, end, parts);
}

/** English months and days begin with a capital, so that "may", "march" and "sun" are no dates. */
function isNamedRight({ grammar, text }: Search, className: string, token: Token): boolean {
  if (grammar.data.names !== 'capitalised' || !NAME_CLASSES.has(className)) return true;
  const initial = text.charAt(token.start);
  return initial !== initial.toLowerCase();
}

const NAME_CLASSES: ReadonlySet<string> = new Set(['LONEDAY', 'LONEMONTH', 'MONTH', 'WEEKDAY']);
