import { wordsOf } from '../../text/normalize.ts';
import type { QuoteGrammar } from './quote-grammar.ts';

/** Words from which on a quotation that nobody is said to have said is still one; a shorter one may be a slogan, a title or a term. */
const LEAST_WORDS_UNATTRIBUTED = 9;
/** Share of words with a capital above which the marks stand around a title or a name. */
const TITLE_SHARE = 0.6;

/** Characters that are enough to judge a quotation by. */
const LONGEST_LOOK = 400;

/** Whether a quoted stretch is something said: no scare quote, no title. */
export function isUtterance(quote: string, isAttributed: boolean, grammar: QuoteGrammar): boolean {
  const words = wordsOf(quote.slice(0, LONGEST_LOOK));
  const least = isAttributed ? grammar.data.leastWords : LEAST_WORDS_UNATTRIBUTED;
  return words.length >= least && (quote.length > LONGEST_LOOK || !isTitle(quote, words.length));
}

function isTitle(quote: string, words: number): boolean {
  if (/[.,!?…]$/.test(quote)) return false;
  const capitals = quote.match(/(?<![\p{L}\p{M}])\p{Lu}/gu)?.length ?? 0;
  const shouted = quote === quote.toUpperCase();
  return !shouted && capitals / words > TITLE_SHARE;
}
