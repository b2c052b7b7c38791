import type { Hit } from '../article.ts';
import { widthOf } from '../text/columns.ts';
import { marksOf } from './changes.ts';
import { hitsShown, rowsPerHit } from './layout.ts';
import { drawLine, type Run } from './line.ts';
import { titleRuns } from './list.ts';
import { hitAt, type Query, type QueryFault } from './query-state.ts';
import type { State } from './state.ts';
import { countryName, formatNumber } from './words/formats.ts';
import { wrapPainted } from './wrap-painted.ts';

/** The query line, a rule, and the hits that show; where there is none, what to do. */
export function drawSearch(state: State, query: Query, width: number, height: number): string[] {
  const { style } = state;
  const isNear = !query.isExact && query.total > 0 && query.answered === query.text;
  const note = isNear ? ` ${style.words.nearMisses} ` : '';
  const rule = drawLine(
    style,
    [
      { text: style.glyphs.rule.repeat(3), role: 'rule' },
      { text: note, role: 'reason' },
      { text: style.glyphs.rule.repeat(Math.max(0, width - 3 - widthOf(note))), role: 'rule' },
    ],
    { width },
  );
  const lines = [drawQuery(state, query, width), rule];
  if (query.fault) return [...lines, ...drawFault(state, query.fault, width)].slice(0, height);
  if (query.answered === query.text && query.total === 0)
    return [...lines, ...drawNothing(state, query, width)].slice(0, height);
  const end = Math.min(query.top + hitsShown(height), query.total);
  for (let i = query.top; i < end; i++)
    lines.push(...drawHit(state, hitAt(query, i), i === query.cursor, width, rowsPerHit(height)));
  return lines.slice(0, height);
}

/** What is wrong with the query, and under it where. */
function drawFault({ style }: State, { message, at }: QueryFault, width: number): string[] {
  const say = (text: string, role?: Run['role']) => drawLine(style, [{ text: `   ${text}`, role }], { width });
  const mark = at ? style.glyphs.caretUp.repeat(Math.max(1, at.end - at.start)) : '';
  const lines = wrapPainted(style.words.said(message), Math.max(8, width - 6));
  return [say(' '.repeat(at?.start ?? 0) + mark, 'error'), ...lines.map((line) => say(line, 'strong'))];
}

function drawQuery({ style, list, mode }: State, query: Query, width: number): string {
  const all = formatNumber(style.words, list.tree?.total ?? 0);
  const count = query.text === '' ? all : style.words.hits(query.total, all);
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

function drawHit(state: State, hit: Hit | undefined, isHere: boolean, width: number, rows: 1 | 2): string[] {
  const { style, pane } = state;
  const base = isHere ? (pane === 'list' ? ('cursor' as const) : ('idle cursor' as const)) : undefined;
  const bar: Run = isHere ? { text: style.glyphs.bar, role: 'cursor bar' } : { text: ' ' };
  if (!hit)
    return Array(rows).fill(
      drawLine(style, [bar, { text: ` ${style.glyphs.ellipsis}`, role: 'muted' }], { width, base }),
    );
  const { listing } = hit;
  const isInTitle = hit.at === undefined && listing.headline === hit.text;
  const [country] = listing.countries;
  const place = country ? countryName(style.words, country.code) : style.words.groups.unplaced;
  const first = drawLine(
    style,
    [
      bar,
      { text: marksOf(state, hit.id).isRead ? ' ' : style.glyphs.unread, role: 'unread' },
      { text: ' ' },
      ...(isInTitle ? matchRuns(hit) : titleRuns(listing, style)),
    ],
    {
      width,
      base,
      right: width < 50 ? [] : [{ text: `${place} `, role: 'country' }],
    },
  );
  if (rows === 1) return [first];
  const sentence: Run[] = hit.at
    ? matchRuns(around(hit, width - 6), 'muted')
    : [{ text: isInTitle ? listing.lede : hit.text, role: 'muted' }];
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

function drawNothing({ style, mode, list }: State, query: Query, width: number): string[] {
  const { nothing } = style.words;
  const say = (text: string, role?: Run['role']) => drawLine(style, [{ text: `   ${text}`, role }], { width });
  return [
    say(''),
    say(nothing.title(query.text), 'strong'),
    say(''),
    say(nothing.shorter, 'muted'),
    say(nothing.every(formatNumber(style.words, list.tree?.total ?? 0)), 'muted'),
    say(''),
    say(mode === 'pick' ? nothing.leavePick : nothing.leave, 'muted'),
  ];
}
