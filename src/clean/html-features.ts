import type { HtmlPage } from '../text/html-page.ts';
import { Place, type PlaceName } from '../text/html-tags.ts';
import type { LineView } from './line-view.ts';
import { lineWords, wordStems } from './line-words.ts';
import type { PageStructure } from './page-structure.ts';
import { type GroupSums, keyOf, type PageView, REJECTING, viewPage } from './page-view.ts';

const PLACES = Object.keys(Place) as PlaceName[];
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

function overlap(text: string, words: ReadonlySet<string>): number {
  if (words.size === 0 || text.length < 20 || text.length > 600) return 0;
  const own = new Set(wordStems(lineWords(text)));
  let shared = 0;
  for (const stem of own) if (words.has(stem)) shared += 1;
  return share(shared, Math.max(own.size, words.size));
}
