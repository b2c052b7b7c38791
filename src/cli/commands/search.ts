import { existsSync } from 'node:fs';
import { BriefError, type Hit } from '../../article.ts';
import { safeJson } from '../../export/safe-json.ts';
import type { Filter, Library } from '../../library/library.ts';
import { type Context, exitCode } from '../context.ts';
import { exitCodeOf, withLibrary } from '../load-library.ts';
import { renderTable } from '../render-table.ts';

export async function search(context: Context): Promise<number> {
  const words = context.operands.filter((word, i) => i === 0 || !existsSync(word));
  const paths = context.operands.filter((word, i) => i > 0 && existsSync(word));
  if (words.length === 0)
    throw new BriefError('usage', 'search takes words to look for: "sahel-brief search uranium".');
  return withLibrary(context, paths, async (loaded) => {
    const { library, filter } = loaded;
    const query = words.join(' ');
    if ((await library.search(query, { filter, limit: 1, isComplete: true })).total === 0)
      return exitCode.nothingMatched;
    const windows = hitsOf(library, query, filter);
    const { format } = context.flags;
    if (format === 'json') await context.print(`${safeJson(await allRows(windows), 2)}\n`);
    else await context.print(format === 'jsonl' ? linesOf(windows) : tableOf(windows, context));
    return exitCodeOf(loaded, context);
  });
}

/** Hits held at a time: few at first, so that they show at once, then many, because each window is searched for anew. */
const [FIRST_WINDOW, WINDOW] = [200, 10_000];

async function* hitsOf(library: Library, query: string, filter: Filter): AsyncGenerator<readonly Hit[]> {
  for (let [offset, limit] = [0, FIRST_WINDOW]; ; [offset, limit] = [offset + limit, WINDOW]) {
    const { hits, total } = await library.search(query, { filter, offset, limit, isComplete: true });
    yield hits;
    if (offset + limit >= total) return;
  }
}

const rowOf = ({ id, listing, text, at }: Hit) => ({
  id,
  headline: listing.headline,
  paragraph: at && at.paragraph + 1,
  text,
});

async function allRows(windows: AsyncIterable<readonly Hit[]>) {
  const rows: ReturnType<typeof rowOf>[] = [];
  for await (const hits of windows) rows.push(...hits.map(rowOf));
  return rows;
}

async function* linesOf(windows: AsyncIterable<readonly Hit[]>): AsyncGenerator<string> {
  for await (const hits of windows) for (const hit of hits) yield `${safeJson(rowOf(hit))}\n`;
}

async function* tableOf(windows: AsyncIterable<readonly Hit[]>, context: Context): AsyncGenerator<string> {
  for await (const hits of windows)
    yield renderTable(
      hits.map(rowOf).map(({ id, paragraph, text }) => [id, paragraph ? `¶${paragraph}` : 'headline', text]),
      context,
    );
}
