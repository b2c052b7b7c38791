import type { RemovalReason } from '../article.ts';
import { DATE_LIKE, endsWithPictureCredit } from './line-patterns.ts';
import type { LineShape } from './line-shape.ts';
import { type LineSurroundings, lineSurroundings, logLength } from './line-surroundings.ts';
import { isName, type LineView } from './line-view.ts';
import type { MarkerMatch } from './match-markers.ts';

type Feature = (at: LineSurroundings, i: number) => number;

const is = (condition: unknown): number => (condition ? 1 : 0);
const shapeOf = ({ shapes }: LineSurroundings, i: number): LineShape => shapes[i] as LineShape;
const markerOf = ({ markers }: LineSurroundings, i: number): MarkerMatch => markers[i] as MarkerMatch;
const lengthOf = (at: LineSurroundings, i: number): number => shapeOf(at, i).length;
const textOf = ({ lines }: LineSurroundings, i: number): string => lines[i]?.text ?? '';
const isBullet = ({ lines }: LineSurroundings, i: number): number => is(lines[i]?.bullet);
const isCopy = ({ copies }: LineSurroundings, i: number): number => is((copies[i] as number) > 1);
const isInside = ({ from, to }: LineSurroundings, i: number): number => is(i >= from && i <= to);
const isFinal = (at: LineSurroundings, i: number): number => is(shapeOf(at, i).final);
const capped = (value: number, most: number): number => Math.min(value, most) / most;

/** Mean over the `reach` lines on each side, the line itself left out. */
const around = (sum: LineSurroundings['prose'], i: number, reach: number): number =>
  (sum(i - reach, i + reach) - sum(i, i)) / (2 * reach);

/** Characters above which a line's first words are no marker. */
const LONGEST_MARKED = 160;
const starts = (at: LineSurroundings, i: number): RemovalReason | undefined =>
  lengthOf(at, i) <= LONGEST_MARKED ? markerOf(at, i).starts : undefined;
const startsAs =
  (...reasons: RemovalReason[]): Feature =>
  (at, i) =>
    is(reasons.includes(starts(at, i) as RemovalReason));

/** How far outside the densest stretch, in lines of at most 20. */
const distance = ({ from, to }: LineSurroundings, i: number): number =>
  i >= from && i <= to ? 0 : capped(i < from ? from - i : i - to, 20);

const share = (part: number, { proseTotal }: LineSurroundings): number => (proseTotal === 0 ? 0 : part / proseTotal);
const isSoon = ({ headline }: LineSurroundings, i: number, lines: number): number =>
  is(headline >= 0 && i > headline && i <= headline + lines);
const decay = (since: number): number => (since > 0 ? 1 / (1 + Math.log(since) / 2) : 0);

const ofLine: Readonly<Record<string, Feature>> = {
  bias: () => 1,
  logLength: (at, i) => logLength(shapeOf(at, i)),
  over40: (at, i) => is(lengthOf(at, i) >= 40),
  over80: (at, i) => is(lengthOf(at, i) >= 80),
  over140: (at, i) => is(lengthOf(at, i) >= 140),
  over250: (at, i) => is(lengthOf(at, i) >= 250),
  final: isFinal,
  stops: (at, i) => capped(shapeOf(at, i).stops, 4),
  commas: (at, i) => capped(shapeOf(at, i).commas, 4),
  common: ({ common }, i) => common[i] as number,
  small: (at, i) => shapeOf(at, i).small,
  digits: (at, i) => shapeOf(at, i).digits,
  bullet: isBullet,
  copy: isCopy,
  capitals: (at, i) => is(shapeOf(at, i).capitals),
  ellipsis: (at, i) => is(shapeOf(at, i).ellipsis),
  colon: (at, i) => is(shapeOf(at, i).colon),
  question: (at, i) => is(shapeOf(at, i).question),
  quote: (at, i) => is(shapeOf(at, i).quote),
  pipes: (at, i) => is(shapeOf(at, i).pipes > 0),
  startsSmall: (at, i) => is(shapeOf(at, i).startsSmall),
  glued: (at, i) => capped(shapeOf(at, i).glued, 3),
  unspaced: (at, i) => is(shapeOf(at, i).unspaced),
  finalOver80: (at, i) => isFinal(at, i) * is(lengthOf(at, i) >= 80),
  whole: (at, i) => is(markerOf(at, i).whole),
  opens: (at, i) => is(markerOf(at, i).opens),
  startsRelated: startsAs('related links'),
  startsChrome: startsAs('page chrome'),
  startsCaption: startsAs('caption'),
  startsMeta: startsAs('byline', 'published date', 'credit'),
  startsConsent: startsAs('consent'),
  startsOther: startsAs('comment', 'counter', 'tags'),
  consentWords: (at, i) => capped(markerOf(at, i).consent, 3),
  chromeWords: (at, i) => capped(markerOf(at, i).chrome, 3),
  dateLike: (at, i) => is(lengthOf(at, i) < 70 && DATE_LIKE.test(textOf(at, i))),
};

