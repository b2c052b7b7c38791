import { drawRow } from './document.ts';
import { countryOf } from './group-listings.ts';
import { helpDocument, helpWidth } from './help.ts';
import { type Layout, layoutOf, marginOf } from './layout.ts';
import { drawLine, type Run } from './line.ts';
import { drawList } from './list.ts';
import { drawReading } from './reading.ts';
import { drawSearch } from './search.ts';
import type { State } from './state.ts';
import { drawStatus } from './status.ts';

/** The whole screen as rows, each exactly as wide as the terminal; at most as many as it has. `below` rows are left free at the bottom, for a menu. */
export function drawScreen(state: State, below = 0): string[] {
  const layout = layoutOf(state);
  const lines: string[] = [];
  if (layout.hasHeader) lines.push(drawHeader(state));
  if (layout.hasRules) lines.push(drawRule(state, layout, state.style.glyphs.teeDown));
  lines.push(...drawBody(state, layout));
  if (layout.hasRules) lines.push(drawRule(state, layout, state.style.glyphs.teeUp));
  const height = Math.max(0, state.rows - below - 1);
  return [...lines.slice(0, height), drawStatus(state)].slice(0, state.rows);
}

function drawHeader(state: State): string {
  const { style, columns, mode, reading, pane } = state;
  const isReading = pane === 'reading' && !layoutOf(state).isWide && reading;
  const title: Run[] = [{ text: mode === 'pick' ? ' sahel-brief  pick one' : ' sahel-brief', role: 'brand' }];
  if (isReading) title.push({ text: `  ${viewNames[reading.view]}`, role: 'muted' });
  return drawLine(style, title, {
    width: columns,
    right: [{ text: `${countsOf(state)} `, role: 'muted' }, ...helpRun(state)],
  });
}

const viewNames = { briefing: 'briefing', text: 'clean text', raw: 'raw capture' } as const;

const helpRun = ({ columns, mode }: State): Run[] =>
  columns < 80 || mode === 'pick'
    ? []
    : [
        { text: '  ? ', role: 'key' },
        { text: 'help ', role: 'muted' },
      ];

/** `12 briefings · 4 countries · 3 languages`, as much as the width allows; while captures are read, how far that is. */
function countsOf({ listings, columns, progress, style }: State): string {
  const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
  const briefings = count(listings.length, 'briefing', 'briefings');
  if (progress) return `reading ${progress.done} of ${progress.total} ${style.glyphs.dot} ${briefings}`;
  if (columns < 70) return briefings;
  const countries = new Set(listings.map(countryOf)).size;
  const languages = new Set(listings.map(({ language }) => language)).size;
  return [briefings, count(countries, 'country', 'countries'), count(languages, 'language', 'languages')].join(
    ` ${style.glyphs.dot} `,
  );
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
  const left = list > 0 ? filled(drawLeft(state, list, body), list, body, state) : [];
  const right = reading > 0 ? filled(drawRight(state, reading, body), reading, body, state) : [];
  if (!isWide) return list > 0 ? left : right;
  const wall = drawLine(style, [{ text: style.glyphs.wall, role: 'rule' }], { width: 1 });
  return left.map((line, i) => line + wall + right[i]);
}

/** Exactly `height` rows, blank ones at the end. */
function filled(lines: readonly string[], width: number, height: number, { style }: State): string[] {
  const blank = drawLine(style, [], { width });
  return Array.from({ length: height }, (_, i) => lines[i] ?? blank);
}

function drawLeft(state: State, width: number, height: number): string[] {
  if (state.listings.length === 0 && !state.query?.text) return drawEmpty(state, width);
  return state.query ? drawSearch(state, state.query, width, height) : drawList(state, width, height);
}

function drawRight(state: State, width: number, height: number): string[] {
  const { style, reading, columns } = state;
  if (!reading) return [];
  const margin = ' '.repeat(marginOf(columns));
  const { text } = layoutOf({ ...state, pane: 'reading' });
  const rest = drawLine(style, [], { width: Math.max(0, width - margin.length - text) });
  return drawReading(state, reading, height).map((line) => margin + line + rest);
}

function drawHelp(state: State, height: number): string[] {
  const { style, columns, overlay } = state;
  const width = helpWidth(columns);
  const document = helpDocument(state, width);
  const top = overlay?.kind === 'help' ? overlay.top : 0;
  const margin = ' '.repeat(marginOf(columns));
  const rest = drawLine(style, [], { width: Math.max(0, columns - margin.length - width) });
  return document.rows.slice(top, top + height).map((_, i) => margin + drawRow(document, top + i, [], style) + rest);
}

function drawEmpty({ style, hasListed, progress }: State, width: number): string[] {
  const say = (text: string, role?: Run['role']) => drawLine(style, [{ text: `  ${text}`, role }], { width });
  if (!hasListed || progress) return [say(''), say('Reading captures …', 'muted')];
  return [
    say(''),
    say('No briefings yet.', 'strong'),
    say(''),
    say('Name files or folders with captures:', 'muted'),
    say('  sahel-brief ~/captures'),
    say('or set a folder once:', 'muted'),
    say('  sahel-brief config set folders ~/captures'),
    say(''),
    say('q quits.', 'muted'),
  ];
}
