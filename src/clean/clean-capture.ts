import type { CleanArticle, Removal, RemovalReason } from '../article.ts';
import { captureLines } from './capture-lines.ts';
import { chooseBody } from './choose-body.ts';
import type { CleanOptions } from './clean-options.ts';
import { findCredits } from './find-credits.ts';
import { findHeadline, isDeck } from './find-headline.ts';
import { findPublishedDate } from './find-published-date.ts';
import { findAddress } from './find-site.ts';
import { scoreLines } from './line-model.ts';
import type { LineShape } from './line-shape.ts';
import { type LineView, viewLines } from './line-view.ts';
import type { MarkerMatch } from './match-markers.ts';
import type { PageMetadata } from './page-metadata.ts';
import { removalReasons } from './removal-reasons.ts';

export type { CleanOptions } from './clean-options.ts';

/**
 * The article in a plain-text capture: body, metadata, and every other line with the reason why it went.
 * Each line is scored alone and among its neighbours by a learned model without vocabulary of any site
 * (features after jusText and Boilerpipe, stretch of prose by maximum sum).
 */
export function cleanCapture(text: string, options: CleanOptions = {}): CleanArticle {
  const view = viewLines(captureLines(text));
  const body = chooseBody(view, scoreLines(view), options);
  return composeArticle(view, body, { ...options, address: options.url ?? findAddress(view.lines) });
}

/** Moves headline, date, byline and credits out of the chosen lines, and gives paragraphs, places and removals. */
export function composeArticle(
  view: LineView,
  body: boolean[],
  options: CleanOptions & { readonly metadata?: PageMetadata; readonly address?: string | undefined },
): CleanArticle {
  const { lines } = view;
  const special = new Map<number, RemovalReason>();
  const isKept = new Set(options.corrections?.keep);
  let left = body.filter(Boolean).length;
  const take = (i: number, reason: RemovalReason): boolean => {
    const isLast = body[i] === true && left === 1;
    if (isLast || isKept.has(lines[i]?.text as string)) return false;
    if (body[i]) left -= 1;
    special.set(i, reason);
    body[i] = false;
    return true;
  };
  const stated = options.metadata;
  const found = findHeadline(view, body, stated?.headline);
  // A capture of one line is an article without a headline rather than a headline without an article.
  const isAll = left > 0 && body.every((is, i) => !is || found?.lines.includes(i));
  const headline = isAll && !stated?.headline ? undefined : found;
  for (const i of headline?.lines ?? []) take(i, 'headline');
  if (headline) takeDecks(view, body, headline.text, (i) => take(i, 'headline'));
  trimEnds(view, body, take);
  const { creditLines, bylineLine, byline, credits, site } = findCredits(view, body);
  for (const i of creditLines) take(i, 'credit');
  if (bylineLine !== undefined) take(bylineLine, 'byline');
  const date = findPublishedDate(view, body, headline?.lines[0] ?? -1);
  if (date) take(date.line, 'published date');
  const { siteLines, corrections } = options;
  const reasons = removalReasons(view, body);
  const removed: Removal[] = [];
  for (const [i, line] of lines.entries()) {
    if (body[i]) continue;
    const byHand = corrections?.remove?.includes(line.text);
    const reason = byHand
      ? 'by hand'
      : (special.get(i) ?? (siteLines?.has(line.text) ? 'site boilerplate' : (reasons[i] as RemovalReason)));
    removed.push({ line: line.number, start: line.start, end: line.end, text: line.text, reason });
  }
  const kept = lines.filter((_, i) => body[i]);
  const publishedOn = stated?.publishedOn ?? date?.value;
  const name = stated?.site ?? headline?.site ?? site;
  const author = stated?.byline ?? byline;
  return {
    ...(headline && { headline: headline.text }),
    ...(publishedOn && { publishedOn }),
    ...(name && { site: name }),
    ...(options.address && { url: options.address }),
    ...(author && { byline: author }),
    credits,
    paragraphs: kept.map((line) => line.text),
    places: kept.map(({ start, end }) => ({ start, end })),
    removed,
  };
}

/** Lines between headline and lede that say the headline in other words. */
function takeDecks(view: LineView, body: readonly boolean[], headline: string, take: (i: number) => void): void {
  for (
    let i = body.indexOf(true), end = i + 2;
    i >= 0 && i < end && body[i] && body[i + 1] && isDeck(view, i, headline);
    i += 1
  )
    take(i);
}

/** Short lines at the body's ends that begin as captions, dates, bylines or links do. */
function trimEnds(
  { shapes, markers }: LineView,
  body: readonly boolean[],
  take: (i: number, reason: RemovalReason) => boolean,
): void {
  const trim = (i: number): boolean => {
    const marker = markers[i] as MarkerMatch;
    const shape = shapes[i] as LineShape;
    if (!marker.starts || shape.final || shape.length > 120) return false;
    return take(i, marker.starts);
  };
  for (let i = body.indexOf(true); i >= 0 && trim(i); i = body.indexOf(true));
  for (let i = body.lastIndexOf(true); i >= 0 && trim(i); i = body.lastIndexOf(true));
}
