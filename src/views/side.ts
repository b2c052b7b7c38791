import type { Article, FactKind, Span } from '../article.ts';
import { groupFacts } from '../export/group-facts.ts';
import { widthOf } from '../text/columns.ts';
import { detailText } from './key-facts.ts';
import { drawLine, type Run } from './line.ts';
import type { Reading, Side, State } from './state.ts';
import type { Style } from './style.ts';
import type { Words } from './words/en.ts';
import { countryName, formatNumber, languageName, topicName } from './words/formats.ts';

/** A row beside the text: a heading, or something that stands in the text. */
export type SideRow =
  | { readonly kind: 'heading'; readonly mark: string; readonly label: string; readonly count: number }
  | {
      readonly kind: 'item';
      readonly role: FactKind | 'country' | 'topic';
      readonly text: string;
      readonly detail: string;
      /** What stands around a piece of evidence. */
      readonly before?: string;
      readonly after?: string;
      /** Where it stands, in the order of the text. */
      readonly spans: readonly Span[];
    };

const known = new WeakMap<Article, Map<string, readonly SideRow[]>>();

/** The facts of an article by kind, or the evidence for its labels. */
export function sideRows({ kind }: Pick<Side, 'kind'>, article: Article, style: Style): readonly SideRow[] {
  const { words } = style;
  const rows = known.get(article) ?? new Map<string, readonly SideRow[]>();
  known.set(article, rows);
  const key = `${kind}/${words.locale}`;
  const made = rows.get(key) ?? (kind === 'facts' ? factRows(article, style) : evidenceRows(article, words));
  rows.set(key, made);
  return made;
}

function factRows(article: Article, style: Style): SideRow[] {
  return groupFacts(article).flatMap(({ kind, mark, items }) => [
    { kind: 'heading', mark, label: style.words.facts[kind], count: items.length } as const,
    ...items.map(
      (item): SideRow => ({
        kind: 'item',
        role: kind,
        text: kind === 'quote' && item.detail ? `${item.detail}: ${item.text}` : item.text,
        detail: kind === 'quote' ? '' : detailText(kind, item, style),
        spans: item.spans,
      }),
    ),
  ]);
}

const EVIDENCE = 12; // places of one label; they are in order of the text, and the first ones convince

function evidenceRows(article: Article, words: Words): SideRow[] {
  const { countries, topics, language } = article;
  const rows: SideRow[] = [];
  const add = (role: 'country' | 'topic', label: string, spans: readonly Span[]) => {
    rows.push({ kind: 'heading', mark: '', label, count: spans.length });
    for (const span of spans.slice(0, EVIDENCE)) rows.push(evidenceRow(article, role, span));
  };
  for (const { code, evidence } of countries)
    add('country', `${words.labels.country}: ${countryName(words, code)}`, evidence);
  for (const { code, name, evidence } of topics)
    add('topic', `${words.labels.topic}: ${topicName(words, code, name)}`, evidence);
  const tongue = language === 'und' ? words.languageUnknown : languageName(words, language);
  rows.push({ kind: 'heading', mark: '', label: `${words.labels.language}: ${tongue}`, count: 0 });
  return rows;
}

const AROUND = 36; // units of the text shown before and after a piece of evidence

function evidenceRow({ paragraphs, headline = '' }: Article, role: 'country' | 'topic', span: Span): SideRow {
  const text = span.paragraph < 0 ? headline : (paragraphs[span.paragraph] ?? '');
  const before = text.slice(Math.max(0, span.start - AROUND), span.start);
  const after = text.slice(span.end, span.end + AROUND);
  const words = text.slice(span.start, span.end);
  return { kind: 'item', role, text: words, detail: '', before, after, spans: [span] };
}

/** The rows beside the text that show. */
export function drawSide(state: State, { article }: Reading, side: Side, width: number, height: number): string[] {
  const { style, pane } = state;
  const rows = sideRows(side, article, style);
  const title = style.words.sides[side.kind];
  const lines = [drawLine(style, [{ text: ` ${title}`, role: 'heading' }], { width })];
  for (let i = side.top; i < Math.min(side.top + height - 1, rows.length); i++) {
    const row = rows[i];
    const base = i !== side.index ? undefined : pane === 'side' ? ('cursor' as const) : ('idle cursor' as const);
    const bar: Run = base ? { text: style.glyphs.bar, role: 'cursor bar' } : { text: ' ' };
    if (row) lines.push(drawSideRow(row, bar, { style, width, base, side }));
  }
  if (rows.length === 0) lines.push(drawLine(style, [{ text: `   ${style.words.noFacts}`, role: 'muted' }], { width }));
  return lines;
}

type RowOptions = {
  readonly style: Style;
  readonly width: number;
  readonly base: 'cursor' | 'idle cursor' | undefined;
  readonly side: Side;
};

function drawSideRow(row: SideRow, bar: Run, { style, width, base, side }: RowOptions): string {
  const { words, glyphs } = style;
  if (row.kind === 'heading')
    return drawLine(
      style,
      [bar, { text: `${row.mark}${row.mark && ' '}`, role: 'mark' }, { text: row.label, role: 'strong' }],
      {
        width,
        base,
        right: [{ text: row.count ? `${formatNumber(words, row.count)} ` : '', role: 'muted' }],
      },
    );
  const [first] = row.spans;
  const place = !first ? '' : first.paragraph < 0 ? words.headline : `${glyphs.paragraph}${first.paragraph + 1}`;
  const turn = base && row.spans.length > 1 ? `${(side.turn % row.spans.length) + 1}/${row.spans.length} ` : '';
  const times = row.spans.length > 1 ? `×${row.spans.length} ` : '';
  const right: Run[] = [
    { text: turn || times, role: 'muted' },
    { text: `${place} `, role: 'muted' },
  ];
  if (side.kind === 'facts') {
    const left: Run[] = [bar, { text: '   ' }, { text: row.text, role: row.role }];
    if (row.detail) left.push({ text: row.detail, role: 'muted' });
    return drawLine(style, left, { width, base, right });
  }
  const { before = '', after = '', text } = row;
  const room = Math.max(0, Math.floor((width - widthOf(text) - 14) / 2));
  const left: Run[] = [
    bar,
    { text: `  ${wordsAtEnd(before, room)}`, role: 'muted' },
    { text, role: 'match' },
    { text: after, role: 'muted' },
  ];
  return drawLine(style, left, { width, base, right });
}

/** The last whole words of a text that fit. */
const wordsAtEnd = (text: string, room: number): string =>
  text.length <= room ? text : text.slice(text.length - room).replace(/^\S*\s/, '');
