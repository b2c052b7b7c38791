import type { ArticleText, Fact } from '../article.ts';
import { scanTokens, type Token } from '../text/scan-tokens.ts';
import { type QuantityGrammar, quantityGrammarOf } from './quantities/quantity-grammar.ts';
import { readQuantity } from './quantities/read-quantity.ts';

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
  while (at < tokens.length) {
    const reading = mayBegin(tokens[at], grammar) ? readQuantity(text, tokens, at, grammar) : undefined;
    const quantity = reading?.quantity;
    if (quantity) {
      const { first, last, ...fields } = quantity;
      const start = tokens[first]?.start ?? 0;
      const end = tokens[last]?.end ?? start;
      facts.push({ kind: 'quantity', paragraph, start, end, text: text.slice(start, end), ...fields });
    }
    at = Math.max(at + 1, reading?.end ?? 0);
  }
  return facts;
}

const mayBegin = (token: Token | undefined, { starters }: QuantityGrammar): boolean =>
  token?.kind === 'number' || (token?.kind === 'word' && starters.has(token.key));
