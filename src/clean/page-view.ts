import type { HtmlBlock, HtmlPage } from '../text/html-page.ts';
import { Place } from '../text/html-tags.ts';
import { articleBodyIn } from '../text/script-text.ts';
import type { LineShape } from './line-shape.ts';
import type { LineView } from './line-view.ts';
import { lineWords, wordStems } from './line-words.ts';
import { centreOf, distanceTo, markupGroups, type PageStructure, pageStructure } from './page-structure.ts';

/** All that the tags say, worked out once a page. */
export type PageView = {
  readonly blocks: readonly HtmlBlock[];
  readonly shapes: readonly LineShape[];
  readonly structure: PageStructure;
  readonly readable: readonly boolean[] | undefined;
  readonly ignored: number;
  readonly groups: Int32Array;
  readonly groupSums: readonly GroupSums[];
  readonly prose: ReturnType<typeof distanceTo>;
  readonly kept: ReturnType<typeof distanceTo>;
  readonly title: ReturnType<typeof distanceTo>;
  readonly titleBlock: number;
  readonly firstKept: number;
  readonly lastKept: number;
  readonly keptBefore: Float64Array;
  readonly body: string;
  readonly bodyFits: number;
  readonly description: ReadonlySet<string>;
  readonly copyIndex: readonly number[];
};

export type GroupSums = {
  count: number;
  chars: number;
  prose: number;
  readable: number;
  links: number;
  first: number;
  last: number;
};

/** A place that covers this much of the page's prose says nothing: the whole page is wrapped in it. */
const WRAPS = 0.7;
/** Places that hold no article. */
export const REJECTING =
  Place.nav |
  Place.aside |
  Place.footer |
  Place.form |
  Place.related |
  Place.comment |
  Place.share |
  Place.menu |
  Place.caption |
  Place.advert |
  Place.consent;

/** What the tags say; `readable` says which blocks Readability kept, undefined when it failed. */
export function viewPage(
  page: HtmlPage,
  { lines, shapes: lineShapes, from, to }: LineView,
  readable: readonly boolean[] | undefined,
  headline: string | undefined,
): PageView {
  const { blocks } = page;
  const shapes: LineShape[] = [];
  const isDense: boolean[] = [];
  for (const [k, { number }] of lines.entries()) {
    shapes[number - 1] ??= lineShapes[k] as LineShape;
    isDense[number - 1] ||= k >= from && k <= to;
  }
  const isProse = (i: number): boolean => (blocks[i] as HtmlBlock).text.length >= 80 && (shapes[i]?.stops ?? 0) > 0;
  const structure = pageStructure(page, (i) => isProse(i) && (isDense[i] as boolean), readable);
  const titleBlock = titleOf(page, headline);
  const groups = markupGroups(page);
  const keptBefore = new Float64Array(blocks.length + 1);
  for (const [i, { text }] of blocks.entries())
    keptBefore[i + 1] = (keptBefore[i] as number) + (readable?.[i] ? text.length : 0);
  const body =
    page.jsonLd
      .map((source) => keyOf(articleBodyIn(source) ?? '', Number.POSITIVE_INFINITY))
      .find((text) => text.length > 200) ?? '';
  const seen = new Map<string, number>();
  const copyIndex = blocks.map(({ text }) => {
    const before = seen.get(text) ?? 0;
    seen.set(text, before + 1);
    return before;
  });
  return {
    blocks,
    shapes,
    structure,
    readable,
    ignored: wrappers(blocks),
    groups,
    groupSums: sumGroups(groups, blocks, isProse, readable),
    prose: distanceTo(centreOf(structure.sums.prose, 0.7), structure),
    kept: distanceTo(centreOf(structure.sums.readable, 0.7), structure),
    title: distanceTo(titleBlock < 0 ? 0 : (blocks[titleBlock] as HtmlBlock).element, structure),
    titleBlock,
    firstKept: readable?.indexOf(true) ?? -1,
    lastKept: readable?.lastIndexOf(true) ?? -1,
    keptBefore,
    body,
    bodyFits: shareOnPage(body, blocks),
    description: new Set(wordStems(lineWords(page.metas.get('og:description') ?? page.metas.get('description') ?? ''))),
    copyIndex,
  };
}

/** Letters and digits of a text: what two ways of writing it share. */
export const keyOf = (text: string, most = 80): string =>
  text
    .slice(0, most * 2)
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, most);

/** How much of a JSON-LD body the page's blocks hold. */
function shareOnPage(body: string, blocks: readonly HtmlBlock[]): number {
  if (!body) return 0;
  let found = 0;
  for (const { text } of blocks) if (text.length > 80 && body.includes(keyOf(text))) found += text.length;
  return Math.min(1, found / body.length);
}

function titleOf({ blocks }: HtmlPage, headline: string | undefined): number {
  const key = keyOf(headline ?? '');
  const found = key ? blocks.findIndex(({ text, place }) => place & Place.heading && keyOf(text) === key) : -1;
  if (found >= 0 || !key) return found;
  return blocks.findIndex(
    ({ text }) => text.length >= 15 && (key.startsWith(keyOf(text)) || keyOf(text).startsWith(key)),
  );
}

function wrappers(blocks: readonly HtmlBlock[]): number {
  let prose = 0;
  const covered = new Float64Array(32);
  for (const { text, place } of blocks) {
    if (text.length < 80) continue;
    prose += text.length;
    for (let k = 0; k < 32; k += 1) if (place & (1 << k)) covered[k] = (covered[k] as number) + text.length;
  }
  let ignored = 0;
  for (let k = 0; k < 32; k += 1) if ((1 << k) & REJECTING && (covered[k] as number) > prose * WRAPS) ignored |= 1 << k;
  return ignored;
}

function sumGroups(
  groups: Int32Array,
  blocks: readonly HtmlBlock[],
  isProse: (i: number) => boolean,
  readable: readonly boolean[] | undefined,
): GroupSums[] {
  const sums: GroupSums[] = [];
  for (const [i, { text, links }] of blocks.entries()) {
    const group = groups[i] as number;
    sums[group] ??= { count: 0, chars: 0, prose: 0, readable: 0, links: 0, first: i, last: i };
    const sum = sums[group];
    sum.count += 1;
    sum.chars += text.length;
    sum.links += text.length * links;
    sum.last = i;
    if (isProse(i)) sum.prose += text.length;
    if (readable?.[i]) sum.readable += text.length;
  }
  return sums;
}
