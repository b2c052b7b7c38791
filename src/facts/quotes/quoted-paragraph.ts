import type { Fact } from '../../article.ts';
import type { Token } from '../../text/scan-tokens.ts';
import type { QuotedSpan } from './find-quoted-spans.ts';
import type { QuoteGrammar } from './quote-grammar.ts';

/** What later paragraphs need to know of earlier ones. */
export type Attribution = { readonly speaker?: string | undefined; readonly persons: readonly string[] };

export type QuotedParagraph = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly spans: readonly QuotedSpan[];
  readonly names: readonly Fact[];
  readonly grammar: QuoteGrammar;
  readonly memory: Attribution;
  /** The last quotation of the paragraph before goes on in this one. */
  readonly isContinued: boolean;
};
