import { existsSync } from 'node:fs';
import type { Article, Fact } from '../../article.ts';
import { splitSentences } from '../../text/split-sentences.ts';
import { type Context, exitCode } from '../context.ts';
import { articlesOf, exitCodeOf, withArticle, withLibrary } from '../load-library.ts';
import { renderTable } from '../render-table.ts';

/** One row a fact: where it stands, what it is, what it says. */
type Row = {
  readonly id: string;
  readonly paragraph: number;
  readonly kind: string;
  readonly text: string;
  readonly detail: string;
  /** Who asserts a figure or says a quotation. */
  readonly by: string;
  /** What it stands in, so that it can be checked where it is. */
  readonly sentence: string;
};

export async function facts(context: Context): Promise<number> {
  const [word] = context.operands;
  const isId = context.operands.length === 1 && word !== undefined && word !== '-' && !existsSync(word);
  if (isId)
    return withArticle(context, word, async (article) => printFacts(article.facts.map(rowIn(article)), context));
  return withLibrary(context, context.operands, async (loaded) => {
    const rows: Row[] = [];
    for await (const article of articlesOf(loaded.library, loaded.filter))
      for (const fact of article.facts) rows.push(rowIn(article)(fact));
    const code = await printFacts(rows, context);
    return code === exitCode.ok ? exitCodeOf(loaded, context) : code;
  });
}

async function printFacts(rows: readonly Row[], context: Context): Promise<number> {
  if (rows.length === 0) return exitCode.nothingMatched;
  const { format } = context.flags;
  if (format === 'json') await context.print(`${JSON.stringify(rows, undefined, 2)}\n`);
  else if (format === 'jsonl') await context.print(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  else if (format === 'csv') await context.print(toCsv(rows));
  else
    await context.print(
      renderTable(
        rows.map(({ id, paragraph, kind, detail, text }) => [id, `¶${paragraph}`, kind, detail, text]),
        context,
      ),
    );
  return exitCode.ok;
}

function rowIn(article: Article): (fact: Fact) => Row {
  const { id, publishedOn } = article;
  const sentenceOf = sentencesOf(article);
  return (fact) => ({
    id,
    paragraph: fact.paragraph + 1,
    kind: fact.kind,
    text: fact.text,
    detail: detailOf(fact, publishedOn),
    by: (fact.kind === 'quantity' ? fact.assertedBy : fact.kind === 'quote' ? fact.speaker : undefined) ?? '',
    sentence: sentenceOf(fact),
  });
}

/** Gives the sentence that a fact stands in; for a longer quotation all its sentences. */
function sentencesOf({ paragraphs, language }: Article): (fact: Fact) => string {
  const split = new Map<number, ReturnType<typeof splitSentences>>();
  return ({ paragraph, start, end }) => {
    const text = paragraphs[paragraph] ?? '';
    const sentences = split.get(paragraph) ?? splitSentences(text, language);
    split.set(paragraph, sentences);
    const around = sentences.filter((sentence) => sentence.end > start && sentence.start < end);
    return text.slice(around[0]?.start, around.at(-1)?.end);
  };
}

function detailOf(fact: Fact, publishedOn: string | undefined): string {
  switch (fact.kind) {
    case 'person':
      return [fact.canonical, fact.role].filter(Boolean).join(', ');
    case 'organisation':
      return namesOf(fact);
    case 'place':
      return [fact.country, namesOf(fact)].filter(Boolean).join(', ');
    case 'date':
      return dateDetail(fact, publishedOn);
    case 'quantity':
      return quantityDetail(fact);
    case 'quote':
      return fact.speaker ?? '';
  }
}

/** The name for all languages, then the full one in the article's. */
const namesOf = ({ canonical, localName }: Extract<Fact, { kind: 'organisation' | 'place' }>): string =>
  [canonical, localName].filter(Boolean).join(', ');

/** A weekday says what it was counted from. */
function dateDetail({ value, certainty }: Extract<Fact, { kind: 'date' }>, publishedOn: string | undefined): string {
  if (value === undefined) return certainty;
  if (certainty === 'stated') return value;
  const anchor = certainty === 'relative' && publishedOn ? ` to ${publishedOn.slice(0, 10)}` : '';
  return `${value} (${certainty}${anchor})`;
}

/** "at least 25 soldiers, killed, according to police" */
function quantityDetail({
  bound,
  value,
  unit,
  noun,
  class: ofPeople,
  assertedBy,
}: Extract<Fact, { kind: 'quantity' }>): string {
  const figure = [bound, value, noun === undefined ? unit : undefined, noun]
    .filter((part) => part !== undefined)
    .join(' ');
  const isSaid = ofPeople === undefined || figure.includes(ofPeople) || ofPeople === 'troops';
  return [figure, isSaid ? undefined : ofPeople, assertedBy && `according to ${assertedBy}`].filter(Boolean).join(', ');
}

/** RFC 4180, with a header row. */
function toCsv(rows: readonly Row[]): string {
  const cell = (value: string | number) => `"${String(value).replaceAll('"', '""')}"`;
  const lines = rows.map(({ id, paragraph, kind, detail, text, by, sentence }) =>
    [id, paragraph, kind, detail, text, by, sentence].map(cell).join(','),
  );
  return `${['id,paragraph,kind,detail,text,by,sentence', ...lines].join('\r\n')}\r\n`;
}
