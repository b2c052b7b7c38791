import type { Listing } from '../article.ts';
import type { Marks } from '../reader-data/reader-data.ts';
import { ledeWords } from './briefing.ts';
import { marksOf } from './changes.ts';
import { drawLine, type Run } from './line.ts';
import { type ListState, listingAt, rowsOf } from './list-state.ts';
import type { State } from './state.ts';
import type { Style } from './style.ts';
import type { Role } from './theme.ts';
import type { TreeRow } from './tree-rows.ts';
import type { Words } from './words/en.ts';
import { formatNumber, renderShortDate } from './words/formats.ts';

/** The rows of the list that show. */
export function drawList(state: State, width: number, height: number): string[] {
  const { list, style, pane } = state;
  const rows = rowsOf(list);
  const here = rows.indexOf(list.cursor);
  const options = { style, width, traits: traitsOf(list, style.words) };
  const lines: string[] = [];
  for (let i = list.top; i < Math.min(list.top + height, rows.length); i++) {
    const row = rows.at(i);
    const base = i !== here ? undefined : pane === 'list' ? ('cursor' as const) : ('idle cursor' as const);
    if (row) lines.push(drawRow(state, row, { ...options, base }));
  }
  return lines;
}

type RowOptions = {
  readonly style: Style;
  readonly width: number;
  readonly traits: Traits;
  readonly base: Role | undefined;
};

function drawRow(state: State, row: TreeRow, { style, width, traits, base }: RowOptions): string {
  const bar: Run = base === undefined ? { text: ' ' } : { text: style.glyphs.bar, role: 'cursor bar' };
  if (row.kind === 'article') {
    const listing = listingAt(state.list, { group: row.group.key, at: row.at });
    return listing
      ? drawArticle(listing, bar, marksOf(state, listing.id), state.chosen.has(listing.id), {
          style,
          width,
          traits,
          base,
        })
      : drawLine(style, [bar, { text: `    ${style.glyphs.ellipsis}`, role: 'muted' }], { width, base });
  }
  const { glyphs } = style;
  const indent = row.kind === 'branch' ? '' : '  ';
  return drawLine(
    style,
    [
      bar,
      { text: `${indent}${row.isFolded ? glyphs.folded : glyphs.open} `, role: 'muted' },
      { text: row.group.name, role: row.kind === 'branch' ? 'country' : 'topic' },
    ],
    {
      width,
      base,
      right:
        row.kind === 'branch'
          ? countRuns(row.group, 'country', state.list.unread, style)
          : countRuns(row.group, 'muted', row.isFolded ? state.list.unread : undefined, style), // its articles say it themselves
    },
  );
}

/** `•3/5`: unread of how many; `•5` when all of them are, `5` when none is. */
function countRuns(
  { key, count }: { readonly key: string; readonly count: number },
  role: Role,
  unread: ListState['unread'],
  { glyphs, words }: Style,
): Run[] {
  const left = unread?.get(key) ?? 0;
  const all: Run = { text: `${formatNumber(words, count)} `, role };
  if (left === 0) return [all];
  const dot: Run = { text: glyphs.unread, role: 'unread' };
  return left >= count ? [dot, all] : [dot, { text: `${formatNumber(words, left)}/`, role: 'unread' }, all];
}

const ALIGNED = 60; // columns from which dates stand below each other; in less room the headline matters more
const WITH_DATE = 30; // columns from which a row has room for more than the headline

function drawArticle(
  listing: Listing,
  bar: Run,
  marks: Marks,
  isChosen: boolean,
  { style, width, traits, base }: RowOptions,
): string {
  const { publishedOn, language } = listing;
  const { glyphs } = style;
  const date = publishedOn ? renderShortDate(style.words, publishedOn, traits.year) : glyphs.unknown;
  const tag = language === traits.language ? '' : language;
  const star: Run[] = marks.isFavourite ? [{ text: `${glyphs.star} `, role: 'key' }] : [];
  const right: Run[] =
    width < WITH_DATE
      ? star
      : [
          ...star,
          ...(tag ? [{ text: `${tag} `, role: 'topic' as const }] : []),
          { text: `${width < ALIGNED ? date : date.padStart(traits.dateWidth)} `, role: 'muted' },
        ];
  const unread: Run = { text: marks.isRead ? ' ' : glyphs.unread, role: 'unread' };
  const chosen: Run = { text: isChosen ? glyphs.chosen : ' ', role: 'key' };
  const left: Run[] = width < WITH_DATE ? [chosen, unread] : [{ text: ' ' }, chosen, unread, { text: ' ' }];
  const title = titleRuns(listing, style);
  const shown = marks.isRead ? title.map((run) => (run.role ? run : { ...run, role: 'muted' as const })) : title;
  return drawLine(style, [bar, ...left, ...shown], { width, right, base });
}

/** The headline; where there is none the lede's first words, marked as such. */
export const titleRuns = ({ headline, lede }: Pick<Listing, 'headline' | 'lede'>, { glyphs }: Style): Run[] =>
  headline === undefined
    ? [
        { text: `${glyphs.paragraph} `, role: 'muted' },
        { text: ledeWords(lede), role: 'untitled' },
      ]
    : [{ text: headline }];

/** What most of the list has in common and so need not be said on every row. */
type Traits = { readonly year: string; readonly language: string; readonly dateWidth: number };

function traitsOf({ languages, days }: ListState, words: Words): Traits {
  const last = traits.get(days);
  if (last) return last;
  const [first] = [...languages].sort((a, b) => b.count - a.count);
  const dates = days.flatMap(({ keys }) => keys[0] || []);
  const year = dates.toSorted().at(-1)?.slice(0, 4) ?? '';
  const years = new Set(dates.map((date) => date.slice(0, 4)));
  const months = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));
  const widths = months.map((month) => {
    const within = renderShortDate(words, `${year}-${month}-28`, year).length;
    return years.size > 1 ? Math.max(within, renderShortDate(words, `1000-${month}-28`, year).length) : within;
  });
  const made = { year, language: first?.keys[0] ?? '', dateWidth: dates.length > 0 ? Math.max(...widths) : 1 };
  traits.set(days, made);
  return made;
}

const traits = new WeakMap<ListState['days'], Traits>();
