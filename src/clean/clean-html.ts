import type { CleanArticle } from '../article.ts';
import { type CleanOptions, cleanCapture } from './clean-capture.ts';

/** `text` is the page's block text that `places` count in; made from `html` when absent. */
export type CleanHtmlOptions = CleanOptions & { readonly text?: string };

export function cleanHtml(html: string, options: CleanHtmlOptions = {}): CleanArticle {
  return cleanCapture(options.text ?? html.replace(/<[^>]+>/g, '\n'), options);
}
