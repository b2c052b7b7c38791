import { decodeEntities } from './html-entities.ts';

/** Where a block stands in its page: bits of `HtmlBlock.place`. */
export const Place = {
  nav: 1,
  aside: 2,
  footer: 4,
  header: 8,
  article: 16,
  main: 32,
  figure: 64,
  form: 128,
  quote: 256,
  list: 512,
  heading: 1024,
  paragraph: 2048,
  cell: 4096,
  related: 8192,
  comment: 16384,
  share: 32768,
  menu: 65536,
  caption: 131072,
  content: 262144,
  advert: 524288,
  author: 1048576,
  consent: 2097152,
  articleBody: 4194304,
  hidden: 8388608,
} as const;

/** A block of a page's text: a paragraph, heading, list item, table row, or a run of inline text. */
export type HtmlBlock = {
  readonly text: string;
  readonly place: number /** Share of its characters that are links. */;
  readonly links: number;
};

export type HtmlPage = {
  readonly blocks: readonly HtmlBlock[];
  readonly title?: string;
  readonly metas: ReadonlyMap<string, string>;
  readonly jsonLd: readonly string[];
  readonly times: readonly string[];
  readonly headings: readonly string[];
  /** `href` of the canonical link. */
  readonly canonical?: string;
};

const BY_TAG: Readonly<Record<string, number>> = {
  nav: Place.nav,
  menu: Place.nav,
  aside: Place.aside,
  footer: Place.footer,
  header: Place.header,
  article: Place.article,
  main: Place.main,
  figure: Place.figure,
  figcaption: Place.caption,
  form: Place.form,
  button: Place.form,
  select: Place.form,
  label: Place.form,
  blockquote: Place.quote,
  li: Place.list,
  dd: Place.list,
  dt: Place.list,
  p: Place.paragraph,
  td: Place.cell,
  th: Place.cell,
  h1: Place.heading,
  h2: Place.heading,
  h3: Place.heading,
  h4: Place.heading,
  h5: Place.heading,
  h6: Place.heading,
  caption: Place.caption,
};
/** What class names and ids commonly say. */
const BY_NAME: readonly (readonly [RegExp, number])[] = [
  [
    /relat|recommend|more-?(?:on|from|stories|news)|read-?(?:more|next|also)|most-?(?:read|popular|viewed)|popular|trending|teaser|promo|outbrain|taboola|lire-?aussi|see-?also|crosslink|up-?next|latest/i,
    Place.related,
  ],
  [/comment|disqus|respond|discussion|reader-?reaction/i, Place.comment],
  [/share|social|follow|newsletter|subscri|signup|sign-?up|paywall|toolbar|tools\b/i, Place.share],
  [/\bnav|menu|breadcrumb|pagination|sidebar|footer|masthead|topbar|ticker/i, Place.menu],
  [/caption|credit|legend|photo-?(?:info|text)|image-?(?:text|info|meta)|copyright/i, Place.caption],
  [
    /(?:article|story|entry|post|content|news|page|text)[-_]*(?:body|content|text)|rich-?text|\bprose\b|paragraph|articlebody/i,
    Place.content,
  ],
  [/\bad[-_s]?\b|advert|sponsor|banner|\bads?[-_]|promot/i, Place.advert],
  [/author|byline|bio\b|meta\b|dateline|timestamp|publish|\btags?\b|topics/i, Place.author],
  [/cookie|consent|gdpr|cmp\b|privacy/i, Place.consent],
];
const BLOCK = new Set(
  'address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hr html legend li main menu nav ol optgroup option p pre section select summary table tbody tfoot thead time-block tr ul video audio'.split(
    ' ',
  ),
);
const SKIPPED = new Set('script style template noscript svg iframe object canvas math textarea'.split(' '));
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** A second one closes the first (their end tags may be left out). */
const SELF_CLOSING = new Set(['p', 'li', 'td', 'th', 'tr', 'dt', 'dd', 'option']);
const INHERITED = ~(Place.paragraph | Place.heading | Place.list);
/** Characters of a tag that are read: longer ones hold data. */
const LONGEST_TAG = 4000;

