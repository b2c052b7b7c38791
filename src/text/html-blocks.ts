import { decodeEntities } from './html-entities.ts';
import { attribute, namedPlace, nameOf } from './html-names.ts';
import { BLOCK_TAGS, OWN, PLACE_OF_TAG, Place, SELF_CLOSING_TAGS, SKIPPED_TAGS, VOID_TAGS } from './html-tags.ts';
import { articleBodyIn, markupIn } from './script-text.ts';

/** A block of a page's text: a paragraph, heading, list item, table row, or a run of inline text. */
export type HtmlBlock = {
  readonly text: string;
  /** Bits of `Place`. */
  readonly place: number;
  /** Index in `HtmlPage.elements` of the innermost block element around it. */
  readonly element: number;
  /** Shares of its characters that are links, and that are set bold or italic. */
  readonly links: number;
  readonly strong: number;
  /** Links in it. */
  readonly anchors: number;
};

/** A block element; `parent` is an index smaller than its own, -1 for the page itself. */
type HtmlElement = { readonly tag: string; readonly name: string; readonly parent: number };

export type HtmlPage = {
  /** The source without comments, scripts, styles, templates, pictures and metadata; on a page that its scripts build, the markup in them. */
  readonly source: string;
  readonly blocks: readonly HtmlBlock[];
  /** In the order in which they open; the first is the page itself. */
  readonly elements: readonly HtmlElement[];
  readonly title?: string;
  readonly metas: ReadonlyMap<string, string>;
  readonly jsonLd: readonly string[];
  readonly times: readonly string[];
  readonly headings: readonly string[];
  /** `href` of the canonical link. */
  readonly canonical?: string;
  /** From this block on the text is JSON-LD's `articleBody`, on a page that shows none. */
  readonly stated?: number;
};

/** Characters of a tag that are read: longer ones hold data. */
const LONGEST_TAG = 4000;
/** Characters of the shortest script that holds data. */
const SHORTEST_SCRIPT = 20;
const STRONG_TAGS = new Set(['b', 'strong', 'em', 'i']);

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
  return reader.page(html);
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

/** What is open around the text that is read, innermost last. */
type Open = { readonly tag: string; readonly place: number; readonly element: number };

class PageReader {
  readonly #blocks: HtmlBlock[] = [];
  readonly #elements: HtmlElement[] = [{ tag: 'page', name: '', parent: -1 }];
  readonly #stack: Open[] = [];
  readonly #opened = new Map<string, number>();
  readonly #metas = new Map<string, string>();
  readonly #jsonLd: string[] = [];
  readonly #scripts: string[] = [];
  readonly #source: string[] = [];
  #sourceEnd = 0;
  readonly #times: string[] = [];
  readonly #headings: string[] = [];
  #title: string | undefined;
  #canonical: string | undefined;
  #parts: string[] = [];
  #linked = 0;
  #strong = 0;
  #anchors = 0;
  #openStrong = 0;
  #place = 0;
  #element = 0;
  #blockPlace = 0;
  #blockElement = 0;

