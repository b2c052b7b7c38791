import type { Article, Fact } from '../article.ts';
import { splitSentences } from '../text/split-sentences.ts';
import { countryName } from './country-names.ts';
import { renderDate } from './dates.ts';
import { createDocument, type Document } from './document.ts';
import { type FactGroup, type FactItem, groupFacts } from './fact-groups.ts';
import { groupBy } from './group-by.ts';
import type { Run } from './line.ts';
import { markFacts, type ParagraphRenderer } from './mark-facts.ts';
import { factMarks, type Style } from './style.ts';

type Builder = ReturnType<typeof createDocument>;

/** Headline, source, summary, key facts by kind, then the text with its facts highlighted. */
export function briefingDocument(article: Article, width: number, style: Style, render: ParagraphRenderer): Document {
  const document = createDocument(style, width);
  addHead(document, article, style);
  addSummary(document, article, width, style);
  addKeyFacts(document, article, width, style);
  addHeading(document, 'TEXT', textNote(article, style), width, style);
  addText(document, article, width, style, render);
  return document.finish();
}

/** The clean text alone. */
export function textDocument(article: Article, width: number, style: Style): Document {
  const document = createDocument(style, width);
  addHead(document, article, style);
  addHeading(document, 'CLEAN TEXT', textNote(article, style), width, style);
  addText(document, { ...article, facts: [] }, width, style, (pieces) => pieces.map(({ text }) => text).join(''));
  return document.finish();
}

/** The headline, or where there is none the lede's first words, said to be such. */
const headlineRuns = ({ headline, paragraphs }: Pick<Article, 'headline' | 'paragraphs'>): Run[] =>
  headline === undefined
    ? [
        { text: ledeWords(paragraphs[0] ?? ''), role: 'untitled' },
        { text: '  (no headline)', role: 'muted' },
      ]
    : [{ text: headline, role: 'headline' }];

const LEDE_WORDS = 12;

export const ledeWords = (lede: string): string => {
  const words = lede.slice(0, 400).split(/\s+/);
  return words.length > LEDE_WORDS ? `${words.slice(0, LEDE_WORDS).join(' ')} …` : lede;
};

function addHead(document: Builder, article: Article, { glyphs }: Style): void {
  document.add(headlineRuns(article));
  document.addBlank();
  const { site, publishedOn, language, byline, credits, source } = article;
  const parts = [
    site ?? source.name.split('/').at(-1) ?? source.name,
    publishedOn ? `${renderDate(publishedOn)} (stated)` : 'no date',
    language === 'und' ? 'language unknown' : language,
    byline ? `by ${byline}` : '',
    credits.length > 0 ? `credits: ${credits.map(({ name }) => name).join(', ')}` : '',
  ];
  document.add([{ text: parts.filter(Boolean).join(` ${glyphs.dot} `), role: 'muted' }]);
  const labels = labelRuns(article, glyphs.dot);
  if (labels.length > 0) document.add(labels);
}

const COUNTRIES_SHOWN = 4;

function labelRuns({ countries, topics }: Article, dot: string): Run[] {
  const [first, ...others] = countries.slice(0, COUNTRIES_SHOWN).map(({ code }) => countryName(code));
  const more = countries.length > COUNTRIES_SHOWN ? `, +${countries.length - COUNTRIES_SHOWN}` : '';
  return [
    { text: first ?? '', role: 'country' as const },
    { text: others.length > 0 ? `, ${others.join(', ')}${more}` : '', role: 'muted' as const },
    { text: first && topics.length > 0 ? ` ${dot} ` : '', role: 'muted' as const },
    { text: topics.map(({ name }) => name).join(', '), role: 'topic' as const },
  ].filter(({ text }) => text !== '');
}

/** A heading with a rule to the edge and a note at its end. */
function addHeading(document: Builder, title: string, note: string, width: number, { glyphs }: Style): void {
  document.addBlank();
  const space = width - title.length - (note ? note.length + 1 : 0) - 1;
  const runs: Run[] = [{ text: title, role: 'heading' }];
  if (space > 2)
    runs.push({ text: ` ${glyphs.rule.repeat(space)}`, role: 'rule' }, { text: note && ` ${note}`, role: 'muted' });
  document.add(runs);
}

const COUNTED = 200_000; // units; counting the sentences of a longer text would be felt at the keyboard

