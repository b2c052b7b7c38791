import type { Article } from '../article.ts';

/** The capture line by line: kept lines with a blank mark, removed ones with a minus and the reason. */
export function renderDiff({ removed, headline, publishedOn }: Article, capture: string): string {
  const reasons = new Map(removed.map(({ line, reason }) => [line, reason]));
  const width = Math.max(4, ...removed.map(({ reason }) => reason.length));
  const lines = capture.split('\n').map((line, i) => {
    const reason = reasons.get(i + 1);
    return reason ? `- ${reason.padEnd(width)} | ${line}` : `  ${' '.repeat(width)} | ${line}`;
  });
  const head = [headline && `headline: ${headline}`, publishedOn && `published: ${publishedOn}`].filter(Boolean);
  return [...head, ...lines].join('\n');
}
