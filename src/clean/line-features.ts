import { bestSegment } from './best-segment.ts';
import type { CaptureLine } from './capture-lines.ts';
import { type LineShape, lineShape } from './line-shape.ts';
import { lineWords, wordStems } from './line-words.ts';
import { type MarkerMatch, matchMarkers } from './match-markers.ts';

/** All that the line model looks at: each line alone, and what the document says about it. */
export type LineView = {
  readonly lines: readonly CaptureLine[];
  readonly shapes: readonly LineShape[];
  readonly markers: readonly MarkerMatch[];
  /** How often the line's text stands in the capture. */
  readonly copies: readonly number[];
  /** First and last line of the densest stretch of prose. */
  readonly from: number;
  readonly to: number;
  /** Share of a line's words that the densest stretch uses too, and share of its words that are the document's commonest. */
  readonly cohesion: Float64Array;
  readonly common: Float64Array;
  /** Line that best looks like the headline above the prose, -1 when none does. */
  readonly headline: number;
};

export const isProse = (shape: LineShape): boolean => shape.length >= 80 && shape.final;

export function viewLines(lines: readonly CaptureLine[]): LineView {
  const shapes = lines.map((line) => lineShape(line.text));
  const words = lines.map((line) => lineWords(line.text));
  const markers = lines.map((line, i) => matchMarkers(words[i] as string[], line.text.length));
  const counts = new Map<string, number>();
  for (const { text } of lines) counts.set(text, (counts.get(text) ?? 0) + 1);
  const copies = lines.map(({ text }) => counts.get(text) as number);
  const [from, to] = bestSegment(lines.length, (i) =>
    density(shapes[i] as LineShape, markers[i] as MarkerMatch, copies[i] as number),
  );
  const { cohesion, common } = vocabulary(words, shapes, from, to);
  return {
    lines,
    shapes,
    markers,
    copies,
    from,
    to,
    cohesion,
    common,
    headline: headlineAbove(shapes, markers, cohesion, from),
  };
}

/** How much a line alone speaks for (or against) a stretch of article text; the scale is that of the research report's segmenter. */
function density(shape: LineShape, marker: MarkerMatch, copies: number): number {
  const aboutSite = marker.consent + marker.chrome;
  if (shape.length >= 80 && (shape.final || shape.length > 200))
    return aboutSite > 1 || copies > 1 ? -0.2 : Math.min(3, shape.length / 100);
  if (shape.length >= 50 && shape.final && aboutSite === 0) return 0.5;
  if (marker.whole || copies > 1) return -1;
  return shape.length < 25 ? -0.6 : -0.45;
}

/** Words of a document's prose that count as its function words. */
const COMMONEST = 25;

function vocabulary(
  words: readonly string[][],
  shapes: readonly LineShape[],
  from: number,
  to: number,
): { cohesion: Float64Array; common: Float64Array } {
  const { ids, isContent } = internStems(words);
  const inside = new Int32Array(isContent.length);
  const seenAt = new Int32Array(isContent.length).fill(-1);
  const isInside = (i: number): boolean => i >= from && i <= to && (shapes[i] as LineShape).length >= 60;
  for (let i = from; i <= to; i += 1) {
    if (!isInside(i)) continue;
    for (const id of ids[i] as Int32Array) {
      if (seenAt[id] !== i) inside[id] = (inside[id] as number) + 1;
      seenAt[id] = i;
    }
  }
  const commonest = new Uint8Array(isContent.length);
  for (const id of mostFrequent(inside)) commonest[id] = 1;
  seenAt.fill(-1);
  const cohesion = new Float64Array(ids.length);
  const common = new Float64Array(ids.length);
  for (const [i, line] of ids.entries()) {
    const own = isInside(i) ? 1 : 0;
    let distinct = 0,
      content = 0,
      shared = 0,
      frequent = 0;
    for (const id of line) {
      if (seenAt[id] === i) continue;
      seenAt[id] = i;
      distinct += 1;
      if (commonest[id]) frequent += 1;
      else if (isContent[id]) {
        content += 1;
        if ((inside[id] as number) > own) shared += 1;
      }
    }
    cohesion[i] = content === 0 ? 0 : shared / content;
    common[i] = distinct === 0 ? 0 : frequent / distinct;
  }
  return { cohesion, common };
}