function addSummary(document: Builder, { summary, paragraphs, language }: Article, width: number, style: Style): void {
  if (summary.length === 0) return;
  const length = paragraphs.reduce((sum, { length }) => sum + length, 0);
  const all = length > COUNTED ? 0 : paragraphs.reduce((n, text) => n + splitSentences(text, language).length, 0);
  const isEvery = all <= summary.length;
  addHeading(document, 'SUMMARY', isEvery ? '' : `${summary.length} of ${all} sentences`, width, style);
  const { bullet, paragraph: sign } = style.glyphs;
  for (const { text, paragraph } of summary)
    document.add([{ text }], {
      prefix: [{ text: `${bullet} `, role: 'heading' }],
      suffix: [{ text: `${sign}${paragraph + 1}`.padStart(4), role: 'muted' }],
      suffixWidth: 4,
    });
}

const LABEL_WIDTH = 13;

function addKeyFacts(document: Builder, article: Article, width: number, style: Style): void {
  const groups = groupFacts(article);
  if (groups.length === 0) return;
  addHeading(document, 'KEY FACTS', `${article.facts.length} marked in the text`, width, style);
  for (const group of groups) {
    const label: Run[] = [
      { text: `${group.mark} `, role: group.kind },
      { text: group.label.padEnd(LABEL_WIDTH - 2), role: 'muted' },
    ];
    if (group.kind === 'quote') addQuotes(document, group, label, style);
    else document.add(itemRuns(group, style), { prefix: label });
  }
}

function itemRuns({ kind, items }: FactGroup, { glyphs }: Style): Run[] {
  return items.flatMap((item, i) => [
    ...(i > 0 ? [{ text: ` ${glyphs.dot} `, role: 'muted' as const }] : []),
    { text: item.text, role: kind },
    { text: detailText(kind, item, glyphs.arrow), role: 'muted' as const },
    { text: countText(kind, item, glyphs.paragraph), role: 'muted' as const },
  ]);
}

const detailText = (kind: Fact['kind'], { detail }: FactItem, arrow: string): string =>
  detail === undefined ? '' : kind === 'date' ? ` ${arrow} ${detail}` : `, ${detail}`;

const countText = (kind: Fact['kind'], { count, paragraph }: FactItem, sign: string): string =>
  kind === 'quantity' || count === 1 ? ` ${sign}${paragraph + 1}` : ` ×${count}`;

/** A quotation a row, its speaker before it. */
function addQuotes(document: Builder, { items }: FactGroup, label: readonly Run[], { glyphs }: Style): void {
  for (const [i, { text, detail, paragraph }] of items.entries())
    document.add(
      [
        { text: detail ? `${detail}: ` : '', role: 'person' },
        { text: /^["“«„‘']/.test(text) ? text : `“${text}”`, role: 'quote' },
        { text: ` ${glyphs.paragraph}${paragraph + 1}`, role: 'muted' },
      ],
      { prefix: i === 0 ? label : [{ text: ' '.repeat(LABEL_WIDTH) }] },
    );
}

function textNote({ paragraphs, removed }: Article, { glyphs }: Style): string {
  const range = paragraphs.length === 0 ? 'no text' : `${glyphs.paragraph}1${glyphs.unknown}${paragraphs.length}`;
  const lines = new Set(removed.map(({ line }) => line)).size;
  return lines === 0 ? range : `${range} ${glyphs.dot} ${lines} ${lines === 1 ? 'line' : 'lines'} removed`;
}

const GUTTER = 50; // columns from which paragraph numbers have room beside the text

function addText(document: Builder, article: Article, width: number, style: Style, render: ParagraphRenderer): void {
  const facts = groupBy(article.facts, ({ paragraph }) => paragraph);
  const digits = String(article.paragraphs.length).length;
  for (const [paragraph, source] of article.paragraphs.entries()) {
    document.addBlank();
    const { text, pieces, places } = markFacts(source, facts.get(paragraph) ?? []);
    const number = String(paragraph + 1).padStart(digits);
    const prefix: Run[] = width >= GUTTER ? [{ text: `${number}  `, role: 'rule' }] : [];
    const block = document.addPainted(text, render(pieces, style), { paragraph, prefix });
    for (const { fact, start, end } of places) document.addFact(fact, { block, start, end });
  }
}

/** The kinds of facts with their marks, for help. */
export const markLegend = (): string =>
  Object.entries(factMarks)
    .map(([kind, mark]) => `${mark} ${kind}`)
    .join('   ');
