import type { PublishedOn } from '../article.ts';
import { commonEnglish, updatedWords } from '../data/clean-data.ts';
import { fold } from '../text/normalize.ts';
import type { LineShape } from './line-shape.ts';
import type { LineView } from './line-view.ts';
import type { MarkerMatch } from './match-markers.ts';
import { type FoundDate, parseDate } from './parse-date.ts';

export type PublishedDate = { readonly line: number; readonly value: PublishedOn };

/** Characters above which a line that holds a date is a sentence about something. */
const LONGEST = 120;
const REACH = 25;
const YEAR_OR_NUMERIC = /[12٢۲१२]\d{3}|[٠-٩۰-۹०-९]{4}|\d\.\s?\d{1,2}\.\s?\d\d(?!\d)/;

/** The date of publication as a line beside the body states it: the best of the dates around the headline and the body's ends. */
export function findPublishedDate(
  view: LineView,
  body: readonly boolean[],
  headline: number,
): PublishedDate | undefined {
  const first = body.indexOf(true);
  const last = body.lastIndexOf(true);
  let english: boolean | undefined;
  let best: PublishedDate | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const [i, { text }] of view.lines.entries()) {
    if (body[i] || text.length > LONGEST || !YEAR_OR_NUMERIC.test(text)) continue;
    const score = dateScore(view, i, first, last, headline);
    if (score <= bestScore) continue;
    english ??= isEnglish(view);
    const found = parseDate(text, english ? (/\d\s?[ap]\.?m\b/i.test(text) ? false : undefined) : true);
    if (!found || isPhrase(view, i, found)) continue;
    best = { line: i, value: found.time ? `${found.iso}T${found.time}` : found.iso };
    bestScore = score;
  }
  return best;
}

function dateScore(view: LineView, i: number, first: number, last: number, headline: number): number {
  const marker = view.markers[i] as MarkerMatch;
  const shape = view.shapes[i] as LineShape;
  const between = i < first ? first - i : i > last ? (i - last) * 1.5 : 0;
  const distance = Math.min(between, headline < 0 ? REACH * 4 : Math.abs(i - headline));
  if (distance > REACH && marker.starts !== 'published date') return Number.NEGATIVE_INFINITY;
  const text = view.lines[i]?.text ?? '';
  const copyright = text.includes('©');
  return (
    (marker.starts === 'published date' ? 8 : 0) -
    (isUpdate(text) ? 5 : 0) -
    (copyright ? 40 : 0) -
    distance +
    (i > last ? -6 : 0) -
    shape.length / 40 -
    (afterOpener(view, i, last) ? 20 : 0)
  );
}

let updated: readonly string[] | undefined;

/** The line says when the page was last changed: the worse date when another says when it was published. */
function isUpdate(text: string): boolean {
  updated ??= Object.values(updatedWords).flat().map(fold);
  const start = fold(text.slice(0, 40)).replace(/^[^\p{L}]+/u, '');
  return updated.some((words) => start.startsWith(words));
}

/** The line stands in a list that a heading such as "Related" opened below the body. */
function afterOpener({ markers }: LineView, i: number, last: number): boolean {
  for (let k = i - 1; k > last && k > i - 60; k -= 1) if ((markers[k] as MarkerMatch).opens) return true;
  return false;
}

/** A headline or a teaser that only mentions a date: many words besides it. */
function isPhrase(view: LineView, i: number, { start, end }: FoundDate): boolean {
  const marker = view.markers[i] as MarkerMatch;
  const rest = (view.shapes[i] as LineShape).length - (end - start);
  return (
    rest > (marker.starts === 'published date' || marker.starts === 'byline' ? 90 : 60) ||
    ((view.shapes[i] as LineShape).small > 0.6 && rest > 40 && marker.starts !== 'published date')
  );
}

/** English writes 4/5/2024 both ways; the other languages that we know write the day first. */
function isEnglish({ lines, from, to }: LineView): boolean {
  let words = 0,
    english = 0;
  for (let i = from; i <= Math.min(to, from + 8); i += 1) {
    for (const word of (lines[i]?.text ?? '').slice(0, 600).toLowerCase().split(' ')) {
      words += 1;
      if (commonEnglish.has(word)) english += 1;
    }
  }
  return english > words * 0.1;
}