type Open = { readonly tag: string; readonly place: number };

/** One linear pass over the page's source: no tree, whatever the nesting. */
export function readHtml(html: string): HtmlPage {
  const lower = html.toLowerCase();
  const blocks: HtmlBlock[] = [];
  const stack: Open[] = [];
  const opened = new Map<string, number>();
  const metas = new Map<string, string>();
  const jsonLd: string[] = [],
    times: string[] = [],
    headings: string[] = [];
  let title: string | undefined;
  let canonical: string | undefined;
  let parts: string[] = [];
  let linked = 0;
  let place = 0;
  let blockPlace = 0;
  const flush = (): void => {
    if (parts.length === 0) return;
    const text = decodeEntities(parts.join(''))
      .replace(/[\s\u00a0\u200b\ufeff]+/g, ' ')
      .replace(/^[ |]+|[ |]+$/g, '');
    if (text) {
      blocks.push({
        text: blockPlace & Place.list && !/^[-•*·–]\s/.test(text) ? `- ${text}` : text,
        place: blockPlace,
        links: Math.min(1, linked / text.length),
      });
      if (blockPlace & Place.heading) headings.push(text);
    }
    parts = [];
    linked = 0;
  };
  const addText = (from: number, to: number): void => {
    if (from >= to) return;
    const text = html.slice(from, to);
    if (parts.length === 0 && !/\S/.test(text)) return;
    if (parts.length === 0) blockPlace = place;
    parts.push(text);
    if ((opened.get('a') ?? 0) > 0) linked += text.trim().length;
  };
  const open = (tag: string, attributes: string): void => {
    if (SELF_CLOSING.has(tag) && stack.at(-1)?.tag === tag) close(tag);
    if (BLOCK.has(tag)) flush();
    if (VOID.has(tag)) return;
    place =
      (place & INHERITED) |
      (place & Place.list && !BLOCK.has(tag) ? place : 0) |
      (BY_TAG[tag] ?? 0) |
      (BLOCK.has(tag) ? 0 : place & ~INHERITED) |
      namedPlace(tag, attributes);
    stack.push({ tag, place });
    opened.set(tag, (opened.get(tag) ?? 0) + 1);
  };
  const close = (tag: string): void => {
    if (BLOCK.has(tag)) flush();
    else if ((tag === 'td' || tag === 'th') && parts.length > 0) parts.push(' | ');
    if (!opened.get(tag)) return;
    for (let top = stack.pop(); top; top = stack.pop()) {
      opened.set(top.tag, (opened.get(top.tag) ?? 1) - 1);
      if (top.tag === tag) break;
    }
    place = stack.at(-1)?.place ?? 0;
  };
  for (let at = 0; at < html.length; ) {
    const tagStart = html.indexOf('<', at);
    addText(at, tagStart < 0 ? html.length : tagStart);
    if (tagStart < 0) break;
    if (html.startsWith('<!--', tagStart)) {
      const end = html.indexOf('-->', tagStart + 4);
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    const match = /^<(\/?)([a-z][a-z\d:-]{0,30})/.exec(lower.slice(tagStart, tagStart + 34));
    if (!match) {
      const isMarkup = html[tagStart + 1] === '!' || html[tagStart + 1] === '?';
      const end = isMarkup ? html.indexOf('>', tagStart) : tagStart;
      if (!isMarkup) addText(tagStart, tagStart + 1);
      at = (end < 0 ? html.length : end) + 1;
      continue;
    }
    const tag = match[2] as string;
    const tagEnd = endOfTag(html, tagStart + match[0].length);
    at = tagEnd + 1;
    if (match[1]) {
      close(tag);
      continue;
    }
    const attributes = html.slice(tagStart + match[0].length, Math.min(tagEnd, tagStart + LONGEST_TAG));
    if (SKIPPED.has(tag) || tag === 'title') {
      const end = lower.indexOf(`</${tag}`, at);
      const inner = html.slice(at, end < 0 ? html.length : end);
      if (tag === 'title' && title === undefined && !opened.get('svg'))
        title = decodeEntities(inner).replace(/\s+/g, ' ').trim();
      if (tag === 'script' && /ld\+json/i.test(attributes)) jsonLd.push(inner);
      if (html[tagEnd - 1] !== '/') at = end < 0 ? html.length : end;
      continue;
    }
    if (tag === 'meta') readMeta(attributes, metas);
    if (tag === 'time') times.push(attribute(attributes, 'datetime') ?? '');
    if (tag === 'link' && /rel=["']?canonical/i.test(attributes)) canonical = attribute(attributes, 'href');
    open(tag, attributes);
    if (html[tagEnd - 1] === '/' && !BLOCK.has(tag) && !VOID.has(tag)) close(tag);
  }
  flush();
  addArticleBody(blocks, jsonLd);
  return {
    blocks,
    ...(title && { title }),
    metas,
    jsonLd,
    times: times.filter(Boolean),
    headings,
    ...(canonical && { canonical }),
  };
}

/** Characters of prose below which a page holds its article elsewhere: built by scripts in the browser. */
const POOR = 400;

/** Pages that scripts build still give their text to search engines, as JSON-LD `articleBody`. */
function addArticleBody(blocks: HtmlBlock[], jsonLd: readonly string[]): void {
  let prose = 0;
  for (const { text } of blocks) if (text.length > 80) prose += text.length;
  if (prose >= POOR) return;
  for (const source of jsonLd) {
    const body = /"articleBody"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(source)?.[1];
    if (!body || body.length < prose + 200) continue;
    for (const line of decodeEntities(unquote(body).replace(/<[^<>]{0,500}>/g, '\n')).split(/\s*\n\s*/)) {
      const text = line.replace(/\s+/g, ' ').trim();
      if (text) blocks.push({ text, place: Place.articleBody | Place.paragraph, links: 0 });
    }
    return;
  }
}

function unquote(json: string): string {
  try {
    return String(JSON.parse(json.replace(/[\n\r\t]/g, ' ')));
  } catch {
    return json
      .slice(1, -1)
      .replace(/\\[nr]/g, '\n')
      .replace(/\\(.)/g, '$1');
  }
}

/** The page's text, a block a line. */
export const blockText = (page: HtmlPage): string => page.blocks.map(({ text }) => text).join('\n');

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

const names = new Map<string, number>();

function namedPlace(tag: string, attributes: string): number {
  if (attributes.length < 6 || tag === 'body' || tag === 'html') return 0;
  let place = /\shidden(?:\s|=|$)|display:\s?none/i.test(attributes) ? Place.hidden : 0;
  if (/itemprop=["']?articleBody/i.test(attributes)) place |= Place.articleBody;
  if (!/\b(?:class|id)=/i.test(attributes)) return place;
  const name = `${attribute(attributes, 'class') ?? ''} ${attribute(attributes, 'id') ?? ''}`.slice(0, 200);
  const known = names.get(name);
  if (known !== undefined) return place | known;
  let found = 0;
  for (const [pattern, bit] of BY_NAME) if (pattern.test(name)) found |= bit;
  if (names.size < 20_000) names.set(name, found);
  return place | found;
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

const patterns = new Map<string, RegExp>();

function attribute(attributes: string, name: string): string | undefined {
  const pattern =
    patterns.get(name) ?? new RegExp(`(?:^|[\\s"'])${name}\\s?=\\s?(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i');
  patterns.set(name, pattern);
  const match = pattern.exec(attributes);
  return match ? (match[1] ?? match[2] ?? match[3]) : undefined;
}
