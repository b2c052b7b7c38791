import type { Article } from '../../article.ts';
import { type Context, exitCode } from '../context.ts';
import { articlesOf, exitCodeOf, withLibrary } from '../load-library.ts';
import { renderArticle } from '../render-article.ts';

export async function exportArticles(context: Context): Promise<number> {
  return withLibrary(context, context.operands, async (loaded) => {
    if ((await loaded.library.count(loaded.filter)) === 0) return exitCode.nothingMatched;
    await context.print(renderAll(articlesOf(loaded.library, loaded.filter), context));
    return exitCodeOf(loaded, context);
  });
}

/** One document: briefings one after the other, or a JSON array of them. */
async function* renderAll(articles: AsyncIterable<Article>, context: Context): AsyncGenerator<string> {
  const { format = 'md' } = context.flags;
  const flags = { ...context.flags, format: format === 'json' ? 'jsonl' : format };
  const [begin, between, end] = format === 'json' ? ['[\n', ',\n', '\n]\n'] : ['', format === 'jsonl' ? '' : '\n', ''];
  let before = begin;
  for await (const article of articles) {
    const text = renderArticle(article, { ...context, flags });
    yield before + (format === 'json' ? text.trim() : text);
    before = between;
  }
  yield end;
}
