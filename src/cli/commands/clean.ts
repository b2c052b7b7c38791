import { type Article, BriefError } from '../../article.ts';
import { sanitize } from '../../text/sanitize.ts';
import { type Context, exitCode } from '../context.ts';
import { withArticle } from '../load-library.ts';

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

/** The capture line by line: kept lines with a blank mark, removed ones with a minus and the reason. */
function renderDiff({ removed, headline, publishedOn }: Article, capture: string): string {
  const reasons = new Map(removed.map(({ line, reason }) => [line, reason]));
  const width = Math.max(4, ...removed.map(({ reason }) => reason.length));
  const lines = capture.split('\n').map((line, i) => {
    const reason = reasons.get(i + 1);
    return reason ? `- ${reason.padEnd(width)} | ${line}` : `  ${' '.repeat(width)} | ${line}`;
  });
  const head = [headline && `headline: ${headline}`, publishedOn && `published: ${publishedOn}`].filter(Boolean);
  return [...head, ...lines].join('\n');
}
