import type { CleanArticle } from '../article.ts';
import { htmlWeights } from '../data/clean-data.ts';
import { blockText, type HtmlPage, readHtml } from '../text/html-blocks.ts';
import { type CaptureLine, captureLines } from './capture-lines.ts';
import { chooseBody } from './choose-body.ts';
import { cleanCapture, composeArticle } from './clean-capture.ts';
import type { CleanOptions } from './clean-options.ts';
import { HTML_FEATURES, htmlFeatureWriter } from './html-features.ts';
import { FEATURES, featureWriter, type LineView, viewLines } from './line-features.ts';
import { pageMetadata } from './page-metadata.ts';
import { readableBlocks } from './readable-blocks.ts';

/** `text` is the page's block text that `places` and `removed` count in; made from `html` when absent. */
export type CleanHtmlOptions = CleanOptions & { readonly text?: string };

/**
 * The article in an HTML page. Every block is scored as a line of text is, with what its tags say and whether
 * Mozilla's Readability keeps it as further features; the page's metadata wins over what its lines say.
 */
export function cleanHtml(html: string, options: CleanHtmlOptions = {}): CleanArticle {
  const page = readHtml(html);
  const text = blockText(page);
  if (options.text !== undefined && options.text !== text)
    return { ...cleanCapture(options.text, options), ...pageMetadata(page, options.url) };
  const lines = captureLines(text);
  const view = viewLines(lines);
  const body = chooseBody(view, scoreBlocks(view, lines, page, html), options);
  const article = composeArticle(view, body, { ...options, metadata: pageMetadata(page, options.url) });
  return article;
}

let weights: Float64Array | undefined;

/** For every line the probability that it belongs to the body. */
function scoreBlocks(view: LineView, lines: readonly CaptureLine[], page: HtmlPage, html: string): Float64Array {
  weights ??= Float64Array.from([...FEATURES, ...HTML_FEATURES], (name) => htmlWeights[name] ?? 0);
  const writeLine = featureWriter(view);
  const writeBlock = htmlFeatureWriter(page.blocks, readableBlocks(html, page.blocks));
  const row = new Float64Array(weights.length);
  return Float64Array.from(lines, ({ number }, i) => {
    writeLine(i, row);
    writeBlock(number - 1, row, FEATURES.length);
    let sum = 0;
    for (let k = 0; k < row.length; k += 1) sum += (row[k] as number) * ((weights as Float64Array)[k] as number);
    return 1 / (1 + Math.exp(-sum));
  });
}
