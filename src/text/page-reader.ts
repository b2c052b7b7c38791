import { decodeEntities } from './html-entities.ts';
import { attribute, namedPlace, nameOf } from './html-names.ts';
import type { HtmlBlock, HtmlElement, HtmlPage } from './html-page.ts';
import { BLOCK_TAGS, OWN, PLACE_OF_TAG, Place, SELF_CLOSING_TAGS, VOID_TAGS } from './html-tags.ts';

/** Characters of the shortest script that holds data. */
const SHORTEST_SCRIPT = 20;
const STRONG_TAGS = new Set(['b', 'strong', 'em', 'i']);

/** What is open around the text that is read, innermost last. */
type Open = { readonly tag: string; readonly place: number; readonly element: number };

/** Gathers blocks, elements and metadata while a page's markup is read. */
export class PageReader {
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
    return {
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
  }

  /** What scripts hold, as far as it may be data. */
  get scripts(): readonly string[] {
    return this.#scripts;
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
