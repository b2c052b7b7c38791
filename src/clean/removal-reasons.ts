import type { RemovalReason } from '../article.ts';
import type { LineShape } from './line-shape.ts';
import type { LineView } from './line-view.ts';
import { endsAsCaption, type MarkerMatch } from './match-markers.ts';
import { retoldLines } from './retold-lines.ts';

/** Words about consent that one line must hold to be read as a consent text. */
const CONSENT_WORDS = 2;

/**
 * Why each line that is not body was removed: its own words, else the heading above it, else its looks. Above the text,
 * what is too short for a headline is no link: "Latest" there is part of a menu.
 */
export function removalReasons(
  { lines, shapes, markers, copies, vocabulary }: LineView,
  body: readonly boolean[],
): RemovalReason[] {
  const start = body.indexOf(true);
  const last = body.lastIndexOf(true);
  const first = new Map<string, number>();
  const retold = retoldLines(vocabulary, body);
  let section: RemovalReason | undefined;
  return lines.map(({ text, bullet }, i) => {
    const marker = markers[i] as MarkerMatch;
    const shape = shapes[i] as LineShape;
    const before = first.get(text);
    first.set(text, before ?? i);
    if (body[i]) section = undefined;
    else if (marker.opens) section = marker.opens;
    else if (section === 'tags' && shape.length > 60) section = undefined;
    if (marker.whole ?? marker.opens) return (marker.whole ?? marker.opens) as RemovalReason;
    if (marker.consent >= CONSENT_WORDS) return 'consent';
    if (marker.starts && marker.starts !== 'page chrome' && !(marker.starts === 'published date' && shape.digits === 0))
      return marker.starts;
    if (before !== undefined && body[before] && (copies[i] as number) > 1) return 'duplicate';
    if (retold[i]) return 'duplicate';
    if (isCounter(shape) || !/\p{L}/u.test(text)) return 'counter';
    if (section && (section !== 'related links' || i > start || isHeadlineLike(shape))) return section;
    if (endsAsCaption(text)) return 'caption';
    if (marker.starts) return marker.starts;
    return isHeadlineLike(shape) && (i > last || bullet || body[i - 1]) ? 'related links' : 'page chrome';
  });
}

const isCounter = (shape: LineShape): boolean => shape.words <= 2 && shape.digits >= 0.5;

const isHeadlineLike = (shape: LineShape): boolean => shape.words >= 4 && shape.length >= 25 && shape.length < 200;
