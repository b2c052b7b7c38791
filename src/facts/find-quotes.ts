import type { ArticleText, Fact } from '../article.ts';
import { scanTokens, type Token } from '../text/scan-tokens.ts';
import { attributeQuotes } from './quotes/attribute-quotes.ts';
import { findQuotedSpans, type QuotedSpan } from './quotes/find-quoted-spans.ts';
import { isUtterance } from './quotes/is-utterance.ts';
import { quoteGrammarOf } from './quotes/quote-grammar.ts';
import { lastWord } from './quotes/quoted-paragraph.ts';

/**
 * Quotations with who said them, as the text names the speaker ("Lloyd Austin", "two officials"). The span is the text inside the marks;
 * the parts of a broken quotation are facts of their own with the same speaker. Scare quotes and titles are none.
 *
 * @param names people and organisations of the article; speakers are found without them too, less surely.
 * @param scanned the paragraphs' tokens, when the caller has them.
 */
export function findQuotes(
  article: ArticleText,
  names: readonly Fact[],
  scanned: readonly (readonly Token[])[] = article.paragraphs.map(scanTokens),
): readonly Fact[] {
  const grammar = quoteGrammarOf(article.language);
  const people = peopleByParagraph(names);
  const fullNames = new Map<string, string>();
  const facts: Fact[] = [];
  let speaker: string | undefined;
  let isContinued = false;
  for (const [paragraph, text] of article.paragraphs.entries()) {
    const next = article.paragraphs[paragraph + 1];
    const spans = findQuotedSpans(text).filter((span) => !span.isOpen || continues(span, text, next));
    const here = people.get(paragraph) ?? [];
    rememberNames(here, fullNames);
    if (spans.length > 0) {
      const tokens = scanned[paragraph] ?? [];
      const memory = { speaker, fullNames };
      const attributed = attributeQuotes({ text, tokens, spans, people: here, grammar, memory, isContinued });
      for (const [i, { start, end }] of spans.entries()) {
        const { isSaid, speaker: said } = attributed[i] ?? { isSaid: false };
        const quote = text.slice(start, end);
        if (!isUtterance(quote, isSaid || said !== undefined, grammar)) continue;
        facts.push({ kind: 'quote', paragraph, start, end, text: quote, ...(said !== undefined && { speaker: said }) });
      }
      speaker = attributed.findLast((quote) => quote.speaker !== undefined)?.speaker;
    }
    isContinued = spans.at(-1)?.isOpen ?? false;
  }
  return facts;
}

/** Adds the people of a paragraph to the full names known by their last word. */
export function rememberNames(people: readonly Fact[], fullNames: Map<string, string>): void {
  for (const { text } of people) if (isFuller(text, fullNames)) fullNames.set(lastWord(text), text);
}

const isFuller = (name: string, fullNames: ReadonlyMap<string, string>): boolean =>
  name.includes(' ') ? !fullNames.get(lastWord(name))?.includes(' ') : !fullNames.has(name);

export function peopleByParagraph(names: readonly Fact[]): ReadonlyMap<number, readonly Fact[]> {
  const people = new Map<number, Fact[]>();
  for (const name of names) {
    if (name.kind !== 'person') continue;
    const known = people.get(name.paragraph);
    if (known) known.push(name);
    else people.set(name.paragraph, [name]);
  }
  for (const named of people.values()) named.sort((a, b) => a.start - b.start);
  return people;
}

/** A quotation that its paragraph leaves open goes on when the next paragraph begins with the same mark. */
const continues = (span: QuotedSpan, text: string, next: string | undefined): boolean =>
  next?.trimStart().charAt(0) === text.charAt(span.outerStart);
