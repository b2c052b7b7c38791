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

const rowOf = ({ id }: Article, fact: Fact): Row => ({
  id,
  paragraph: fact.paragraph + 1,
  kind: fact.kind,
  text: fact.text,
  detail: detailOf(fact),
});

function detailOf(fact: Fact): string {
  switch (fact.kind) {
    case 'person':
      return [fact.canonical, fact.role].filter(Boolean).join(', ');
    case 'organisation':
      return fact.canonical ?? '';
    case 'place':
      return fact.country ?? '';
    case 'date':
      return fact.value === undefined
        ? fact.certainty
        : fact.certainty === 'stated'
          ? fact.value
          : `${fact.value} (${fact.certainty})`;
    case 'quantity':
      return [fact.bound, fact.value, fact.unit, fact.noun].filter((part) => part !== undefined).join(' ');
    case 'quote':
      return fact.speaker ?? '';
  }
}

/** RFC 4180, with a header row. */
function toCsv(rows: readonly Row[]): string {
  const cell = (value: string | number) => `"${String(value).replaceAll('"', '""')}"`;
  const lines = rows.map(({ id, paragraph, kind, detail, text }) =>
    [id, paragraph, kind, detail, text].map(cell).join(','),
  );
  return `${['id,paragraph,kind,detail,text', ...lines].join('\r\n')}\r\n`;
}
