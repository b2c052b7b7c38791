import { bestThreshold } from './best-threshold.ts';
import type { CleanOptions } from './clean-options.ts';
import { applyKnownLines } from './known-lines.ts';
import type { LineShape } from './line-shape.ts';
import { isName, isProse, type LineView } from './line-view.ts';
import { endsAsCaption, type MarkerMatch } from './match-markers.ts';
import { retoldLines } from './retold-lines.ts';

/** A short line between two kept ones is a subhead from here. */
const SUBHEAD = 0.2;
/** Who signs right below the last paragraph is part of it from here. */
const SIGNATURE = 0.03;

/** Which lines are body, by the model's probabilities and what the neighbours say. */
export function chooseBody(view: LineView, likely: Float64Array, options: CleanOptions): boolean[] {
  const { lines, shapes } = view;
  const threshold = bestThreshold(
    likely,
    shapes.map(({ words }) => Math.max(1, words)),
  );
  const kept = lines.map(({ text }, i) => (likely[i] as number) > threshold && !options.siteLines?.has(text));
  if (!kept.some((is, i) => is && (shapes[i] as LineShape).length >= 40)) keepDensest(view, kept);
  keepSubheads(view, likely, kept);
  keepSignature(view, likely, kept);
  const [first, last] = [kept.indexOf(true), kept.lastIndexOf(true)];
  for (let i = first; i >= 0 && i <= last; i += 1) {
    if (kept[i] && isInsertion(view, i, likely[i] as number)) kept[i] = false;
  }
  dropCopies(view, kept);
  dropCutCopies(view, kept);
  for (const [i, isRetold] of retoldLines(view.vocabulary, kept).entries()) if (isRetold) kept[i] = false;
  dropLeftovers(view, kept);
  if (!kept.includes(true)) keepUnmarked(view, kept);
  applyKnownLines(view, kept, options);
  return kept;
}

/** A few words that no marker knows are an article, if a short one: only a capture of nothing but page chrome has no body. */
function keepUnmarked({ lines, markers }: LineView, kept: boolean[]): void {
  for (const [i, { text }] of lines.entries()) {
    const { whole, starts, opens, consent } = markers[i] as MarkerMatch;
    if (!whole && !starts && !opens && consent === 0 && /\p{L}/u.test(text)) kept[i] = true;
  }
}

/** When the model finds nothing, the densest stretch is the honest answer, if it holds a sentence or more. */
export function keepDensest({ shapes, markers, from, to }: LineView, kept: boolean[]): void {
  for (let i = from; i <= to; i += 1) {
    const shape = shapes[i] as LineShape;
    const marker = markers[i] as MarkerMatch;
    if (shape.words >= 5 && !marker.whole && marker.consent < 2) kept[i] = true;
  }
}

function keepSubheads({ lines, shapes, markers, copies }: LineView, likely: Float64Array, kept: boolean[]): void {
  for (let i = 1; i < lines.length - 1; i += 1) {
    const marker = markers[i] as MarkerMatch;
    if (kept[i] || !kept[i - 1] || (likely[i] as number) < SUBHEAD || (copies[i] as number) > 1 || lines[i]?.bullet)
      continue;
    if (marker.whole || marker.starts || marker.opens || !(shapes[i] as LineShape).words) continue;
    if (kept[i + 1] && isProse(shapes[i + 1] as LineShape)) kept[i] = true;
  }
}

function keepSignature({ shapes, markers }: LineView, likely: Float64Array, kept: boolean[]): void {
  const last = kept.lastIndexOf(true);
  const below = shapes[last + 1];
  if (last < 0 || !below || !isName(below) || !isProse(shapes[last] as LineShape)) return;
  if (!isMarked(markers[last + 1] as MarkerMatch) && (likely[last + 1] as number) >= SIGNATURE) kept[last + 1] = true;
}

/** Words of a site about itself that make a sentence to the reader an offer, and the probability from which it is body all the same. */
const OFFER = 3;
const SURE_OFFER = 0.95;
/** The probability from which a line that is all marker, or asks to subscribe, is body all the same. */
const SURE = 0.9;

