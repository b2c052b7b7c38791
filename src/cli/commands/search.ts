import { existsSync } from 'node:fs';
import { BriefError, type Hit } from '../../article.ts';
import { safeJson } from '../../export/safe-json.ts';
import { type Context, exitCode } from '../context.ts';
import { hitsOf } from '../hits-of.ts';
import { exitCodeOf, withLibrary } from '../load-library.ts';
import { renderTable } from '../render-table.ts';

export async function search(context: Context): Promise<number> {
  const words = context.operands.filter((word, i) => i === 0 || !existsSync(word));
  const paths = context.operands.filter((word, i) => i > 0 && existsSync(word));
  if (words.length === 0)
    throw new BriefError('usage', 'search takes words to look for: "sahel-brief search uranium".');
  return withLibrary(context, paths, async (loaded) => {
    const windows = hitsOf(loaded, words.join(' '));
    const first = (await windows.next()).value ?? [];
    if (first.length === 0) return exitCode.nothingMatched;
    const all = startingWith(first, windows);
    const { format } = context.flags;
    if (format === 'csv')
      throw new BriefError('usage', 'Hits have no csv form: use json, jsonl or the lines with tabs.');
    if (format === 'json') await context.print(`${safeJson(await allRows(all), 2)}\n`);
    else await context.print(format === 'jsonl' ? linesOf(all) : tableOf(all, context));
    return exitCodeOf(loaded, context);
  });
}

async function* startingWith<Item>(first: Item, others: AsyncIterable<Item>): AsyncGenerator<Item> {
  yield first;
  yield* others;
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
