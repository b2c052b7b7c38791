import type { Document } from './document.ts';
import { drawRow } from './draw-row.ts';
import { helpDocument, helpWidth } from './help.ts';
import { type Layout, layoutOf, marginOf } from './layout.ts';
import { drawLine, type Run } from './line.ts';
import { drawList } from './list.ts';
import { overviewDocument } from './overview.ts';
import { CURSOR_ROW, drawReading } from './reading.ts';
import { drawSearch } from './search.ts';
import { drawSide } from './side.ts';
import { drawSpark, sparkOf } from './sparkline.ts';
import type { State } from './state.ts';
import { drawStatus } from './status.ts';
import type { Style } from './style.ts';
import { isNamed } from './tree.ts';
import { drawWelcome } from './welcome.ts';
import { renderShortDate } from './words/formats.ts';

/** The whole screen as rows, each exactly as wide as the terminal; at most as many as it has. `below` rows are left free at the bottom, for a menu. */
export function drawScreen(state: State, below = 0): string[] {
  const layout = layoutOf(state);
  const { teeDown, teeUp } = state.style.glyphs;
  const head = layout.hasHeader ? [drawHeader(state)] : [];
  if (layout.hasRules) head.push(drawRule(state, layout, teeDown));
  const foot = layout.hasRules ? [drawRule(state, layout, teeUp)] : [];
  const room = Math.max(0, state.rows - below - head.length - foot.length - 1);
  const lines = [...head, ...drawBody(state, layout).slice(0, room), ...foot, drawStatus(state)];
  return lines.map(state.style.letters);
}

function drawHeader(state: State): string {
  const { style, columns, mode, reading, pane } = state;
  const isReading = pane !== 'list' && !layoutOf(state).isWide && reading;
  const title: Run[] = [{ text: ` sahel-brief${mode === 'pick' ? `  ${style.words.pickOne}` : ''}`, role: 'brand' }];
  if (!isReading) title.push(...sparkRuns(state));
  if (isReading) title.push({ text: `  ${style.words.views[reading.view]}`, role: 'muted' });
  return drawLine(style, title, {
    width: columns,
    right: [{ text: `${countsOf(state)} `, role: 'muted' }, ...helpRun(state)],
  });
}

const helpRun = ({ columns, mode, style }: State): Run[] =>
  columns < WITH_HELP || mode === 'pick'
    ? []
    : [
        { text: '  ? ', role: 'key' },
        { text: `${style.words.help} `, role: 'muted' },
      ];

const WITH_HELP = 50; // columns
const SPARK = 30; // columns
const WITH_SPARK = 120; // columns from which the header has room for it

/** How many articles there are over time, with what a letter stands for and from when to when. */
function sparkRuns({ columns, list, style, mode }: State): Run[] {
  const spark = columns < WITH_SPARK || mode === 'pick' ? undefined : sparkOf(list.days, SPARK);
  if (!spark) return [];
  const { words, glyphs } = style;
  const [from, to] = [spark.first, spark.last].map((date) => renderShortDate(words, date, ''));
  return [
    { text: `   ${drawSpark(spark.counts, glyphs.ramp)}`, role: 'bar' },
    {
      text: `  ${words.buckets[spark.bucket]}, ${from === to ? from : `${from} ${glyphs.unknown} ${to}`}`,
      role: 'muted',
    },
  ];
}

/** `12 briefings · 4 countries · 3 languages`, as much as the width allows; while captures are read, how far that is. */
function countsOf({ list, columns, progress, style }: State): string {
  const { words, glyphs } = style;
  const briefings = words.briefings(list.tree?.total ?? 0);
  if (progress?.total === 0) return words.loading;
  if (progress) return `${words.reading(progress.done, progress.total)} ${glyphs.dot} ${briefings}`;
  if (columns < 70) return briefings;
  const groups = words.grouped[list.grouping](list.tree?.branches.filter(({ key }) => isNamed(key)).length ?? 0);
  const named = list.languages.filter(({ keys: [tag = ''] }) => isNamed(tag));
  const languages = list.grouping === 'language' ? [] : [words.languages(named.length)];
  return [briefings, groups, ...languages].join(` ${glyphs.dot} `);
}

