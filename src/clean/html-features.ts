import type { HtmlBlock, HtmlPage } from '../text/html-blocks.ts';
import { Place, type PlaceName } from '../text/html-tags.ts';
import { articleBodyIn } from '../text/script-text.ts';
import type { LineShape } from './line-shape.ts';
import type { LineView } from './line-view.ts';
import { lineWords, wordStems } from './line-words.ts';
import { centreOf, distanceTo, markupGroups, type PageStructure, pageStructure } from './page-structure.ts';

const PLACES = Object.keys(Place) as PlaceName[];
/** A place that covers this much of the page's prose says nothing: the whole page is wrapped in it. */
const WRAPS = 0.7;
const REJECTING =
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

/** All that the tags say, worked out once a page. */
type PageView = {
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

type GroupSums = {
  count: number;
  chars: number;
  prose: number;
  readable: number;
  links: number;
  first: number;
  last: number;
};

const is = (condition: unknown): number => (condition ? 1 : 0);
const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
const log = (x: number): number => Math.log1p(Math.max(0, x));

type Feature = (view: PageView, i: number) => number;

const ofBlock: Readonly<Record<string, Feature>> = {
  links: ({ blocks }, i) => blocks[i]?.links ?? 0,
  strong: ({ blocks }, i) => blocks[i]?.strong ?? 0,
  anchors: ({ blocks }, i) => Math.min(10, blocks[i]?.anchors ?? 0),
  rejected: ({ blocks, ignored }, i) => is((blocks[i]?.place ?? 0) & ~ignored & REJECTING),
  kept: ({ readable }, i) => (readable ? is(readable[i]) : -1),
  keptNear: ({ readable }, i) =>
    readable ? is(readable[i - 1]) + is(readable[i + 1]) + 0.5 * (is(readable[i - 2]) + is(readable[i + 2])) : -1,
  keptFromStart: ({ firstKept, blocks }, i) => (firstKept < 0 ? 0 : share(i - firstKept, blocks.length)),
  keptFromEnd: ({ lastKept, blocks }, i) => (lastKept < 0 ? 0 : share(lastKept - i, blocks.length)),
  keptShareBefore: ({ keptBefore, blocks }, i) => share(keptBefore[i] as number, keptBefore[blocks.length] as number),
  fromTitle: ({ titleBlock }, i) => (titleBlock < 0 ? 0 : Math.sign(i - titleBlock) * log(Math.abs(i - titleBlock))),
  inBody: ({ body, bodyFits, blocks }, i) =>
    body && bodyFits > 0.3 ? is(body.includes(keyOf(blocks[i]?.text ?? ''))) : -1,
  bodyFits: ({ bodyFits }) => bodyFits,
  described: ({ description, blocks }, i) => overlap(blocks[i]?.text ?? '', description),
  copyIndex: ({ copyIndex }, i) => copyIndex[i] as number,
  sameAsAbove: ({ groups }, i) => is(groups[i] === groups[i - 1]),
  sameAsBelow: ({ groups }, i) => is(groups[i] === groups[i + 1]),
  blocksOfPage: ({ blocks }) => log(blocks.length),
  depth: ({ structure, blocks }, i) => structure.depth[blocks[i]?.element ?? 0] as number,
};

const ofNeighbours: Readonly<Record<string, Feature>> = Object.fromEntries(
  [-2, -1, 1, 2].flatMap((step) => [
    [`length${step}`, ({ shapes }: PageView, i: number) => log(shapes[i + step]?.length ?? 0)],
    [`links${step}`, ({ blocks }: PageView, i: number) => blocks[i + step]?.links ?? -1],
    [`final${step}`, ({ shapes }: PageView, i: number) => is(shapes[i + step]?.final)],
    [`heading${step}`, ({ blocks }: PageView, i: number) => is((blocks[i + step]?.place ?? 0) & Place.heading)],
    [
      `rejected${step}`,
      ({ blocks, ignored }: PageView, i: number) => is((blocks[i + step]?.place ?? 0) & ~ignored & REJECTING),
    ],
  ]),
);

const ofGroup: Readonly<Record<string, Feature>> = {
  groupCount: (view, i) => log(groupOf(view, i).count),
  groupLength: (view, i) => log(share(groupOf(view, i).chars, groupOf(view, i).count)),
  groupProse: (view, i) => share(groupOf(view, i).prose, groupOf(view, i).chars),
  groupReadable: (view, i) => share(groupOf(view, i).readable, groupOf(view, i).chars),
  groupLinks: (view, i) => share(groupOf(view, i).links, groupOf(view, i).chars),
  groupOfProse: (view, i) => share(groupOf(view, i).prose, view.structure.sums.prose[0] as number),
  groupSpread: (view, i) => share(groupOf(view, i).last - groupOf(view, i).first, view.blocks.length),
};

const groupOf = ({ groups, groupSums }: PageView, i: number): GroupSums => groupSums[groups[i] as number] as GroupSums;

/** The container around a block, the one around that, and the one around both. */
const ofContainers: Readonly<Record<string, Feature>> = Object.fromEntries(
  [1, 2, 3].flatMap((level) => {
    const at = ({ structure, blocks }: PageView, i: number): number => {
      let element = blocks[i]?.element ?? 0;
      if ((structure.sums.blocks[element] as number) > 1 && level === 1) return element;
      const steps = (structure.sums.blocks[element] as number) > 1 ? level - 1 : level;
      for (let k = 0; k < steps; k += 1) element = Math.max(0, structure.up[element] as number);
      return element;
    };
    const of =
      (read: (sums: PageStructure['sums'], e: number) => number): Feature =>
      (view, i) =>
        read(view.structure.sums, at(view, i));
    return [
      [`blocksIn${level}`, of((sums, e) => log(sums.blocks[e] as number))],
      [`linksIn${level}`, of((sums, e) => share(sums.linked[e] as number, sums.chars[e] as number))],
      [`proseIn${level}`, of((sums, e) => share(sums.prose[e] as number, sums.chars[e] as number))],
      [`ofProse${level}`, of((sums, e) => share(sums.prose[e] as number, sums.prose[0] as number))],
      [`readableIn${level}`, of((sums, e) => share(sums.readable[e] as number, sums.chars[e] as number))],
      [`ofReadable${level}`, of((sums, e) => share(sums.readable[e] as number, sums.readable[0] as number))],
      [`charsIn${level}`, of((sums, e) => log(sums.chars[e] as number))],
    ];
  }),
);

/** How far the block stands from where the prose, what Readability keeps, and the title are. */
const ofCentres: Readonly<Record<string, Feature>> = Object.fromEntries(
  (['prose', 'kept', 'title'] as const).flatMap((centre) => [
    [`${centre}Levels`, (view: PageView, i: number) => view[centre].levels[view.blocks[i]?.element ?? 0] as number],
    [
      `${centre}Meeting`,
      (view: PageView, i: number) => {
        const { sums } = view.structure;
        const meeting = view[centre].meeting[view.blocks[i]?.element ?? 0] as number;
        return share(sums.chars[meeting] as number, sums.chars[0] as number);
      },
    ],
  ]),
);

const ofPlaces: Readonly<Record<string, Feature>> = Object.fromEntries(
  PLACES.map((name) => [
    name,
    ({ blocks, ignored }: PageView, i: number) => is((blocks[i]?.place ?? 0) & ~ignored & Place[name]),
  ]),
);

const ALL = { ...ofBlock, ...ofNeighbours, ...ofGroup, ...ofContainers, ...ofCentres, ...ofPlaces };
const READERS = Object.values(ALL);

/** The names of what the tags say about a block, beside what its text says, in the order in which they are written. */
export const HTML_FEATURES: readonly string[] = Object.keys(ALL);

/** A function that writes block `i`'s features into `row` from `at` on. `readable` says what Readability kept, undefined when it failed. */
export function htmlFeatureWriter(
  page: HtmlPage,
  lines: LineView,
  readable: readonly boolean[] | undefined,
  headline: string | undefined,
): (i: number, row: Float64Array | Float32Array, at: number) => void {
  const view = viewPage(page, lines, readable, headline);
  return (i, row, at) => {
    for (let k = 0; k < READERS.length; k += 1) row[at + k] = (READERS[k] as Feature)(view, i);
  };
}

function viewPage(
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
const keyOf = (text: string, most = 80): string =>
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

function overlap(text: string, words: ReadonlySet<string>): number {
  if (words.size === 0 || text.length < 20 || text.length > 600) return 0;
  const own = new Set(wordStems(lineWords(text)));
  let shared = 0;
  for (const stem of own) if (words.has(stem)) shared += 1;
  return share(shared, Math.max(own.size, words.size));
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
