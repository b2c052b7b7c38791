import type { Listing } from '../article.ts';
import { ledeWords } from './briefing.ts';
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
    if (row) lines.push(drawRow(list, row, { ...options, base }));
  }
  return lines;
}

type RowOptions = {
  readonly style: Style;
  readonly width: number;
  readonly traits: Traits;
  readonly base: Role | undefined;
};

function drawRow(list: ListState, row: TreeRow, { style, width, traits, base }: RowOptions): string {
  const bar: Run = base === undefined ? { text: ' ' } : { text: style.glyphs.bar, role: 'cursor bar' };
  if (row.kind === 'article') {
    const listing = listingAt(list, { group: row.group.key, at: row.at });
    return listing
      ? drawArticle(listing, bar, { style, width, traits, base })
      : drawLine(style, [bar, { text: `    ${style.glyphs.ellipsis}`, role: 'muted' }], { width, base });
  }
  const { glyphs, words } = style;
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
      right: [{ text: `${formatNumber(words, row.group.count)} `, role: row.kind === 'branch' ? 'country' : 'muted' }],
    },
  );
}

const WITH_DATE = 30; // columns from which a row has room for more than the headline

function drawArticle(listing: Listing, bar: Run, { style, width, traits, base }: RowOptions): string {
  const { publishedOn, language } = listing;
  const date = publishedOn ? renderShortDate(style.words, publishedOn, traits.year) : style.glyphs.unknown;
  const tag = language === traits.language ? '' : language;
  const right: Run[] =
    width < WITH_DATE
      ? []
      : [
          ...(tag ? [{ text: `${tag} `, role: 'topic' as const }] : []),
          { text: `${date.padStart(traits.dateWidth)} `, role: 'muted' },
        ];
  return drawLine(style, [bar, { text: width < WITH_DATE ? ' ' : '    ' }, ...titleRuns(listing, style)], {
    width,
    right,
    base,
  });
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
    return years.size > 1 ? Math.max(within, renderShortDate(words, `0001-${month}-28`, year).length) : within;
  });
  const made = { year, language: first?.keys[0] ?? '', dateWidth: dates.length > 0 ? Math.max(...widths) : 1 };
  traits.set(days, made);
  return made;
}

const traits = new WeakMap<ListState['days'], Traits>();