function drawRule({ style, columns }: State, { isWide, list }: Layout, tee: string): string {
  const { rule } = style.glyphs;
  const text = isWide ? rule.repeat(list) + tee + rule.repeat(columns - list - 1) : rule.repeat(columns);
  return drawLine(style, [{ text, role: 'rule' }], { width: columns });
}

function drawBody(state: State, layout: Layout): string[] {
  const { style, columns, overlay } = state;
  const { body, list, reading, isWide } = layout;
  if (overlay?.kind === 'help') return filled(drawHelp(state, body), columns, body, state);
  const left = list > 0 ? withWelcome(state, filled(drawLeft(state, list, body), list, body, state), list) : [];
  const right = reading > 0 ? filled(drawRight(state, reading, body), reading, body, state) : [];
  if (!isWide) return list > 0 ? left : right;
  const wall = drawLine(style, [{ text: style.glyphs.wall, role: 'rule' }], { width: 1 });
  return left.map((line, i) => line + wall + right[i]);
}

function withWelcome(state: State, rows: readonly string[], width: number): string[] {
  const welcome = drawWelcome(state, width, rows.length);
  return [...rows.slice(0, rows.length - welcome.length), ...welcome];
}

/** Exactly `height` rows, blank ones at the end. */
function filled(lines: readonly string[], width: number, height: number, { style }: State): string[] {
  const blank = drawLine(style, [], { width });
  return Array.from({ length: height }, (_, i) => lines[i] ?? blank);
}

function drawLeft(state: State, width: number, height: number): string[] {
  if (!state.list.tree?.total && !state.query?.text) return drawEmpty(state, width);
  const { reading, side, pane, query } = state;
  if (side && reading && pane !== 'list') return drawSide(state, reading, side, width, height);
  return query ? drawSearch(state, query, width, height) : drawList(state, width, height);
}

function drawRight(state: State, width: number, height: number): string[] {
  const { style, reading, columns, query, pane, list, beside } = state;
  const { text } = layoutOf({ ...state, pane: 'reading' });
  const margin = ' '.repeat(marginOf(columns));
  const rest = drawLine(style, [], { width: Math.max(0, width - margin.length - text) });
  const isOverview = pane === 'list' && !query && beside !== undefined;
  const group = isOverview ? list.tree?.groups.get(beside) : undefined;
  const lines = group
    ? drawRows(overviewDocument(state, group, text, height), height, style)
    : reading
      ? drawReading(state, reading, height)
      : [];
  return lines.map(
    (line) => (line.startsWith(CURSOR_ROW) ? barOf(state, margin) + line.slice(1) : margin + line) + rest,
  );
}

/** The margin of the row that the raw view's cursor is on. */
const barOf = ({ style }: State, margin: string): string =>
  margin === '' ? '' : drawLine(style, [{ text: style.glyphs.bar, role: 'cursor bar' }], { width: margin.length });

const drawRows = (document: Document, height: number, style: Style): string[] =>
  document.rows.slice(0, height).map((_, i) => drawRow(document, i, [], style));

function drawHelp(state: State, height: number): string[] {
  const { style, columns, overlay } = state;
  const width = helpWidth(columns);
  const document = helpDocument(state, width);
  const top = overlay?.kind === 'help' ? overlay.top : 0;
  const margin = ' '.repeat(marginOf(columns));
  const rest = drawLine(style, [], { width: Math.max(0, columns - margin.length - width) });
  return document.rows.slice(top, top + height).map((_, i) => margin + drawRow(document, top + i, [], style) + rest);
}

function drawEmpty({ style, list, progress }: State, width: number): string[] {
  const { words } = style;
  const say = (text: string, role?: Run['role']) => drawLine(style, [{ text: `  ${text}`, role }], { width });
  if (!list.tree || progress) return [say(''), say(words.loading, 'muted')];
  return [
    say(''),
    say(words.empty.title, 'strong'),
    say(''),
    say(words.empty.name, 'muted'),
    say('  sahel-brief ~/captures'),
    say(words.empty.set, 'muted'),
    say('  sahel-brief config set folders ~/captures'),
    say(''),
    say(words.empty.leave, 'muted'),
  ];
}
