import type { ArticleText, Fact } from '../article.ts';
import { scanTokens } from '../text/scan-tokens.ts';
import { attributeQuotes, personsOf } from './quotes/attribute-quotes.ts';
import { findQuotedSpans, type QuotedSpan } from './quotes/find-quoted-spans.ts';
import { isUtterance } from './quotes/is-utterance.ts';
import { quoteGrammarOf } from './quotes/quote-grammar.ts';
import type { Attribution } from './quotes/quoted-paragraph.ts';

/**
 * Quotations with who said them, as the text names the speaker ("Lloyd Austin", "two officials"). The span is the text inside the marks;
 * the parts of a broken quotation are facts of their own with the same speaker. Scare quotes and titles are none.
 *
 * @param names people and organisations of the article; speakers are found without them too, less surely.
 */
export function findQuotes(article: ArticleText, names: readonly Fact[]): readonly Fact[] {
  const { paragraphs, language } = article;
  const grammar = quoteGrammarOf(language);
  const facts: Fact[] = [];
  let memory: Attribution = { persons: [] };
  let isContinued = false;
  for (const [paragraph, text] of paragraphs.entries()) {
    const found = findQuotedSpans(text);
    const spans = found.filter((span) => !span.isOpen || continues(span, text, paragraphs[paragraph + 1]));
    const here = names.filter((name) => name.paragraph === paragraph);
    if (spans.length === 0) {
      memory = { ...memory, persons: [...memory.persons, ...personsOf(here)] };
      continue;
    }
    const tokens = scanTokens(text);
    const said = attributeQuotes({ text, tokens, spans, names: here, grammar, memory, isContinued });
    for (const [i, { start, end }] of spans.entries()) {
      const speaker = said.speakers[i];
      const quote = text.slice(start, end);
      if (!isUtterance(quote, speaker !== undefined, grammar)) continue;
      facts.push({ kind: 'quote', paragraph, start, end, text: quote, ...(speaker !== undefined && { speaker }) });
    }
    memory = said.memory;
    isContinued = spans.at(-1)?.isOpen ?? false;
  }
  return facts;
}

/** A quotation that its paragraph leaves open goes on when the next paragraph begins with the same mark. */
const continues = (span: QuotedSpan, text: string, next: string | undefined): boolean =>
  next?.trimStart().charAt(0) === text.charAt(span.outerStart);
