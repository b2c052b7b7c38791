import { BriefError } from '../../article.ts';
import { type Context, exitCode } from '../context.ts';
import { withArticle } from '../load-library.ts';
import { renderArticle } from '../render-article.ts';

export async function show(context: Context): Promise<number> {
  const [word, ...more] = context.operands;
  if (!word || more.length > 0)
    throw new BriefError('usage', 'show takes one id, path or - (stdin): "sahel-brief show ID".');
  return withArticle(context, word, async (article) => {
    await context.print(renderArticle(article, context));
    return exitCode.ok;
  });
}
