import { existsSync } from 'node:fs';
import type { Article, Fact } from '../../article.ts';
import { safeJson } from '../../export/safe-json.ts';
import { sanitize } from '../../text/sanitize.ts';
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
  if (isId) return withArticle(context, word, async (article) => printFacts([article], context));
  return withLibrary(context, context.operands, async (loaded) => {
    const code = await printFacts(articlesOf(loaded.library, loaded.filter), context);
    return code === exitCode.ok ? exitCodeOf(loaded, context) : code;
  });
}

type Articles = Iterable<Article> | AsyncIterable<Article>;

async function printFacts(articles: Articles, context: Context): Promise<number> {
  const windows = windowsOf(articles);
  const first = await windows.next();
  if (first.done) return exitCode.nothingMatched;
  await context.print(render(first.value, windows, context));
  return exitCode.ok;
}

/** Rows held at a time, about: an archive has millions. */
const WINDOW = 1000;

/** The facts of all articles, some at a time, never none. */
async function* windowsOf(articles: Articles): AsyncGenerator<readonly Row[], void> {
  let rows: Row[] = [];
  for await (const article of articles) {
    rows.push(...article.facts.map(rowIn(article)));
    if (rows.length < WINDOW) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

async function* render(
  first: readonly Row[],
  others: AsyncIterable<readonly Row[]>,
  context: Context,
): AsyncGenerator<string> {
  const { begin, show, between, end } = formOf(context);
  yield begin + show(first);
  for await (const rows of others) yield between + show(rows);
  yield end;
}

type Form = {
  readonly begin: string;
  readonly show: (rows: readonly Row[]) => string;
  readonly between: string;
  readonly end: string;
};

function formOf(context: Context): Form {
  switch (context.flags.format) {
    case 'json':
      return {
        begin: '[\n',
        show: (rows) => rows.map((row) => safeJson(row)).join(',\n'),
        between: ',\n',
        end: '\n]\n',
      };
    case 'jsonl':
      return { begin: '', show: (rows) => rows.map((row) => `${safeJson(row)}\n`).join(''), between: '', end: '' };
    case 'csv':
      return { begin: CSV_HEAD, show: toCsv, between: '', end: '' };
    default:
      return { begin: '', show: (rows) => renderTable(rows.map(cellsOf), context), between: '', end: '' };
  }
}

const cellsOf = ({ id, paragraph, kind, detail, text }: Row): string[] => [id, `¶${paragraph}`, kind, detail, text];

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

const CSV_HEAD = 'id,paragraph,kind,detail,text,by,sentence\r\n';

/** Rows as RFC 4180 has them, safe to be seen on a terminal. */
function toCsv(rows: readonly Row[]): string {
  const cell = (value: string | number) => `"${sanitize(String(value), { newlines: false }).replaceAll('"', '""')}"`;
  const lines = rows.map(({ id, paragraph, kind, detail, text, by, sentence }) =>
    [id, paragraph, kind, detail, text, by, sentence].map(cell).join(','),
  );
  return lines.map((line) => `${line}\r\n`).join('');
}
