import type { ArticleText, Fact } from '../article.ts';
import type { Token } from '../text/scan-tokens.ts';
import { peopleByParagraph, rememberNames } from './find-quotes.ts';
import { type Assertion, assertionsIn } from './quotes/assertions-in.ts';
import { quoteGrammarOf } from './quotes/quote-grammar.ts';
import type { QuotedParagraph } from './quotes/quoted-paragraph.ts';
import { sentenceEnds, tokenAt } from './quotes/sentence-bounds.ts';

/**
 * Says of each quantity who asserts it: the speaker of the quotation it stands in, or the subject of the words of saying in its sentence
 * ("according to police", "the army said"). A figure that nobody is said to assert is the article's own.
 *
 * @param facts names, dates and quantities of the article; all but the quantities are given back as they are.
 * @param tokens the paragraphs' tokens.
 */
export function attributeQuantities(
  article: ArticleText,
  facts: readonly Fact[],
  quotes: readonly Fact[],
  tokens: readonly (readonly Token[])[],
): Fact[] {
  const grammar = quoteGrammarOf(article.language);
  const people = peopleByParagraph(facts);
  const figures = byParagraph(facts.filter(({ kind }) => kind === 'quantity'));
  const organisations = byParagraph(facts.filter(({ kind }) => kind === 'organisation'));
  const said = byParagraph(quotes);
  const fullNames = new Map<string, string>();
  let speaker: string | undefined;
  const sources = new Map<Fact, string>();
  for (const [paragraph, text] of article.paragraphs.entries()) {
    const here = people.get(paragraph) ?? [];
    rememberNames(here, fullNames);
    const quoted = said.get(paragraph) ?? [];
    const memory = { speaker, fullNames };
    const input = {
      text,
      tokens: tokens[paragraph] ?? [],
      spans: [],
      people: here,
      organisations: organisations.get(paragraph) ?? [],
      grammar,
      memory,
      isContinued: false,
    };
    for (const [figure, source] of sourcesOf(figures.get(paragraph) ?? [], quoted, input)) sources.set(figure, source);
    const last = quoted.findLast((quote) => quote.kind === 'quote' && quote.speaker !== undefined);
    if (last?.kind === 'quote') speaker = last.speaker;
  }
  return facts.map((fact) => {
    const assertedBy = sources.get(fact);
    return assertedBy === undefined || fact.kind !== 'quantity' ? fact : { ...fact, assertedBy };
  });
}

function byParagraph(facts: readonly Fact[]): ReadonlyMap<number, readonly Fact[]> {
  const groups = new Map<number, Fact[]>();
  for (const fact of facts) {
    const same = groups.get(fact.paragraph);
    if (same) same.push(fact);
    else groups.set(fact.paragraph, [fact]);
  }
  return groups;
}

/** Figures and quotations come in text order: each sentence is read once, when the first figure in it asks. */
function* sourcesOf(
  figures: readonly Fact[],
  quotes: readonly Fact[],
  input: QuotedParagraph,
): Generator<readonly [Fact, string]> {
  if (figures.length === 0) return;
  const ends = sentenceEnds(input.text, input.tokens);
  let sentence = 0;
  let quote = 0;
  let assertions: readonly Assertion[] | undefined;
  for (const figure of figures) {
    while ((quotes[quote]?.end ?? Number.POSITIVE_INFINITY) < figure.end) quote += 1;
    const around = quotes[quote];
    if (around?.kind === 'quote' && around.start <= figure.start && around.end >= figure.end) {
      if (around.speaker !== undefined) yield [figure, around.speaker];
      continue;
    }
    const at = tokenAt(input.tokens, figure.start);
    while ((ends[sentence] ?? Number.POSITIVE_INFINITY) <= at) {
      sentence += 1;
      assertions = undefined;
    }
    assertions ??= assertionsIn(input, ends[sentence - 1] ?? 0, ends[sentence] ?? input.tokens.length);
    const source = asserterOf(at, tokenAt(input.tokens, figure.end), assertions);
    if (source !== undefined) yield [figure, source];
  }
}

/**
 * The nearest assertion before the figure that reaches on, else the nearest after it that reaches back. Of two, a nearer "according to"
 * and the "officials said" that ends the sentence.
 */
function asserterOf(first: number, end: number, assertions: readonly Assertion[]): string | undefined {
  // "UNHCR ước tính khoảng 300": the words of saying are those of the bound too.
  const left = assertions.findLast(({ at, after }) => after !== undefined && (after <= first || at === first));
  const right = assertions.find(({ before }) => before !== undefined && before >= end);
  if (!left || !right) return (left ?? right)?.source;
  const isNearer = (right.before ?? 0) - end < first - (left.after ?? 0);
  const isRight = right.isVerb ? left.isVerb && right === assertions.at(-1) : isNearer;
  return (isRight ? right : left).source;
}