const ofNeighbours: Readonly<Record<string, Feature>> = {
  length1: (at, i) => around(at.lengths, i, 1),
  length3: (at, i) => around(at.lengths, i, 3),
  prose3: (at, i) => around(at.prose, i, 3),
  prose8: (at, i) => around(at.prose, i, 8),
  proseBefore3: ({ prose }, i) => prose(i - 3, i - 1) / 3,
  proseAfter3: ({ prose }, i) => prose(i + 1, i + 3) / 3,
  proseBefore1: ({ prose }, i) => prose(i - 1, i - 1),
  proseAfter1: ({ prose }, i) => prose(i + 1, i + 1),
  bulletBefore: ({ bullets }, i) => bullets(i - 1, i - 1),
  bulletAfter: ({ bullets }, i) => bullets(i + 1, i + 1),
  marker2: (at, i) => around(at.marked, i, 2),
  copies4: (at, i) => around(at.copied, i, 4),
  small3: (at, i) => around(at.small, i, 3),
};

const ofStretch: Readonly<Record<string, Feature>> = {
  inside: isInside,
  distance,
  distanceBefore: (at, i) => (i < at.from ? distance(at, i) : 0),
  position: ({ lines }, i) => i / lines.length,
  insideShort: (at, i) => isInside(at, i) * is(lengthOf(at, i) < 40),
  insideBullet: (at, i) => isInside(at, i) * isBullet(at, i),
  insideMarker: (at, i) => isInside(at, i) * is(markerOf(at, i).whole || starts(at, i)),
  outsideShort: (at, i) => (1 - isInside(at, i)) * is(lengthOf(at, i) < 80),
  insideOver80: (at, i) => isInside(at, i) * is(lengthOf(at, i) >= 80),
  insideCopy: (at, i) => isInside(at, i) * isCopy(at, i),
  insideFinal: (at, i) => isInside(at, i) * isFinal(at, i),
  bulletFinal: (at, i) => isBullet(at, i) * isFinal(at, i),
  bulletShare: (at, i) => isBullet(at, i) * at.bulletShare,
  afterOpener: ({ sinceOpener }, i) => is((sinceOpener[i] as number) > 0),
  openerDecay: ({ sinceOpener }, i) => decay(sinceOpener[i] as number),
  gap: ({ gap }, i) => capped(gap[i] as number, 15),
  cohesion: ({ cohesion }, i) => cohesion[i] as number,
  cohesionInside: (at, i) => (at.cohesion[i] as number) * isInside(at, i),
  cohesionOutside: (at, i) => (at.cohesion[i] as number) * (1 - isInside(at, i)),
  cohesionShort: (at, i) => (at.cohesion[i] as number) * is(lengthOf(at, i) < 80),
  afterHeadline: ({ headline }, i) => is(headline >= 0 && i > headline),
  soonAfterHeadline: (at, i) => isSoon(at, i, 8),
  noHeadline: ({ headline }) => is(headline < 0),
  isHeadline: ({ headline }, i) => is(headline === i),
  proseAbove: (at, i) => share(at.proseLengths(0, i - 1), at),
  proseBelow: (at, i) => share(at.proseLengths(i + 1, at.lines.length - 1), at),
  openerLate: (at, i) => ((at.sinceOpener[i] as number) > 0 ? (at.openerShare[i] as number) : 0),
  openerDecayLate: (at, i) => (at.openerShare[i] as number) * decay(at.sinceOpener[i] as number),
  captionTail: (at, i) => is(endsWithPictureCredit(textOf(at, i))),
  replyHeader: ({ replies }, i) => is(replies[i]),
  numbered: (at, i) => is(/^\(?\d{1,2}[.):]\s/.test(textOf(at, i))),
  listRun: ({ short }, i) => short(i - 3, i + 3) / 7,
  longInside: (at, i) => isInside(at, i) * is(lengthOf(at, i) >= 140),
  soonShort: (at, i) => isSoon(at, i, 5) * is(lengthOf(at, i) < 80),
  soonSentence: (at, i) => isSoon(at, i, 5) * is(lengthOf(at, i) >= 60) * is((at.cohesion[i] as number) > 0.3),
  name: (at, i) => is(isName(shapeOf(at, i))),
};

const features: Readonly<Record<string, Feature>> = { ...ofLine, ...ofNeighbours, ...ofStretch };
const inOrder = Object.values(features);

/** The names of the features, in the order in which `featureWriter` writes them. */
export const FEATURES: readonly string[] = Object.keys(features);

/** A function that writes line `i`'s features into `row` (as long as `FEATURES`). */
export function featureWriter(view: LineView): (i: number, row: Float64Array | Float32Array) => void {
  const at = lineSurroundings(view);
  return (i, row) => {
    for (let k = 0; k < inOrder.length; k += 1) row[k] = (inOrder[k] as Feature)(at, i);
  };
}