/** Each line's stems as numbers, and which stems are long enough to carry a meaning. */
function internStems(words: readonly string[][]): { ids: Int32Array[]; isContent: boolean[] } {
  const known = new Map<string, number>();
  const isContent: boolean[] = [];
  const idOf = (stem: string): number => {
    const id = known.get(stem);
    if (id !== undefined) return id;
    known.set(stem, isContent.length);
    return isContent.push(stem.length >= 4 || stem.charCodeAt(0) > 0xe00) - 1;
  };
  return { ids: words.map((line) => Int32Array.from(wordStems(line), idOf)), isContent };
}

function mostFrequent(counts: Int32Array): number[] {
  const frequent: number[] = [];
  for (const [id, count] of counts.entries()) if (count > 1) frequent.push(id);
  return frequent.sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b).slice(0, COMMONEST);
}

/** Lines above the prose among which its headline is sought. */
const REACH = 40;

function headlineAbove(
  shapes: readonly LineShape[],
  markers: readonly MarkerMatch[],
  cohesion: Float64Array,
  from: number,
): number {
  let best = -1;
  let bestScore = 0.75;
  for (let i = Math.max(0, from - REACH); i <= Math.min(from + 1, shapes.length - 1); i += 1) {
    const shape = shapes[i] as LineShape;
    const marker = markers[i] as MarkerMatch;
    if (
      shape.length < 20 ||
      shape.length > 180 ||
      shape.words < 3 ||
      marker.whole ||
      marker.starts === 'caption' ||
      marker.consent + marker.chrome > 0
    )
      continue;
    const score =
      (cohesion[i] as number) +
      Math.min(shape.length, 80) / 160 -
      (shape.final && !shape.question ? 0.4 : 0) -
      Math.abs(from - i) / (2 * REACH);
    if (score > bestScore) {
      best = i;
      bestScore = score;
    }
  }
  return best;
}

/** The names of the features, in the order in which `fillFeatures` writes them and the weights are stored. */
export const FEATURES = [
  'bias',
  'logLength',
  'over40',
  'over80',
  'over140',
  'over250',
  'final',
  'stops',
  'commas',
  'common',
  'small',
  'digits',
  'bullet',
  'copy',
  'capitals',
  'ellipsis',
  'colon',
  'question',
  'quote',
  'pipes',
  'startsSmall',
  'glued',
  'unspaced',
  'finalOver80',
  'whole',
  'opens',
  'startsRelated',
  'startsChrome',
  'startsCaption',
  'startsMeta',
  'startsConsent',
  'startsOther',
  'consentWords',
  'chromeWords',
  'dateLike',
  'length1',
  'length3',
  'prose3',
  'prose8',
  'proseBefore3',
  'proseAfter3',
  'proseBefore1',
  'proseAfter1',
  'bulletBefore',
  'bulletAfter',
  'marker2',
  'copies4',
  'small3',
  'inside',
  'distance',
  'distanceBefore',
  'position',
  'insideShort',
  'insideBullet',
  'insideMarker',
  'outsideShort',
  'insideOver80',
  'insideCopy',
  'insideFinal',
  'bulletFinal',
  'bulletShare',
  'afterOpener',
  'openerDecay',
  'gap',
  'cohesion',
  'cohesionInside',
  'cohesionOutside',
  'cohesionShort',
  'afterHeadline',
  'soonAfterHeadline',
  'noHeadline',
  'isHeadline',
  'proseAbove',
  'proseBelow',
  'openerLate',
  'openerDecayLate',
  'captionTail',
  'replyHeader',
  'numbered',
  'listRun',
  'longInside',
  'soonShort',
  'soonSentence',
  'name',
] as const;

