import type { ArticleText, Fact } from '../article.ts';
import { scanTokens, type Token } from '../text/scan-tokens.ts';
import { type QuantityGrammar, quantityGrammarOf } from './quantities/quantity-grammar.ts';
import { type Quantity, readQuantity } from './quantities/read-quantity.ts';

/**
 * Quantities of an article with what is counted: money, measures, people, things. The span is the whole expression, from "more than" to the
 * noun; `value` is absent for "hundreds". Numbers that are names, dates, durations, scores or counters are none.
 *
 * @param tokens the paragraphs' tokens, when the caller has them.
 */
export function findQuantities(article: ArticleText, tokens = article.paragraphs.map(scanTokens)): readonly Fact[] {
  const grammar = quantityGrammarOf(article.language);
  return article.paragraphs.flatMap((text, i) => quantitiesOf(text, tokens[i] ?? [], i, grammar));
}

function quantitiesOf(text: string, tokens: readonly Token[], paragraph: number, grammar: QuantityGrammar): Fact[] {
  const facts: Fact[] = [];
  let at = 0;
  let before: Quantity | undefined;
  while (at < tokens.length) {
    const reading = mayBegin(tokens[at], grammar) ? readQuantity(text, tokens, at, grammar) : undefined;
    const quantity = reading?.quantity && withSharedClass(reading.quantity, before, tokens, grammar);
    if (quantity) {
      before = quantity;
      const { first, last, isObject, ...fields } = quantity;
      const start = tokens[first]?.start ?? 0;
      const end = tokens[last]?.end ?? start;
      facts.push({ kind: 'quantity', paragraph, start, end, text: text.slice(start, end), ...fields });
    }
    at = Math.max(at + 1, reading?.end ?? 0);
  }
  return facts;
}

/** "killed 12 soldiers and four civilians": the verb before the first count is that of the second. */
function withSharedClass(
  quantity: Quantity,
  before: Quantity | undefined,
  tokens: readonly Token[],
  { coordinators }: QuantityGrammar,
): Quantity {
  const isJoined = before?.last === quantity.first - 2 && coordinators.has(tokens[before.last + 1]?.key ?? '');
  const isOpen = quantity.unit === 'person' && (quantity.class === undefined || quantity.class === 'troops');
  if (!isJoined || !isOpen || !before.isObject || before.class === undefined) return quantity;
  return { ...quantity, class: before.class, isObject: true };
}

const mayBegin = (token: Token | undefined, { starters }: QuantityGrammar): boolean =>
  token?.kind === 'number' || (token?.kind === 'word' && starters.has(token.key));
