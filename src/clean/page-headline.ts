import { decodeEntities } from '../text/html-entities.ts';
import type { HtmlPage } from '../text/html-page.ts';
import { fold } from '../text/normalize.ts';

/** Characters of the shortest headline: what is shorter is a section's name. */
const SHORTEST = 10;
/** Characters above which a statement is a description. */
const LONGEST = 400;

/**
 * The headline that a page states. JSON-LD gives the newsroom's own, unless it repeats `<title>`, which is written for
 * search engines: then Open Graph's, written for readers elsewhere, comes first.
 */
export function pageHeadline(
  page: HtmlPage,
  jsonLd: string | undefined,
  site: string | undefined,
  url: string | undefined,
): string | undefined {
  const stated = [jsonLd, page.metas.get('og:title'), page.metas.get('twitter:title'), page.title].map(plainText);
  const headings = page.headings.filter((line) => line.length >= SHORTEST);
  const shown = new Set([...stated, ...headings].flatMap((line) => (line ? [lettersOf(line)] : [])));
  const names = { site: lettersOf(site ?? ''), host: lettersOf(hostOf(url)) };
  const [newsroom, social, short, title] = stated.map((line) => line && withoutSite(line, shown, names));
  const isForSearch = newsroom && title && !social?.includes(newsroom) && lettersOf(newsroom) === lettersOf(title);
  const inTitle = title && headings.find((line) => lettersOf(title).includes(lettersOf(line)));
  return (isForSearch ? social : newsroom) ?? social ?? newsroom ?? short ?? inTitle ?? title ?? headings[0];
}

/** What a page states as one line of text: character references read, tags left out; undefined when that is nothing, or too long. */
export function plainText(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const read = decodeEntities(decodeEntities(value))
    .replace(/<[^<>]{0,200}>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return read && read.length < LONGEST ? read : undefined;
}

const lettersOf = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');

const hostOf = (url: string | undefined): string => /^https?:\/\/([^/?#]+)/i.exec(url ?? '')?.[1] ?? '';

const TAIL = /^(.{10,}?)\s*(?:\s[|–—·•»*-]|::|[：｜ㅣ|])\s*([^|–—·•»*：｜ㅣ]{2,40})$/u;
/** "Headline | Section | Country | Site" */
const MOST_PARTS = 4;

/** "Headline | Site", "Headline - Section - Site": what the site's name or address says is cut off, and what the page leaves out elsewhere. */
function withoutSite(title: string, shown: ReadonlySet<string>, names: { site: string; host: string }): string {
  let rest = title;
  for (let k = 0; k < MOST_PARTS; k += 1) {
    const [, head, tail] = TAIL.exec(rest) ?? [];
    if (head === undefined || tail === undefined) break;
    const name = lettersOf(tail);
    const isSite =
      name.length > 2 && (names.host.includes(name) || names.site.includes(name) || isInside(names.site, name));
    const isLast = tail.split(' ').length <= 3 && rest.endsWith(` | ${tail}`);
    if (!isSite && !isLast && !shown.has(lettersOf(head))) break;
    rest = head;
  }
  return rest;
}

const isInside = (part: string, whole: string): boolean => part.length > 2 && whole.includes(part);
