import type { LineShape } from './line-shape.ts';
import type { LineView } from './line-view.ts';
import type { MarkerMatch } from './match-markers.ts';

/** Lines above the body among which the headline is sought (menus, dates, shares and captions stand between), and below it. */
const REACH_ABOVE = 30;
const REACH_BELOW = 4;

/** The lines that may be the headline: above the body, its own first lines, right below it. */
export function headlineCandidates(view: LineView, body: readonly boolean[]): number[] {
  const first = body.indexOf(true);
  if (first < 0) return [];
  const last = body.lastIndexOf(true);
  const found: number[] = [];
  for (let i = Math.max(0, first - REACH_ABOVE); i <= Math.min(first + 1, last); i += 1)
    if (canBe(view, i)) found.push(i);
  for (let i = last + 1; i < Math.min(last + 1 + REACH_BELOW, body.length); i += 1) {
    if ((view.markers[i] as MarkerMatch).opens) break;
    if (canBe(view, i)) found.push(i);
  }
  return found;
}

function canBe({ shapes, markers, lines }: LineView, i: number): boolean {
  const { length, words, unspaced } = shapes[i] as LineShape;
  return (
    (length >= 10 &&
      length <= 240 &&
      (words >= 2 || unspaced) &&
      !(markers[i] as MarkerMatch).whole &&
      !lines[i]?.bullet === true) ||
    (lines[i]?.bullet === true && (shapes[i] as LineShape).words > 3)
  );
}

export const HEADLINE_FEATURES = [
  'bias',
  'cohesion',
  'cohesionRank',
  'short',
  'over60',
  'over110',
  'over160',
  'final',
  'question',
  'copy',
  'partOfOther',
  'digits',
  'small',
  'capitals',
  'bullet',
  'startsCaption',
  'startsMeta',
  'startsOther',
  'siteWords',
  'pipes',
  'quote',
  'fewWords',
  'distance',
  'rightAbove',
  'near',
  'top',
  'topOfShort',
  'inBody',
  'secondInBody',
  'below',
  'belowAlone',
  'metaAfter',
  'metaBefore',
  'coherentBefore',
  'coherentAfter',
  'crumb',
  'beforeSentence',
  'beforeProse',
  'dateInside',
] as const;

const DATE = /(?:19|20)\d\d|\d{1,2}:\d\d/;

export function headlineFeatures(view: LineView, body: readonly boolean[], i: number): number[] {
  const { shapes, markers, cohesion, copies, lines } = view;
  const shape = shapes[i] as LineShape;
  const marker = markers[i] as MarkerMatch;
  const first = body.indexOf(true);
  const last = body.lastIndexOf(true);
  const is = (condition: unknown): number => (condition ? 1 : 0);
  const isMeta = (k: number): boolean => {
    const other = markers[k];
    const of = shapes[k];
    return (
      other !== undefined &&
      of !== undefined &&
      of.length < 100 &&
      (other.starts === 'byline' || other.starts === 'published date' || DATE.test(lines[k]?.text as string))
    );
  };
  const coherent = (k: number): boolean =>
    k >= 0 &&
    k < lines.length &&
    (cohesion[k] as number) >= 0.4 &&
    (shapes[k] as LineShape).length >= 20 &&
    canBe(view, k);
  let best = 0.01;
  for (let k = Math.max(0, first - REACH_ABOVE); k < first; k += 1)
    if (canBe(view, k)) best = Math.max(best, cohesion[k] as number);
  const next = shapes[i + 1];
  return [
    1,
    cohesion[i] as number,
    (cohesion[i] as number) / Math.max(best, cohesion[i] as number),
    is(shape.length < 25),
    is(shape.length > 60),
    is(shape.length > 110),
    is(shape.length > 160),
    is(shape.final && !shape.question),
    is(shape.question),
    is((copies[i] as number) > 1),
    is(isPartOfOther(view, i)),
    shape.digits,
    shape.small,
    is(shape.capitals),
    is(lines[i]?.bullet),
    is(marker.starts === 'caption'),
    is(marker.starts === 'byline' || marker.starts === 'published date' || marker.starts === 'credit'),
    is(marker.starts && !['caption', 'byline', 'published date', 'credit'].includes(marker.starts)),
    Math.min(2, marker.consent + marker.chrome) / 2,
    is(shape.pipes),
    is(shape.quote),
    is(shape.words <= 3),
    i < first ? (first - i) / REACH_ABOVE : 0,
    is(i === first - 1),
    is(i < first && first - i <= 4),
    is(i === 0),
    is(i === 0 && first <= 8),
    is(body[i]),
    is(body[i] && i > first),
    is(i > last),
    is(i > last && first <= 1),
    is([1, 2, 3].some((d) => isMeta(i + d))),
    is([1, 2, 3].some((d) => isMeta(i - d))),
    is([1, 2, 3, 4].some((d) => coherent(i - d))),
    is([1, 2].some((d) => i + d < first && coherent(i + d))),
    is(/\s[>›»]\s/.test(lines[i]?.text as string)),
    is(next?.final && next.length > 60),
    is(next?.final && next.length > 200),
    is(DATE.test(lines[i]?.text as string)),
  ];
}

/** Lines around the candidate that may hold it whole: breadcrumbs, page titles, captions. */
const NEIGHBOURS = 40;

function isPartOfOther({ lines }: LineView, i: number): boolean {
  const text = lines[i]?.text as string;
  for (let k = Math.max(0, i - NEIGHBOURS); k < Math.min(lines.length, i + NEIGHBOURS); k += 1) {
    const other = lines[k]?.text as string;
    if (k !== i && other.length > text.length && other.length < text.length + 100 && other.includes(text)) return true;
  }
  return false;
}
