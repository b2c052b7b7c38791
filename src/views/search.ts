import type { Hit, Listing } from '../article.ts';
import { countryOf } from './group-listings.ts';
import { drawLine, type Run } from './line.ts';
import { titleRuns } from './list.ts';
import type { Query, State } from './state.ts';
import { formatNumber } from './words/formats.ts';

/** Rows a hit takes: its headline, and the sentence that matched. */
const rowsPerHit = (height: number): 1 | 2 => (height < 8 ? 1 : 2);

/** Hits that fit below the query line. */
export const hitsShown = (height: number): number =>
  Math.max(1, Math.floor((height - QUERY_ROWS) / rowsPerHit(height)));

const QUERY_ROWS = 2;

/** The query line, a rule, and the hits that show; where there is none, what to do. */
export function drawSearch(state: State, query: Query, width: number, height: number): string[] {
  const { style } = state;
  const rule = drawLine(style, [{ text: style.glyphs.rule.repeat(width), role: 'rule' }], { width });
  const lines = [drawQuery(state, query, width), rule];
  const isAnswered = query.answered === query.text;
  if (isAnswered && query.hits.length === 0) return [...lines, ...drawNothing(state, query, width)].slice(0, height);
  const listings = listingsById(state.listings);
  const shown = query.hits.slice(query.top, query.top + hitsShown(height));
  for (const [i, hit] of shown.entries())
    lines.push(...drawHit(state, hit, listings.get(hit.id), query.top + i === query.cursor, width, rowsPerHit(height)));
  return lines.slice(0, height);
}

const byId = new WeakMap<readonly Listing[], ReadonlyMap<string, Listing>>();

function listingsById(listings: readonly Listing[]): ReadonlyMap<string, Listing> {
  const known = byId.get(listings) ?? new Map(listings.map((listing) => [listing.id, listing]));
  byId.set(listings, known);
  return known;
}

function drawQuery({ style, listings, mode }: State, query: Query, width: number): string {
  const count =
    query.text === ''
      ? `${listings.length}`
      : style.words.hits(query.hits.length, formatNumber(style.words, listings.length));
  return drawLine(
    style,
    [
      { text: mode === 'pick' ? ' > ' : ' / ', role: 'key' },
      { text: query.text },
      { text: query.isTyping ? style.glyphs.caret : '', role: 'brand' },
    ],
    { width, right: [{ text: `${count} `, role: 'muted' }] },
  );
}

function drawHit(
  state: State,
  hit: Hit,
  listing: Listing | undefined,
  isHere: boolean,
  width: number,
  rows: 1 | 2,
): string[] {
  const { style, pane } = state;
  const base = isHere ? (pane === 'list' ? ('cursor' as const) : ('idle cursor' as const)) : undefined;
  const bar: Run = isHere ? { text: style.glyphs.bar, role: 'cursor bar' } : { text: ' ' };
  const isInTitle = hit.at === undefined && (!listing || listing.headline === hit.text);
  const place = listing ? countryOf(listing) : '';
  const first = drawLine(
    style,
    [bar, { text: ' ' }, ...(listing && !isInTitle ? titleRuns(listing, style) : matchRuns(hit))],
    {
      width,
      base,
      right: width < 50 ? [] : [{ text: `${place} `, role: 'country' }],
    },
  );
  if (rows === 1) return [first];
  const sentence: Run[] = hit.at
    ? matchRuns(around(hit, width - 6), 'muted')
    : [{ text: isInTitle ? (listing?.lede ?? '') : hit.text, role: 'muted' }];
  return [first, drawLine(style, [bar, { text: '   ' }, ...sentence], { width, base, right: [{ text: ' ' }] })];
}

function matchRuns({ text, matches }: Pick<Hit, 'text' | 'matches'>, role?: 'muted'): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const { start, end } of matches) {
    if (start < at) continue;
    runs.push({ text: text.slice(at, start), role }, { text: text.slice(start, end), role: 'match' });
    at = end;
  }
  return [...runs, { text: text.slice(at), role }].filter((run) => run.text !== '');
}

/** The sentence from shortly before its first match, when that would otherwise be cut off. */
function around(hit: Hit, width: number): Pick<Hit, 'text' | 'matches'> {
  const first = hit.matches[0];
  if (!first || first.end < width - 2) return hit;
  const from = hit.text.lastIndexOf(' ', Math.max(0, first.start - Math.floor(width / 3))) + 1;
  return {
    text: `… ${hit.text.slice(from)}`,
    matches: hit.matches.map(({ start, end }) => ({ start: start - from + 2, end: end - from + 2 })),
  };
}

function drawNothing({ style, mode, listings }: State, query: Query, width: number): string[] {
  const { nothing } = style.words;
  const say = (text: string, role?: Run['role']) => drawLine(style, [{ text: `   ${text}`, role }], { width });
  return [
    say(''),
    say(nothing.title(query.text), 'strong'),
    say(''),
    say(nothing.shorter, 'muted'),
    say(nothing.every(formatNumber(style.words, listings.length)), 'muted'),
    say(''),
    say(mode === 'pick' ? nothing.leavePick : nothing.leave, 'muted'),
  ];
}
