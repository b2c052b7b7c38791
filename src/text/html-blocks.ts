import type { HtmlBlock, HtmlPage } from './html-page.ts';
import { BLOCK_TAGS, Place, SKIPPED_TAGS, VOID_TAGS } from './html-tags.ts';
import { PageReader } from './page-reader.ts';
import { articleBodyIn, markupIn } from './script-text.ts';

/** Characters of a tag that are read: longer ones hold data. */
const LONGEST_TAG = 4000;
/** One linear pass over the page's source: no tree, whatever the nesting. */
export function readHtml(html: string): HtmlPage {
  const reader = new PageReader();
  for (let at = 0; at < html.length; ) {
    const tagStart = html.indexOf('<', at);
    reader.addText(html, at, tagStart < 0 ? html.length : tagStart);
    if (tagStart < 0) break;
    at = readMarkup(html, tagStart, reader);
  }
  reader.flush();
  return addScriptText(reader.page(html), reader.scripts);
}

/** Reads the markup at `<` and gives where it ends. */
function readMarkup(html: string, tagStart: number, reader: PageReader): number {
  if (html.startsWith('<!--', tagStart)) {
    const end = html.indexOf('-->', tagStart + 4);
    const stop = end < 0 ? html.length : end + 3;
    reader.leaveOut(html, tagStart, stop);
    return stop;
  }
  const match = /^<(\/?)([a-z][a-z\d:-]{0,30})/i.exec(html.slice(tagStart, tagStart + 34));
  if (!match) {
    const isMarkup = html[tagStart + 1] === '!' || html[tagStart + 1] === '?';
    const end = isMarkup ? html.indexOf('>', tagStart) : tagStart;
    if (!isMarkup) reader.addText(html, tagStart, tagStart + 1);
    return (end < 0 ? html.length : end) + 1;
  }
  const tag = (match[2] as string).toLowerCase();
  const nameEnd = tagStart + match[0].length;
  const tagEnd = endOfTag(html, nameEnd);
  const closesItself = html[tagEnd - 1] === '/';
  if (match[1]) {
    reader.close(tag);
    return tagEnd + 1;
  }
  const attributes = html.slice(nameEnd, Math.min(tagEnd, tagStart + LONGEST_TAG));
  if (SKIPPED_TAGS.has(tag) || tag === 'title') {
    const stop = endOfContent(html, tag, tagEnd + 1);
    reader.skip(tag, attributes, html.slice(tagEnd + 1, stop));
    const next = closesItself ? tagEnd + 1 : stop;
    if (tag !== 'title') reader.leaveOut(html, tagStart, next);
    return next;
  }
  if (tag === 'meta' || tag === 'link') reader.leaveOut(html, tagStart, tagEnd + 1);
  reader.open(tag, attributes);
  if (closesItself && !BLOCK_TAGS.has(tag) && !VOID_TAGS.has(tag)) reader.close(tag);
  return tagEnd + 1;
}

const endTags = new Map<string, RegExp>();

/** Where an element that is not read ends. Searched for in the source itself: its lower case may be longer (İ). */
function endOfContent(html: string, tag: string, from: number): number {
  const pattern = endTags.get(tag) ?? new RegExp(`</${tag}`, 'gi');
  endTags.set(tag, pattern);
  pattern.lastIndex = from;
  return pattern.exec(html)?.index ?? html.length;
}

/** The `>` that ends a tag: one inside a quoted value does not, unless the quote never ends. */
function endOfTag(html: string, from: number): number {
  const limit = Math.min(html.length, from + 100_000);
  let quote = 0;
  for (let i = from; i < limit; i += 1) {
    const code = html.charCodeAt(i);
    if (quote) {
      if (code === quote) quote = 0;
    } else if (code === 62) return i;
    else if ((code === 34 || code === 39) && html.charCodeAt(i - 1) === 61) quote = code;
  }
  const plain = html.indexOf('>', from);
  return plain < 0 ? html.length : plain;
}

/** Characters of prose below which a page holds its article elsewhere: built by scripts in the browser. */
const POOR = 400;

/** Pages that scripts build still hold their text: for search engines as JSON-LD, or as markup in the scripts themselves. */
function addScriptText(page: HtmlPage, scripts: readonly string[]): HtmlPage {
  let prose = 0;
  for (const { text } of page.blocks) if (text.length > 80) prose += text.length;
  if (prose >= POOR) return page;
  const body = page.jsonLd.map(articleBodyIn).find((text) => text && text.length > prose + POOR / 2);
  if (body) {
    const stated = body.split(/\s*\n\s*/).map(plainBlock);
    return { ...page, blocks: [...page.blocks, ...stated.filter(({ text }) => text)], stated: page.blocks.length };
  }
  const markup = markupIn(scripts);
  if (!markup) return page;
  const inner = readHtml(markup);
  const first = page.elements.length;
  const blocks = inner.blocks.map((block) => ({ ...block, element: block.element + first }));
  const elements = inner.elements.map((element) => ({ ...element, parent: Math.max(0, element.parent + first) }));
  return {
    ...page,
    blocks: [...page.blocks, ...blocks],
    elements: [...page.elements, ...elements],
    source: inner.source,
  };
}

const plainBlock = (line: string): HtmlBlock => ({
  text: line.replace(/\s+/g, ' ').trim(),
  place: Place.articleBody | Place.paragraph,
  element: 0,
  links: 0,
  strong: 0,
  anchors: 0,
});
