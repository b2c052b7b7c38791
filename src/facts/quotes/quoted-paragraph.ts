import type { Fact } from '../../article.ts';
import type { Token } from '../../text/scan-tokens.ts';
import type { QuotedSpan } from './find-quoted-spans.ts';
import type { QuoteGrammar } from './quote-grammar.ts';

/** What later paragraphs need to know of earlier ones. */
export type QuoteMemory = {
  /** Who was quoted last. */
  readonly speaker: string | undefined;
  /** The people named up to this paragraph in their first full form, by the last word of the name. */
  readonly fullNames: ReadonlyMap<string, string>;
};

export type QuotedParagraph = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly spans: readonly QuotedSpan[];
  /** The people named in it, in text order. */
  readonly people: readonly Fact[];
  /** The organisations named in it, where it matters how far their names go. */
  readonly organisations?: readonly Fact[];
  readonly grammar: QuoteGrammar;
  readonly memory: QuoteMemory;
  /** The last quotation of the paragraph before goes on in this one. */
  readonly isContinued: boolean;
};

export const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);
