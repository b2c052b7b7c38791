import { existsSync } from 'node:fs';
import type { Article, Fact } from '../../article.ts';
import { type Context, exitCode, type Loaded } from '../context.ts';
import { exitCodeOf, findArticle, loadLibrary } from '../load-library.ts';
import { renderTable } from '../render-table.ts';

/** One row a fact: where it stands, what it is, what it says. */
type Row = {
  readonly id: string;
  readonly paragraph: number;
  readonly kind: string;
  readonly text: string;
  readonly detail: string;
};

export async function facts(context: Context): Promise<number> {
  const loaded = await articlesOf(context);
  const rows = loaded.articles.flatMap((article) => article.facts.map((fact) => rowOf(article, fact)));
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
  return exitCodeOf(loaded, context);
}

/** Operands are paths, or ids of the library's own articles. */
async function articlesOf(context: Context): Promise<Loaded> {
  const [word] = context.operands;
  if (context.operands.length !== 1 || !word || word === '-' || existsSync(word))
    return loadLibrary(context, context.operands);
  const { article, library } = await findArticle(context, word);
  return { library, articles: [article], rejected: 0, unreadable: false };
}

const rowOf = ({ id, publishedOn }: Article, fact: Fact): Row => ({
  id,
  paragraph: fact.paragraph + 1,
  kind: fact.kind,
  text: fact.text,
  detail: detailOf(fact, publishedOn),
});

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

/** "at least 25 person soldiers, killed, according to police" */
function quantityDetail({
  bound,
  value,
  unit,
  noun,
  class: ofPeople,
  assertedBy,
}: Extract<Fact, { kind: 'quantity' }>): string {
  const figure = [bound, value, unit, noun].filter((part) => part !== undefined).join(' ');
  return [figure, ofPeople, assertedBy && `according to ${assertedBy}`].filter(Boolean).join(', ');
}

/** RFC 4180, with a header row. */
function toCsv(rows: readonly Row[]): string {
  const cell = (value: string | number) => `"${String(value).replaceAll('"', '""')}"`;
  const lines = rows.map(({ id, paragraph, kind, detail, text }) =>
    [id, paragraph, kind, detail, text].map(cell).join(','),
  );
  return `${['id,paragraph,kind,detail,text', ...lines].join('\r\n')}\r\n`;
}
