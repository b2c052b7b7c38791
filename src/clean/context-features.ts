import { bestSegment } from './best-segment.ts';
import { bestCycle, lineCycles } from './line-cycles.ts';
import { lineNeighbourhood } from './line-neighbourhood.ts';
import { linePatterns } from './line-patterns.ts';
import type { LineShape } from './line-shape.ts';
import { isName, isProse, type LineView, lineDensity } from './line-view.ts';
import type { MarkerMatch } from './match-markers.ts';
import { runningSum } from './running-sum.ts';
import { titleLine } from './title-line.ts';

type Feature = (view: ContextView, i: number) => number;

/** A stretch of lines, first and last. */
type Stretch = readonly [number, number];

type ContextView = ReturnType<typeof contextView>;

const is = (condition: unknown): number => (condition ? 1 : 0);
const within = ([from, to]: Stretch, i: number): boolean => i >= from && i <= to;
const lengthOf = ({ shapes }: ContextView, i: number): number => (shapes[i] as LineShape).length;
const textOf = ({ lines }: ContextView, i: number): string => lines[i]?.text as string;
/** Lines to the nearest prose, as a share of `FAR`. */
const gap = (distance: number | undefined): number => Math.min(FAR, distance ?? FAR) / FAR;
const FAR = 15;
/** Characters below which a line inside a stretch is a subhead, an item or an insertion. */
const SHORT = 60;
/** Lines on each side in which dates and comment markers are counted. */
const NEAR = 6;
/** Prose stands at most `reach` lines above, and below. */
const isBetween = ({ proseAbove, proseBelow }: ContextView, i: number, reach: number): boolean =>
  (proseAbove[i] as number) <= reach && (proseBelow[i] as number) <= reach;
/** How archives and tags say how much there is of something. */
const COUNTED = /\(\d{1,5}\)$/;
const HANDLE = /https?:|@\w|www\./;