  addText(html: string, from: number, to: number): void {
    if (from >= to) return;
    const text = html.slice(from, to);
    if (this.#parts.length === 0) {
      if (!/\S/.test(text)) return;
      this.#blockPlace = this.#place;
      this.#blockElement = this.#element;
      this.#anchors = this.#isOpen('a') ? 1 : 0;
    }
    this.#parts.push(text);
    if (this.#isOpen('a')) this.#linked += text.trim().length;
    if (this.#openStrong > 0) this.#strong += text.trim().length;
  }

  /** Ends the block that is being read. */
  flush(): void {
    if (this.#parts.length === 0) return;
    const text = decodeEntities(this.#parts.join(''))
      .replace(/[\s\u00a0\u200b\ufeff]+/g, ' ')
      .replace(/^[ |]+|[ |]+$/g, '');
    if (text) {
      const place = this.#blockPlace;
      this.#blocks.push({
        text: place & Place.list && !/^[-•*·–]\s/.test(text) ? `- ${text}` : text,
        place,
        element: this.#blockElement,
        links: Math.min(1, this.#linked / text.length),
        strong: Math.min(1, this.#strong / text.length),
        anchors: this.#anchors,
      });
      if (place & Place.heading) this.#headings.push(text);
    }
    this.#parts = [];
    this.#linked = 0;
    this.#strong = 0;
    this.#anchors = 0;
  }

  open(tag: string, attributes: string): void {
    if (tag === 'meta') readMeta(attributes, this.#metas);
    else if (tag === 'time') this.#times.push(attribute(attributes, 'datetime') ?? '');
    else if (tag === 'link' && /rel=["']?canonical/i.test(attributes)) this.#canonical = attribute(attributes, 'href');
    if (SELF_CLOSING_TAGS.has(tag) && this.#stack.at(-1)?.tag === tag) this.close(tag);
    const isBlock = BLOCK_TAGS.has(tag);
    if (isBlock) this.flush();
    if (VOID_TAGS.has(tag)) return;
    const inherited = isBlock ? this.#place & ~OWN : this.#place;
    const name = nameOf(attributes);
    this.#place = inherited | (PLACE_OF_TAG[tag] ?? 0) | namedPlace(tag, name, attributes);
    if (isBlock) {
      this.#elements.push({ tag, name, parent: this.#element });
      this.#element = this.#elements.length - 1;
    } else if (tag === 'a') this.#anchors += 1;
    if (STRONG_TAGS.has(tag)) this.#openStrong += 1;
    this.#stack.push({ tag, place: this.#place, element: this.#element });
    this.#opened.set(tag, (this.#opened.get(tag) ?? 0) + 1);
  }

  close(tag: string): void {
    if (BLOCK_TAGS.has(tag)) this.flush();
    else if ((tag === 'td' || tag === 'th') && this.#parts.length > 0) this.#parts.push(' | ');
    if (!this.#isOpen(tag)) return;
    for (let top = this.#stack.pop(); top; top = this.#stack.pop()) {
      this.#opened.set(top.tag, (this.#opened.get(top.tag) ?? 1) - 1);
      if (STRONG_TAGS.has(top.tag)) this.#openStrong -= 1;
      if (top.tag === tag) break;
    }
    this.#place = this.#stack.at(-1)?.place ?? 0;
    this.#element = this.#stack.at(-1)?.element ?? 0;
  }

  /** An element whose content is not the page's text: its title, its data for machines. */
  skip(tag: string, attributes: string, inner: string): void {
    if (tag === 'title' && this.#title === undefined && !this.#isOpen('svg'))
      this.#title = decodeEntities(inner).replace(/\s+/g, ' ').trim();
    if (tag !== 'script' || inner.length < SHORTEST_SCRIPT) return;
    if (/ld\+json/i.test(attributes)) this.#jsonLd.push(inner);
    else this.#scripts.push(inner);
  }

  /** Markup that no reader of text needs: it does not become part of `source`. */
  leaveOut(html: string, from: number, to: number): void {
    this.#source.push(html.slice(this.#sourceEnd, from));
    this.#sourceEnd = to;
  }

  page(html: string): HtmlPage {
    this.leaveOut(html, html.length, html.length);
    const page: HtmlPage = {
      source: this.#source.join(''),
      blocks: this.#blocks,
      elements: this.#elements,
      ...(this.#title && { title: this.#title }),
      metas: this.#metas,
      jsonLd: this.#jsonLd,
      times: this.#times.filter(Boolean),
      headings: this.#headings,
      ...(this.#canonical && { canonical: this.#canonical }),
    };
    return addScriptText(page, this.#scripts);
  }

  #isOpen(tag: string): boolean {
    return (this.#opened.get(tag) ?? 0) > 0;
  }
}

function readMeta(attributes: string, metas: Map<string, string>): void {
  const name = (
    attribute(attributes, 'property') ??
    attribute(attributes, 'name') ??
    attribute(attributes, 'itemprop')
  )?.toLowerCase();
  const content = attribute(attributes, 'content');
  if (name && content && !metas.has(name)) metas.set(name, decodeEntities(content).trim());
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

/** The page's text, a block a line. */
export const blockText = (page: HtmlPage): string => page.blocks.map(({ text }) => text).join('\n');
