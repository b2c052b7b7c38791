import type { Article } from '../article.ts';

/** The article's address, when it is one of the web: what a page names as its address may be anything. */
export function linkOf({ source }: Pick<Article, 'source'>): string | undefined {
  const { url } = source;
  if (!url || !/^https?:\/\/[^\s\u0000-\u001f]+$/i.test(url)) return undefined;
  return URL.canParse(url) ? new URL(url).href : undefined;
}

/** A text that leads to an address of ours above (OSC 8), on terminals that show links. */
export const linked = (text: string, url: string): string => `\u001b]8;;${url}\u0007${text}\u001b]8;;\u0007`;
