import type { CleanArticle } from '../article.ts';
import { readHtml } from '../text/html-blocks.ts';
import { blockText } from '../text/html-page.ts';
import { scoreBlocks } from './block-model.ts';
import { captureLines } from './capture-lines.ts';
import { chooseBlocks } from './choose-blocks.ts';
import { cleanCapture, composeArticle } from './clean-capture.ts';
import type { CleanOptions } from './clean-options.ts';
import { findAddress } from './find-site.ts';
import { viewLines } from './line-view.ts';
import { pageMetadata } from './page-metadata.ts';
import { readableBlocks } from './readable-blocks.ts';

/** `text` is the page's block text that `places` and `removed` count in; made from `html` when absent. */
export type CleanHtmlOptions = CleanOptions & { readonly text?: string };

/**
 * The article in an HTML page. Every block is scored by what its text looks like, where it stands among the page's
 * elements, and whether Mozilla's Readability keeps it; the page's metadata win over what its lines say.
 */
export function cleanHtml(html: string, options: CleanHtmlOptions = {}): CleanArticle {
  const page = readHtml(html);
  const text = blockText(page);
  const metadata = pageMetadata(page, options.url);
  if (options.text !== undefined && options.text !== text)
    return { ...cleanCapture(options.text, options), ...metadata };
  const view = viewLines(captureLines(text));
  const address = options.url ?? findAddress(view.lines, page);
  const likely = scoreBlocks(page, view, readableBlocks(page), metadata.headline);
  return composeArticle(view, chooseBlocks(view, likely, options), { ...options, metadata, address });
}