/** What the model knows of a line beside `FEATURES`: where it stands among stretches of prose, titles, dates and lists. */
const features: Readonly<Record<string, Feature>> = {
  titleShare: (view, i) => view.title.share[i] as number,
  titleLine: (view, i) => is(view.title.line === i),
  titleFar: (view, i) => (within(view.titled, i) ? 0 : (view.title.share[i] as number)),
  titled: (view, i) => is(within(view.titled, i)),
  titledShort: (view, i) => is(within(view.titled, i) && lengthOf(view, i) < SHORT),
  afterTitle: ({ title: { line } }, i) => (line >= 0 && i > line ? 1 / (1 + (i - line) / 10) : 0),
  beforeTitle: ({ title: { line } }, i) => is(line >= 0 && i < line),
  firstProse: (view, i) => is(view.firstProse === i),
  sharedAbove: (view, i) => view.near.above[i] as number,
  sharedBelow: (view, i) => view.near.below[i] as number,
  sharedShort: (view, i) =>
    lengthOf(view, i) < 80 ? ((view.near.above[i] as number) + (view.near.below[i] as number)) / 2 : 0,
  sharedNone: (view, i) =>
    is((view.near.content[i] as number) > 3 && (view.near.above[i] as number) + (view.near.below[i] as number) === 0),
  topical: (view, i) => view.near.topical[i] as number,
  topicalShort: (view, i) => (lengthOf(view, i) < 80 ? (view.near.topical[i] as number) : 0),
  proseGapAbove: (view, i) => gap(view.proseAbove[i]),
  proseGapBelow: (view, i) => gap(view.proseBelow[i]),
  sandwiched: (view, i) => is(isBetween(view, i, 5)),
  between: (view, i) => is(isBetween(view, i, 12)),
  betweenLoose: (view, i) => is(isBetween(view, i, 12) && within(view.loose, i)),
  loose: (view, i) => is(within(view.loose, i)),
  looseShort: (view, i) => is(within(view.loose, i) && lengthOf(view, i) < SHORT),
  tight: (view, i) => is(within(view.tight, i)),
  tightShort: (view, i) => is(within(view.tight, i) && lengthOf(view, i) < SHORT),
  second: (view, i) => is(within(view.second, i)),
  secondAbove: (view, i) => is(within(view.second, i) && view.second[0] < view.from),
  secondWeight: (view, i) => (within(view.second, i) ? view.secondWeight : 0),
  datesNear: (view, i) => view.dates(i - NEAR, i + NEAR) / (2 * NEAR + 1),
  commentsNear: (view, i) => view.comments(i - NEAR, i + NEAR) / (2 * NEAR + 1),
  fromEnd: ({ lines }, i) => Math.min(30, lines.length - 1 - i) / 30,
  proseInAll: ({ proseCount }) => Math.log1p(proseCount) / 4,
  proseInside: ({ proseInside }) => proseInside,
  afterColon: ({ shapes }, i) => is(shapes[i - 1]?.colon),
  listAfterColon: (view, i) => view.afterColon[i] as number,
  alike: (view, i) => alike(view, i, false),
  alikeEnds: (view, i) => alike(view, i, true),
  cycle: (view, i) => bestCycle(view.cycles, i),
  steady: ({ cycles }, i) => cycles(i, 1),
  exclamation: (view, i) => is(textOf(view, i).includes('!')),
  handle: (view, i) => is(HANDLE.test(textOf(view, i))),
  rights: (view, i) => is(linePatterns().rights.test(textOf(view, i))),
  number: (view, i) => is(/\d/.test(textOf(view, i))),
  numberLoose: (view, i) => is(within(view.loose, i) && /\d/.test(textOf(view, i))),
  afterBlank: ({ lines }, i) => is(lines[i]?.afterBlank),
  blankShare: ({ blankShare }) => blankShare,
  address: (view, i) => (quoted(view, i) ? 0 : capped(view.markers[i]?.address)),
  addressQuoted: (view, i) => (quoted(view, i) ? capped(view.markers[i]?.address) : 0),
  addressOdd: (view, i) => (quoted(view, i) ? 0 : is(view.markers[i]?.address)) * (1 - view.addressShare),
  addressNear: ({ addressed }, i) => (addressed(i - 2, i + 2) - addressed(i, i)) / 4,
  siteWords: (view, i) => capped(view.markers[i]?.site),
  siteLong: (view, i) => (lengthOf(view, i) >= 80 ? capped(aboutSite(view.markers[i] as MarkerMatch)) : 0),
  siteNear: ({ ofSite }, i) => (ofSite(i - 2, i + 2) - ofSite(i, i)) / 4,
  siteAddress: (view, i) =>
    quoted(view, i) ? 0 : is(view.markers[i]?.address) * capped(aboutSite(view.markers[i] as MarkerMatch)),
  coldLong: (view, i) => (lengthOf(view, i) >= 80 ? 1 - (view.cohesion[i] as number) : 0),
  coldNear: (view, i) =>
    lengthOf(view, i) >= 80 ? 1 - Math.max(view.near.above[i] as number, view.near.below[i] as number) : 0,
  signature: (view, i) => signature(view, i),
  lastProse: (view, i) => is((view.proseBelow[i] as number) > 1 && isProse(view.shapes[i] as LineShape)),
  copies3: ({ copies }, i) => is((copies[i] as number) > 2),
  datesWide: ({ dates }, i) => Math.min(8, dates(i - 20, i + 20)) / 8,
  datesAbove: ({ dates, firstProse }, i) =>
    firstProse >= 0 && i > firstProse ? Math.min(8, dates(firstProse, i - 1)) / 8 : 0,
  repliesAbove: ({ replied }, i) => Math.min(4, replied(i - 30, i - 1)) / 4,
  repliesNear: ({ replied }, i) => Math.min(4, replied(i - 6, i + 6)) / 4,
  counted: (view, i) => is(COUNTED.test(textOf(view, i))),
  soleBetween: ({ proses }, i) => is(!proses[i] && proses[i - 1] && proses[i + 1]),
};

const quoted = ({ shapes }: ContextView, i: number): boolean => (shapes[i] as LineShape).quote;
const capped = (count: number | undefined): number => Math.min(3, count ?? 0) / 3;
const aboutSite = ({ consent, chrome, wall, site }: MarkerMatch): number => consent + chrome + wall + site;

/** Right below the last prose for some lines, a name: who signs. */
const signature = ({ shapes, proses, proseBelow }: ContextView, i: number): number =>
  is(isName(shapes[i] as LineShape) && proses[i - 1] && (proseBelow[i] as number) > 2);

export const CONTEXT_FEATURES: readonly string[] = Object.keys(features);
const inOrder = Object.values(features);

/** A function that writes line `i`'s features into `row` from `at` on. */
export function contextFeatureWriter(
  view: LineView,
): (i: number, row: Float64Array | Float32Array, at: number) => void {
  const context = contextView(view);
  return (i, row, at) => {
    for (let k = 0; k < inOrder.length; k += 1) row[at + k] = (inOrder[k] as Feature)(context, i);
  };
}