/** How captions end: the photographer or the agency after a sign, a slash or in brackets. */
const CAPTION_TAIL =
  /©|getty|\b(?:photo|foto|fotos|bild|bildrechte|picture|image|credit|crédit|supplied|illustration|ảnh|صورة|صور|фото|fot)\b\s?(?:by|credit|:|\/|\()|\((?:[^()]{0,40}\b)?(?:AP|AFP|Reuters|EPA|EFE|ANSA|dpa|imago|Photo|Foto|Picture|Shutterstock|Alamy)\b[^()]{0,30}\)\.?$|\s[/|]\s?\p{Lu}[\p{L}.]+(?:[\s/]\p{Lu}[\p{L}.]+){0,4}$/iu;
/** Above a reader's comment: "Amina says:", "Amina on 3 May 2024 at 6:34", "Reply". */
const REPLY =
  /\b(?:says?|said|writes|wrote|schreibt|a dit|dit|dice|disse|yazdı)\b[^.]{0,40}:$|\bat \d{1,2}:\d\d|^(?:reply|répondre|antworten|responder|rispondi|trả lời|ответить|رد|yanıtla)\b/iu;
const DATE_LIKE = /(?:19|20)\d\d|\d{1,2}[:.h]\d\d\b|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/;

/** A function that writes line `i`'s features into `row` (as long as `FEATURES`); lines are asked for in order. */
export function featureWriter(view: LineView): (i: number, row: Float64Array | Float32Array) => void {
  const { lines, shapes, markers, copies, from, to, cohesion, common, headline } = view;
  const count = lines.length;
  const sums = (of: (i: number) => number): Float64Array => {
    const sum = new Float64Array(count + 1);
    for (let i = 0; i < count; i += 1) sum[i + 1] = (sum[i] as number) + of(i);
    return sum;
  };
  const between = (sum: Float64Array, a: number, b: number): number =>
    (sum[Math.min(count, Math.max(0, b + 1))] as number) - (sum[Math.min(count, Math.max(0, a))] as number);
  const around = (sum: Float64Array, i: number, k: number): number =>
    (between(sum, i - k, i + k) - between(sum, i, i)) / (2 * k);
  const shape = (i: number): LineShape => shapes[i] as LineShape;
  const prose = sums((i) => (isProse(shape(i)) ? 1 : 0));
  const lengths = sums((i) => Math.min(Math.log1p(shape(i).length) / 6, 1.2));
  const marked = sums((i) => (markers[i]?.whole || markers[i]?.starts ? 1 : 0));
  const copied = sums((i) => ((copies[i] as number) > 1 ? 1 : 0));
  const small = sums((i) => shape(i).small);
  const bullets = sums((i) => (lines[i]?.bullet ? 1 : 0));
  const bulletShare = count === 0 ? 0 : between(bullets, 0, count - 1) / count;
  const proseLengths = sums((i) => (isProse(shape(i)) ? shape(i).length : 0));
  const proseTotal = between(proseLengths, 0, count - 1);
  const short = sums((i) => (shape(i).length < 60 ? 1 : 0));
  let openerShare = 0;
  let sinceOpener = 0;
  let gap = 0;
  return (i, row) => {
    const s = shape(i);
    const text = lines[i]?.text ?? '';
    const m = markers[i] as MarkerMatch;
    const inside = i >= from && i <= to ? 1 : 0;
    const bullet = lines[i]?.bullet ? 1 : 0;
    const copy = (copies[i] as number) > 1 ? 1 : 0;
    const final = s.final ? 1 : 0;
    const is = (condition: unknown): number => (condition ? 1 : 0);
    if (m.opens) openerShare = proseTotal === 0 ? 0 : between(proseLengths, 0, i) / proseTotal;
    sinceOpener = i > from && m.opens ? 1 : i <= from ? 0 : sinceOpener > 0 ? sinceOpener + 1 : 0;
    const distance = inside ? 0 : Math.min(20, i < from ? from - i : i - to) / 20;
    const coherent = cohesion[i] as number;
    const starts = s.length <= 160 ? m.starts : undefined;
    let k = 0;
    const put = (value: number): void => {
      row[k] = value;
      k += 1;
    };
    put(1);
    put(Math.min(Math.log1p(s.length) / 6, 1.2));
    put(is(s.length >= 40));
    put(is(s.length >= 80));
    put(is(s.length >= 140));
    put(is(s.length >= 250));
    put(final);
    put(Math.min(s.stops, 4) / 4);
    put(Math.min(s.commas, 4) / 4);
    put(common[i] as number);
    put(s.small);
    put(s.digits);
    put(bullet);
    put(copy);
    put(is(s.capitals));
    put(is(s.ellipsis));
    put(is(s.colon));
    put(is(s.question));
    put(is(s.quote));
    put(is(s.pipes > 0));
    put(is(s.startsSmall));
    put(Math.min(s.glued, 3) / 3);
    put(is(s.unspaced));
    put(final * is(s.length >= 80));
    put(is(m.whole));
    put(is(m.opens));
    put(is(starts === 'related links'));
    put(is(starts === 'page chrome'));
    put(is(starts === 'caption'));
    put(is(starts === 'byline' || starts === 'published date' || starts === 'credit'));
    put(is(starts === 'consent'));
    put(is(starts === 'comment' || starts === 'counter' || starts === 'tags'));
    put(Math.min(m.consent, 3) / 3);
    put(Math.min(m.chrome, 3) / 3);
    put(is(s.length < 70 && DATE_LIKE.test(text)));
    put(around(lengths, i, 1));
    put(around(lengths, i, 3));
    put(around(prose, i, 3));
    put(around(prose, i, 8));
    put(between(prose, i - 3, i - 1) / 3);
    put(between(prose, i + 1, i + 3) / 3);
    put(between(prose, i - 1, i - 1));
    put(between(prose, i + 1, i + 1));
    put(between(bullets, i - 1, i - 1));
    put(between(bullets, i + 1, i + 1));
    put(around(marked, i, 2));
    put(around(copied, i, 4));
    put(around(small, i, 3));
    put(inside);
    put(distance);
    put(i < from ? distance : 0);
    put(i / count);
    put(inside * is(s.length < 40));
    put(inside * bullet);
    put(inside * is(m.whole || starts));
    put((1 - inside) * is(s.length < 80));
    put(inside * is(s.length >= 80));
    put(inside * copy);
    put(inside * final);
    put(bullet * final);
    put(bullet * bulletShare);
    put(is(sinceOpener > 0));
    put(sinceOpener > 0 ? 1 / (1 + Math.log(sinceOpener) / 2) : 0);
    put(Math.min(gap, 15) / 15);
    put(coherent);
    put(coherent * inside);
    put(coherent * (1 - inside));
    put(coherent * is(s.length < 80));
    put(is(headline >= 0 && i > headline));
    put(is(headline >= 0 && i > headline && i <= headline + 8));
    put(is(headline < 0));
    put(is(headline === i));
    const above = proseTotal === 0 ? 0 : between(proseLengths, 0, i - 1) / proseTotal;
    const soon = is(headline >= 0 && i > headline && i <= headline + 5);
    put(above);
    put(proseTotal === 0 ? 0 : between(proseLengths, i + 1, count - 1) / proseTotal);
    put(sinceOpener > 0 ? openerShare : 0);
    put(sinceOpener > 0 ? openerShare / (1 + Math.log(sinceOpener) / 2) : 0);
    put(is(CAPTION_TAIL.test(text.slice(-70))));
    put(is(s.length < 90 && REPLY.test(text)));
    put(is(/^\(?\d{1,2}[.):]\s/.test(text)));
    put(between(short, i - 3, i + 3) / 7);
    put(inside * is(s.length >= 140));
    put(soon * is(s.length < 80));
    put(soon * is(s.length >= 60) * (coherent > 0.3 ? 1 : 0));
    put(is(s.words >= 2 && s.words <= 4 && s.small === 0 && !s.final && s.digits === 0));
    gap = isProse(s) ? 0 : gap + 1;
  };
}
