import { BriefError } from '../../article.ts';
import { sanitize } from '../../text/sanitize.ts';
import { type Context, exitCode } from '../context.ts';
import { withArticle } from '../load-library.ts';
import { renderDiff } from '../render-diff.ts';

export async function clean(context: Context): Promise<number> {
  const [word, ...more] = context.operands;
  if (!word || more.length > 0)
    throw new BriefError('usage', 'clean takes one path or - (stdin): "sahel-brief clean page.txt --diff".');
  return withArticle(context, word, async (article, library) => {
    const capture = (await library.captureText(article.id)) ?? '';
    const text = context.flags.diff ? renderDiff(article, capture) : article.paragraphs.join('\n\n');
    await context.print(`${sanitize(text)}\n`);
    return exitCode.ok;
  });
}
