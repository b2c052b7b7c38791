import type { Article, FactKind } from '../article.ts';
import { nameKey } from '../export/fact-detail.ts';
import { type FactGroup, type FactItem, groupFacts } from '../export/group-facts.ts';
import { addDateStrip } from './date-strip.ts';
import type { Builder } from './document.ts';
import { addHeading } from './heading.ts';
import { GUTTER } from './layout.ts';
import type { Run } from './line.ts';
import type { Style } from './style.ts';
import { renderDate } from './words/formats.ts';

const LABEL_WIDTH = 17; // a mark, a blank, the longest label and room after it

/** The key facts by kind, each thing once, with the paragraph that says it or how often it is named. */
export function addKeyFacts(document: Builder, article: Article, width: number, style: Style): void {
  const groups = groupFacts(article);
  if (groups.length === 0) return;
  const { words } = style;
  addHeading(document, words.section.facts, words.markedInText(article.facts.length), width, style);
  const columns = width >= GUTTER ? LABEL_WIDTH : 2; // on a narrow pane the mark alone
  for (const group of groups) {
    const label: Run[] = [
      { text: `${group.mark} `, role: group.kind },
      { text: words.facts[group.kind].padEnd(columns - 2).slice(0, columns - 2), role: 'muted' },
    ];
    if (group.kind === 'quote') addQuotes(document, group, label, style);
    else document.add([...itemRuns(group, style), ...anchorRuns(group, style)], { prefix: label });
    if (group.kind === 'date') addDateStrip(document, article, [{ text: ' '.repeat(columns) }], width, style);
  }
}

function itemRuns({ kind, items }: FactGroup, style: Style): Run[] {
  const { glyphs } = style;
  return items.flatMap((item, i) => [
    ...(i > 0 ? [{ text: `${NBSP}${glyphs.dot} `, role: 'muted' as const }] : []),
    { text: item.text, role: kind },
    { text: detailText(kind, item, style), role: 'muted' as const },
    { text: countText(kind, item, glyphs.paragraph), role: 'muted' as const },
  ]);
}

/** What the relative dates were counted from, once behind them all. */
function anchorRuns({ items }: FactGroup, { words }: Style): Run[] {
  const anchor = items.find((item) => item.anchor !== undefined)?.anchor;
  if (anchor === undefined) return [];
  return [{ text: ` (${words.countedFrom(renderDate(words, anchor))})`, role: 'muted' }];
}

/** What stands beside an item's own words, with the punctuation that joins them. */
export function detailText(kind: FactKind, item: FactItem, { glyphs, words }: Style): string {
  const { text, detail, peopleClass, assertedBy } = item;
  if (kind === 'quantity') {
    const said = [
      detail,
      peopleClass && words.peopleClass[peopleClass],
      assertedBy && words.accordingTo(assertedBy),
    ].filter(Boolean);
    return said.length > 0 ? ` (${said.join(', ')})` : '';
  }
  if (detail === undefined) return '';
  if (kind === 'date') {
    const date = renderDate(words, detail);
    return isSaid(detail, text) || isWritten(date, text)
      ? ''
      : `${NBSP}${glyphs.arrow}${NBSP}${date.replaceAll(' ', NBSP)}`;
  }
  return kind === 'person' ? `, ${detail}` : ` (${detail})`;
}

/** Whether the words hold the value's year and day already: "July 2023" needs no "Jul 2023" beside it. */
function isSaid(value: string, words: string): boolean {
  const [year, , day] = value.split('-');
  return (
    /^\d{4}(-\d\d){0,2}$/.test(value) && [year, day].every((part) => !part || words.includes(String(Number(part))))
  );
}

/** Whether the words begin with the date's own: "December" needs no "Dec" beside it, nor "le 14 septembre" a "14 Sept". */
function isWritten(date: string, words: string): boolean {
  const written = nameKey(words).split(' ');
  return nameKey(date)
    .split(' ')
    .every((part) => written.some((word) => (/^\d/.test(part) ? word === part : word.startsWith(part))));
}

/** Keeps what belongs together on one row. */
const NBSP = '\u00a0';

const countText = (kind: FactKind, { count, paragraph }: FactItem, sign: string): string =>
  kind === 'quantity' || count === 1 ? `${NBSP}${sign}${paragraph + 1}` : `${NBSP}×${count}`;

const labelWidth = (label: readonly Run[]): number => label.reduce((sum, { text }) => sum + text.length, 0);

/** A quotation a row, its speaker before it. */
function addQuotes(document: Builder, { items }: FactGroup, label: readonly Run[], { glyphs }: Style): void {
  for (const [i, { text, detail, paragraph }] of items.entries())
    document.add(
      [
        { text: detail ? `${detail}: ` : '', role: 'person' },
        { text: /^["“«„‘']/.test(text) ? text : `“${text}”`, role: 'quote' },
        { text: `${NBSP}${glyphs.paragraph}${paragraph + 1}`, role: 'muted' },
      ],
      { prefix: i === 0 ? label : [{ text: ' '.repeat(labelWidth(label)) }] },
    );
}
