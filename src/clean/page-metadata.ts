import type { PublishedOn } from '../article.ts';
import type { HtmlPage } from '../text/html-page.ts';
import { pageHeadline, plainText } from './page-headline.ts';
import { parseDate } from './parse-date.ts';

export type PageMetadata = {
  readonly headline?: string;
  readonly publishedOn?: PublishedOn;
  readonly site?: string;
  readonly byline?: string;
};

/** What a page says of itself: JSON-LD (schema.org), Open Graph and other meta elements, `<time>`, headings, its address. */
export function pageMetadata(page: HtmlPage, url: string | undefined): PageMetadata {
  const things = page.jsonLd.flatMap(thingsIn);
  const article =
    things.find((thing) => /article|posting|report/i.test(String(thing['@type'])) && plainText(thing['headline'])) ??
    things.find((thing) => plainText(thing['headline']));
  const site = plainText(page.metas.get('og:site_name')) ?? nameOf(article?.['publisher']);
  const headline = pageHeadline(page, plainText(article?.['headline']), site, url ?? page.canonical);
  const publishedOn = dateOf(page, things, url ?? page.canonical);
  const byline = bylineOf(page, article);
  return {
    ...(headline && { headline }),
    ...(publishedOn && { publishedOn }),
    ...(site && { site }),
    ...(byline && { byline }),
  };
}

type Thing = Readonly<Record<string, unknown>>;

/** The objects of a JSON-LD script, those in lists and graphs too. */
function thingsIn(source: string): Thing[] {
  try {
    return unfold(JSON.parse(source.replace(/[\n\r\t]/g, ' ')), 0);
  } catch {
    return [];
  }
}

const DEEPEST = 6;

function unfold(value: unknown, depth: number): Thing[] {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.slice(0, 200).flatMap((item) => unfold(item, depth + 1));
  const thing = value as Thing;
  return [
    thing,
    ...unfold(thing['@graph'], depth + 1),
    ...unfold(thing['mainEntity'], depth + 1),
    ...unfold(thing['mainEntityOfPage'], depth + 1),
  ];
}

const nameOf = (value: unknown): string | undefined => {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? plainText(first) : plainText((first as Thing | undefined)?.['name']);
};

/** Meta names that hold the date of publication, the surest first. */
const DATE_METAS = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'cxenseparse:recs:publishtime',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'dcterms.created',
  'pubdate',
  'publishdate',
  'publish-date',
  'publication_date',
  'article:published',
  'article.published',
  'date',
  'last-modified',
];

function dateOf(page: HtmlPage, things: readonly Thing[], url: string | undefined): PublishedOn | undefined {
  const stated = [
    ...things
      .filter((thing) => /article|posting|report/i.test(String(thing['@type'])))
      .map((thing) => thing['datePublished']),
    ...things.map((thing) => thing['datePublished']),
    ...DATE_METAS.map((name) => page.metas.get(name)),
    page.times[0],
  ];
  for (const value of stated) {
    const date = typeof value === 'string' ? isoOf(value) : undefined;
    if (date) return date;
  }
  const inUrl = /\/((?:19|20)\d\d)\/(\d{1,2})\/(\d{1,2})(?:\/|$)/.exec(url ?? '');
  return inUrl ? isoOf(`${inUrl[1]}-${inUrl[2]?.padStart(2, '0')}-${inUrl[3]?.padStart(2, '0')}`) : undefined;
}

function isoOf(value: string): PublishedOn | undefined {
  const match = /^\s*((?:19|20)\d\d-\d\d-\d\d)(?:[T\s]+(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s?(Z|[+-]\d\d:?\d\d)?)?/i.exec(
    value,
  );
  if (match) {
    if (!parseDate(match[1] as string, true)) return undefined;
    const zone = match[3]?.toUpperCase().replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2') ?? '';
    return match[2] ? `${match[1]}T${match[2]}${zone}` : match[1];
  }
  const found = value.length < 80 ? parseDate(value, undefined) : undefined;
  return found && (found.time ? `${found.iso}T${found.time}` : found.iso);
}

function bylineOf(page: HtmlPage, article: Thing | undefined): string | undefined {
  const author = article?.['author'];
  const names = (Array.isArray(author) ? author : [author]).map(nameOf).filter((name) => name !== undefined);
  const meta = plainText(page.metas.get('author')) ?? plainText(page.metas.get('article:author'));
  const name = names.length > 0 ? [...new Set(names)].join(', ') : meta;
  return name && !/^https?:/i.test(name) && name.length <= 160 ? name : undefined;
}
