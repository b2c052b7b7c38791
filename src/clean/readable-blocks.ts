import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { type HtmlBlock, readHtml } from '../text/html-blocks.ts';

/** Elements above which Readability is not asked: its candidates walk makes hostile nesting quadratic. */
const MOST_TAGS = 60_000;
/** Nesting deeper than any browser builds: linkedom and Readability recurse. */
const DEEPEST = 500;

/** Which of a page's blocks Readability keeps; undefined when it finds no article or fails. */
export function readableBlocks(html: string, blocks: readonly HtmlBlock[]): boolean[] | undefined {
  const content = readableContent(html);
  if (!content) return undefined;
  const kept = new Map<string, number>();
  for (const { text } of readHtml(content).blocks) kept.set(keyOf(text), (kept.get(keyOf(text)) ?? 0) + 1);
  return blocks.map(({ text }) => kept.has(keyOf(text)));
}

const keyOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').slice(0, 200);

function readableContent(html: string): string | undefined {
  if (!isReasonable(html)) return undefined;
  try {
    const { document } = parseHTML(html);
    // linkedom shows the content of templates as page content, and Readability then throws on one in the head.
    for (const template of document.querySelectorAll('template')) template.remove();
    return new Readability(document as never).parse()?.content ?? undefined;
  } catch {
    return undefined;
  }
}

function isReasonable(html: string): boolean {
  let depth = 0;
  let tags = 0;
  for (const { 1: end, 2: name } of html.matchAll(
    /<(\/?)(div|span|section|article|table|tr|td|ul|ol|li|p|a|b|i|em|strong|font|blockquote|br|hr|img)\b/gi,
  )) {
    tags += 1;
    if (/^(?:p|li|br|hr|img)$/i.test(name as string)) continue;
    depth = Math.max(0, depth + (end ? -1 : 1));
    if (tags > MOST_TAGS || depth > DEEPEST) return false;
  }
  return true;
}
