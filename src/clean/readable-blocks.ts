import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { HtmlPage } from '../text/html-page.ts';
import { BLOCK_TAGS } from '../text/html-tags.ts';

/** Elements above which Readability is not asked: its candidates walk makes hostile nesting quadratic. */
const MOST_TAGS = 60_000;
/** Nesting deeper than any browser builds: linkedom and Readability recurse. */
const DEEPEST = 500;

/** Which of a page's blocks Readability keeps; undefined when it finds no article or fails. */
export function readableBlocks({ source, blocks }: HtmlPage): boolean[] | undefined {
  const kept = readableTexts(source);
  return kept && blocks.map(({ text }) => kept.has(keyOf(text)));
}

/** Characters of a block that tell it from others. */
const LONGEST_KEY = 160;

/** A block's beginning without spaces, bullets and bars between cells: what both readings of it share. */
const keyOf = (text: string): string =>
  text
    .slice(0, LONGEST_KEY)
    .replace(/[\s\u00a0\u200b\ufeff|-]+/g, '')
    .slice(0, LONGEST_KEY / 2);

function readableTexts(source: string): Set<string> | undefined {
  if (!isReasonable(source)) return undefined;
  try {
    const markup = source.replace(UNREAD, '');
    const { document } = parseHTML(/<body/i.test(markup) ? markup : `<html><body>${markup}</body></html>`);
    return new BlockReadability(document as never, OPTIONS).parse()?.content ?? undefined;
  } catch {
    return undefined;
  }
}

/** Readability with two of its helpers made for linkedom, where selectors and `style` cost more than all the rest. */
class BlockReadability extends Readability<Set<string>> {
  _getAllNodesWithTag(node: DomNode, tags: readonly string[]): DomNode[] {
    return tags.flatMap((tag) => [...node.getElementsByTagName(tag)]);
  }

  _isProbablyVisible(node: DomNode): boolean {
    const style = node.getAttribute?.('style');
    return !(
      (style && /display:\s*none|visibility:\s*hidden/i.test(style)) ||
      node.hasAttribute?.('hidden') ||
      (node.getAttribute?.('aria-hidden') === 'true' && !node.getAttribute?.('class')?.includes('fallback-image'))
    );
  }
}

const OPTIONS = { serializer: blockKeys as never, keepClasses: true, disableJSONLD: true };

/** As much of a DOM node as is read here: the program has no DOM types. */
type DomNode = {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<DomNode>;
  readonly getElementsByTagName: (tag: string) => Iterable<DomNode>;
  readonly getAttribute?: (name: string) => string | null;
  readonly hasAttribute?: (name: string) => boolean;
};

/** Attributes that Readability does not look at, and that pages have more of than of the others. */
const UNREAD =
  /\s(?:data-[\w-]{1,60}|aria-(?!hidden)\w{1,30}|on[a-z]{1,30}|srcset|sizes|tabindex|target|title)=(?:"[^"<>]{0,2000}"|'[^'<>]{0,2000}')/g;

/** The keys of the blocks below a node. */
function blockKeys(root: DomNode): Set<string> {
  const keys = new Set<string>();
  let text = '';
  const flush = (): void => {
    if (text) keys.add(keyOf(text.replace(/^\s+|(?<=\s)\s+/g, '')));
    text = '';
  };
  const walk = (node: DomNode): void => {
    if (node.nodeType === TEXT) {
      if (text.length < 2 * LONGEST_KEY) text += node.nodeValue ?? '';
      return;
    }
    const isBlock = BLOCK_TAGS.has(node.nodeName.toLowerCase());
    if (isBlock) flush();
    for (const child of node.childNodes) walk(child);
    if (isBlock) flush();
  };
  walk(root);
  flush();
  return keys;
}

const TEXT = 3; // nodeType of a text node (DOM standard)

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