/** A sentence to the reader in the words of newsletters, subscriptions and consent; nobody is quoted. */
const isOffer = ({ quote }: LineShape, { consent, chrome, wall, site, address }: MarkerMatch): boolean =>
  !quote && address > 0 && consent + chrome + wall + site >= OFFER;

/** A marker line, or a lone bullet without a sentence, inside the body: a link or a button that the page put there. */
function isInsertion({ lines, shapes, markers }: LineView, i: number, likely: number): boolean {
  const shape = shapes[i] as LineShape;
  const marker = markers[i] as MarkerMatch;
  if (marker.whole && marker.whole !== 'byline') return likely < SURE;
  if (isOffer(shape, marker)) return likely < SURE_OFFER;
  if (marker.wall > 0 && !shape.quote && likely < SURE) return true;
  const isLoneBullet = lines[i]?.bullet && !lines[i - 1]?.bullet && !lines[i + 1]?.bullet;
  if (marker.starts === 'caption' && !shape.final && shape.length < 60) return true;
  return Boolean(isLoneBullet) && (!shape.final || shape.question) && shape.length < 160;
}

/** Characters below which a line can be the rest of a button or a player above it. */
const SHORT = 120;

/** Lines without a letter (counters), captions that say so at their end, and what a removed marker line goes on with: "Listen:", then a title. */
function dropLeftovers({ lines, shapes, markers }: LineView, kept: boolean[]): void {
  for (const [i, { text }] of lines.entries()) {
    const shape = shapes[i] as LineShape;
    if (!kept[i] || shape.final || shape.length > SHORT) continue;
    const above = kept[i - 1] === false && isMarked(markers[i - 1] as MarkerMatch) ? lines[i - 1]?.text : undefined;
    const goesOn = above !== undefined && (/[:：]$/.test(above) || /[.!?…]\s+\p{Lu}/u.test(text));
    if (goesOn || !/\p{L}/u.test(text) || endsAsCaption(text)) kept[i] = false;
  }
}

const isMarked = ({ whole, starts, opens }: MarkerMatch): boolean => Boolean(whole || starts || opens);

/** A line that stood in the body before, long enough not to be a refrain such as "Yes." */
const REPEATED = 30;

/** What is said twice in the body is said once; a short line that is page chrome elsewhere in the capture is so here too. */
function dropCopies({ lines, shapes, copies }: LineView, kept: boolean[]): void {
  const seen = new Set<string>();
  const chrome = new Set(
    lines
      .filter((_, i) => !kept[i] && (copies[i] as number) > 1 && !isProse(shapes[i] as LineShape))
      .map(({ text }) => text),
  );
  for (const [i, { text }] of lines.entries())
    if (kept[i] && chrome.has(text) && (shapes[i] as LineShape).length < SHORT) kept[i] = false;
  for (const [i, { text }] of lines.entries()) {
    if (!kept[i] || (copies[i] as number) < 2 || text.length < REPEATED) continue;
    if (seen.has(text)) kept[i] = false;
    seen.add(text);
  }
}

/** Characters from which a line that another one begins with is that one cut short, not a word in common; lines between them. */
const CUT = 15;
const BESIDE = 2;

/** No paragraph, but a headline, stands beside a copy of itself that was cut short. */
function dropCutCopies({ lines, shapes }: LineView, kept: boolean[]): void {
  for (const [i, { text }] of lines.entries()) {
    if (text.length < CUT || text.length > SHORT || (shapes[i] as LineShape).final) continue;
    for (let k = Math.max(0, i - BESIDE); k <= Math.min(lines.length - 1, i + BESIDE); k += 1) {
      const whole = lines[k]?.text as string;
      const { final, question } = shapes[k] as LineShape;
      if (whole.length > text.length && (!final || question) && whole.startsWith(text)) {
        kept[i] = false;
        kept[k] = false;
      }
    }
  }
}
