import { type Context, exitCode } from '../context.ts';
import { exitCodeOf, loadLibrary } from '../load-library.ts';
import { renderArticle } from '../render-article.ts';

export async function exportArticles(context: Context): Promise<number> {
  const loaded = await loadLibrary(context, context.operands);
  if (loaded.articles.length === 0) return exitCode.nothingMatched;
  const { format = 'md' } = context.flags;
  const parts = loaded.articles.map((article) =>
    renderArticle(article, { ...context, flags: { ...context.flags, format: format === 'json' ? 'jsonl' : format } }),
  );
  await context.print(
    format === 'json'
      ? `[\n${parts.map((part) => part.trim()).join(',\n')}\n]\n`
      : parts.join(format === 'jsonl' ? '' : '\n'),
  );
  return exitCodeOf(loaded, context);
}
