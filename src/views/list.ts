import type { Listing } from '../article.ts';
import { ledeWords } from './briefing.ts';
import { drawLine, type Run } from './line.ts';
import type { State } from './state.ts';
import type { Style } from './style.ts';
import type { Role } from './theme.ts';
import { type TreeRow, treeRows } from './tree.ts';
import type { Words } from './words/en.ts';
import { renderShortDate } from './words/formats.ts';

/** The rows of the list that show. */
export function drawList(state: State, width: number, height: number): string[] {
  const rows = treeRows(state.listings, state.folded);
  const hasFocus = state.pane === 'list';
  const traits = traitsOf(state.listings, state.style.words);
  return rows.slice(state.listTop, state.listTop + height).map((row) => {
    const isHere = row.key === state.cursor;
    return drawRow(row, {
      style: state.style,
      width,
      traits,
      base: isHere ? (hasFocus ? 'cursor' : 'idle cursor') : undefined,
    });
  });
}

type RowOptions = {
  readonly style: Style;
  readonly width: number;
  readonly traits: Traits;
  readonly base: Role | undefined;
};

function drawRow(row: TreeRow, { style, width, traits, base }: RowOptions): string {
  const bar: Run = base === undefined ? { text: ' ' } : { text: style.glyphs.bar, role: 'cursor bar' };
  if (row.kind === 'article') return drawArticle(row.listing, bar, { style, width, traits, base });
  const { glyphs } = style;
  const indent = row.kind === 'country' ? '' : '  ';
  return drawLine(
    style,
    [
      bar,
      { text: `${indent}${row.isFolded ? glyphs.folded : glyphs.open} `, role: 'muted' },
      { text: row.name, role: row.kind },
    ],
    { width, base, right: [{ text: `${row.count} `, role: row.kind === 'country' ? 'country' : 'muted' }] },
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

function traitsOf(listings: readonly Listing[], words: Words): Traits {
  const last = traits.get(listings);
  if (last) return last;
  const counts = new Map<string, number>();
  for (const { language } of listings) counts.set(language, (counts.get(language) ?? 0) + 1);
  const [language = ''] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const year = listings
    .reduce((newest, { publishedOn = '' }) => (publishedOn > newest ? publishedOn : newest), '')
    .slice(0, 4);
  const dateWidth = listings.reduce(
    (widest, { publishedOn }) => Math.max(widest, publishedOn ? renderShortDate(words, publishedOn, year).length : 1),
    1,
  );
  const made = { year, language, dateWidth };
  traits.set(listings, made);
  return made;
}

const traits = new WeakMap<readonly Listing[], Traits>();