function contextView(view: LineView) {
  const { lines, shapes, markers, from, to } = view;
  const count = lines.length;
  const near = lineNeighbourhood(view);
  const title = titleLine(view);
  const isDate = Uint8Array.from(lines, ({ text }, i) =>
    is((shapes[i] as LineShape).length < 70 && linePatterns().dateOrAgo.test(text)),
  );
  const proses = shapes.map(isProse);
  const proseCount = proses.filter(Boolean).length;
  const density = (share: number) => (i: number) => lineDensity(view, i, share);
  const after = title.line + 1;
  const belowTitle = bestSegment(count - after, (i) => density(0.3)(i + after) - i * 0.004);
  const second = secondStretch(view, density(0.45));
  return {
    ...view,
    near,
    title,
    titled: (title.line < 0 ? [from, to] : [belowTitle[0] + after, belowTitle[1] + after]) as Stretch,
    loose: bestSegment(count, density(0.15)) as Stretch,
    tight: bestSegment(count, density(1.2)) as Stretch,
    second: second.stretch,
    secondWeight: second.weight,
    proseAbove: distances(proses, 1),
    proseBelow: distances(proses, -1),
    firstProse: proses.indexOf(true, Math.max(0, title.line)),
    proseCount,
    proseInside: proseCount === 0 ? 0 : proses.slice(from, to + 1).filter(Boolean).length / proseCount,
    proses,
    replied: runningSum(count, (i) => is(view.replies[i])),
    addressShare: proseCount === 0 ? 0 : proses.filter((isOne, i) => isOne && markers[i]?.address).length / proseCount,
    addressed: runningSum(count, (i) => is(!shapes[i]?.quote && markers[i]?.address)),
    ofSite: runningSum(count, (i) => is(aboutSite(markers[i] as MarkerMatch))),
    dates: runningSum(count, (i) => isDate[i] as number),
    comments: runningSum(count, (i) => is(markers[i]?.starts === 'comment' || markers[i]?.whole === 'comment')),
    afterColon: colons(shapes),
    cycles: lineCycles(lines, shapes, isDate),
    blankShare: count === 0 ? 0 : lines.filter(({ afterBlank }) => afterBlank).length / count,
  };
}

/** The densest stretch above or below the densest one, and its weight as a share of that one's. */
function secondStretch(
  { lines, from, to }: LineView,
  density: (i: number) => number,
): { stretch: Stretch; weight: number } {
  const weigh = ([a, b]: Stretch): number => {
    let sum = 0;
    for (let i = a; i <= b; i += 1) sum += density(i);
    return sum;
  };
  const above = bestSegment(from, density);
  const below = bestSegment(lines.length - to - 1, (i) => density(i + to + 1)).map((i) => i + to + 1) as [
    number,
    number,
  ];
  const stretch = weigh(above) >= weigh(below) ? above : below;
  return { stretch, weight: Math.min(1, weigh(stretch) / Math.max(0.1, weigh([from, to]))) };
}

/** Lines to the nearest earlier (`step` 1) or later (-1) marked one; far more than `FAR` when there is none. */
function distances(marked: readonly boolean[], step: 1 | -1): Int32Array {
  const found = new Int32Array(marked.length);
  let distance = 1000;
  for (let k = 0; k < marked.length; k += 1) {
    const i = step > 0 ? k : marked.length - 1 - k;
    found[i] = distance;
    distance = marked[i] ? 1 : distance + 1;
  }
  return found;
}

/** 1 for the lines below one that ends with a colon, until the next line of some length. */
function colons(shapes: readonly LineShape[]): Uint8Array {
  let open = 0;
  return Uint8Array.from(shapes, ({ length, colon }) => {
    if (length >= 40 || colon) open = is(colon);
    return is(open && !colon);
  });
}

/** Share of the four lines on each side that are about as long, and end alike. */
function alike({ shapes }: ContextView, i: number, ends: boolean): number {
  const { length, final } = shapes[i] as LineShape;
  let found = 0;
  for (let k = Math.max(0, i - 4); k <= Math.min(shapes.length - 1, i + 4); k += 1) {
    const other = shapes[k] as LineShape;
    const ratio = other.length / length;
    if (k !== i && ratio > 0.6 && ratio < 1.67 && (!ends || other.final === final)) found += 1;
  }
  return found / 8;
}
