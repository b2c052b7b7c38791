import type { HtmlPage } from '../text/html-page.ts';
import { fold } from '../text/normalize.ts';
import type { CaptureLine } from './capture-lines.ts';

/** Lines at either end of a capture in which a page names itself. */
const REACH = 15;
/** A headline that a title line repeats is longer than this many characters. */
const SHORTEST_TITLE = 20;
const LONGEST_NAME = 40;

/**
 * The site a capture is from, as a key that its other captures share: the host of its address, else the name behind its
 * title ("Headline - The Observer"). Read from the lines alone, so that it does not depend on what other captures say.
 */
export function findSite(lines: readonly CaptureLine[], page: HtmlPage | undefined, url?: string): string | undefined {
  return (
    hostOf(url) ??
    hostOf(page?.canonical) ??
    hostOf(page?.metas.get('og:url')) ??
    keyOf(page?.metas.get('og:site_name')) ??
    firstOf(endsOf(lines), ({ text }) => hostOf(ADDRESS.exec(text)?.[1])) ??
    keyOf(nameBehindTitle(lines, page?.title))
  );
}

/** The address a capture names as its own: the page's, else a line that is one. */
export function findAddress(lines: readonly CaptureLine[], page?: HtmlPage): string | undefined {
  const named = [page?.canonical, page?.metas.get('og:url')].find((address) => hostOf(address) !== undefined);
  return named ?? firstOf(endsOf(lines), ({ text }) => ADDRESS.exec(text)?.[1]);
}

const endsOf = (lines: readonly CaptureLine[]): CaptureLine[] => [
  ...lines.slice(0, REACH),
  ...lines.slice(Math.max(REACH, lines.length - REACH)),
];

/** A line that is an address, alone or after a word such as "URL:" or "Source:". */
const ADDRESS = /^(?:[\p{L} ]{2,20}[:：]\s*)?(https?:\/\/[^\s<>"]{4,})$/iu;

function hostOf(url: string | undefined): string | undefined {
  const host = /^https?:\/\/([^/?#:@\s]+\.[^/?#:@\s]+)/i.exec(url ?? '')?.[1];
  return host?.toLowerCase().replace(/^(?:www\d?|m|amp|mobile)\./, '');
}

const keyOf = (name: string | undefined): string | undefined => (name?.trim() ? fold(name.trim()) : undefined);

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What follows a dash or a bar in a line (or the page's title) after words that are a line of their own: the headline. */
function nameBehindTitle(lines: readonly CaptureLine[], title: string | undefined): string | undefined {
  const head = lines.slice(0, REACH).map(({ text }) => text);
  return firstOf([...(title ? [title] : []), ...head], (line) => {
    const parts = /^(.+?)\s*[-–—|·]\s*([^-–—|·]{2,40})$/u.exec(line.length > 400 ? '' : line);
    const [, before = '', name = ''] = parts ?? [];
    const repeats = head.some((other) => other !== line && other.length >= SHORTEST_TITLE && before.endsWith(other));
    return repeats && name.length <= LONGEST_NAME && /\p{L}/u.test(name) ? name : undefined;
  });
}
