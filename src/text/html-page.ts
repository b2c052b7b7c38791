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
export type HtmlElement = { readonly tag: string; readonly name: string; readonly parent: number };

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

/** The page's text, a block a line. */
export const blockText = (page: HtmlPage): string => page.blocks.map(({ text }) => text).join('\n');
