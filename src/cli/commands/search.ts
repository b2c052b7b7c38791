import { existsSync } from 'node:fs';
import { BriefError } from '../../article.ts';
import { everything } from '../../library/library.ts';
import { type Context, exitCode } from '../context.ts';
import { exitCodeOf, loadLibrary } from '../load-library.ts';
import { renderTable } from '../render-table.ts';

export async function search(context: Context): Promise<number> {
  const words = context.operands.filter((word, i) => i === 0 || !existsSync(word));
  const paths = context.operands.filter((word, i) => i > 0 && existsSync(word));
  if (words.length === 0)
    throw new BriefError('usage', 'search takes words to look for: "sahel-brief search uranium".');
  const loaded = await loadLibrary(context, paths);
  const allowed = new Map(loaded.articles.map((article) => [article.id, article]));
  const { hits: found } = await loaded.library.search(words.join(' '), everything);
  const hits = found.filter(({ id }) => allowed.has(id));
  if (hits.length === 0) return exitCode.nothingMatched;
  const rows = hits.map(({ id, text, at }) => ({
    id,
    headline: allowed.get(id)?.headline,
    paragraph: at && at.paragraph + 1,
    text,
  }));
  const { format } = context.flags;
  if (format === 'json') await context.print(`${JSON.stringify(rows, undefined, 2)}\n`);
  else if (format === 'jsonl') await context.print(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  else
    await context.print(
      renderTable(
        rows.map(({ id, paragraph, text }) => [id, paragraph ? `¶${paragraph}` : 'headline', text]),
        context,
      ),
    );
  return exitCodeOf(loaded, context);
}
