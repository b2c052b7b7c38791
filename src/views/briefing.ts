import type { Article, FactKind } from '../article.ts';
import { splitSentences } from '../text/split-sentences.ts';
import type { DraftNote } from './change.ts';
import { type Builder, createDocument, type Document } from './document.ts';
import { groupBy } from './group-by.ts';
import { addHeading } from './heading.ts';
import { addKeyFacts } from './key-facts.ts';
import { GUTTER } from './layout.ts';
import type { Run } from './line.ts';
import { linkOf } from './link-of.ts';
import { markFacts, type ParagraphRenderer } from './mark-facts.ts';
import { factMarks, type Style } from './style.ts';
import type { Words } from './words/en.ts';
import { countryName, renderDate, topicName } from './words/formats.ts';

/** How a text is laid out. No more than `limit` rows are wanted: what stands further down is left out. */
export type LayoutOptions = {
  readonly width: number;
  readonly style: Style;
  readonly render: ParagraphRenderer;
  readonly limit?: number | undefined;
};

/** Headline, source, summary, key facts by kind, then the text with its facts highlighted. */
export function briefingDocument(article: Article, notes: readonly DraftNote[], options: LayoutOptions): Document {
  const { width, style } = options;
  const document = createDocument(style, width);
  addHead(document, article, style);
  addSummary(document, article, width, style);
  addKeyFacts(document, article, width, style);
  addHeading(document, style.words.section.text, textNote(article, style), width, style);
  addText(document, article, notes, options);
  return document.finish();
}

/** The clean text alone. */
export function textDocument(article: Article, notes: readonly DraftNote[], options: LayoutOptions): Document {
  const { width, style } = options;
  const document = createDocument(style, width);
  addHead(document, article, style);
  addHeading(document, style.words.section.clean, textNote(article, style), width, style);
  const render: ParagraphRenderer = (pieces) => pieces.map(({ text }) => text).join('');
  addText(document, { ...article, facts: [] }, notes, { ...options, render });
  return document.finish();
}

/** The headline, or where there is none the lede's first words, said to be such. */
const headlineRuns = ({ headline, paragraphs }: Pick<Article, 'headline' | 'paragraphs'>, words: Words): Run[] =>
  headline === undefined
    ? [
        { text: ledeWords(paragraphs[0] ?? ''), role: 'untitled' },
        { text: `  (${words.noHeadline})`, role: 'muted' },
      ]
    : [{ text: headline, role: 'headline' }];

const LEDE_WORDS = 12;

export const ledeWords = (lede: string): string => {
  const words = lede.slice(0, 400).split(/\s+/);
  return words.length > LEDE_WORDS ? `${words.slice(0, LEDE_WORDS).join(' ')} …` : lede;
};

function addHead(document: Builder, article: Article, { glyphs, words }: Style): void {
  const link = linkOf(article);
  document.add(headlineRuns(article, words), { link });
  document.addBlank();
  const { site, publishedOn, language, byline, credits, source } = article;
  const parts = [
    site ?? source.name.split('/').at(-1) ?? source.name,
    publishedOn ? `${renderDate(words, publishedOn)} (${words.stated})` : words.noDate,
    language === 'und' ? words.languageUnknown : language,
    byline ? words.by(byline) : '',
    credits.length > 0 ? words.credits(credits.map(({ name }) => name).join(', ')) : '',
  ];
  document.add([{ text: parts.filter(Boolean).join(` ${glyphs.dot} `), role: 'muted' }], { link });
  const labels = labelRuns(article, glyphs.dot, words);
  if (labels.length > 0) document.add(labels);
}

const COUNTRIES_SHOWN = 4;

function labelRuns({ countries, topics }: Article, dot: string, words: Words): Run[] {
  const [first, ...others] = countries.slice(0, COUNTRIES_SHOWN).map(({ code }) => countryName(words, code));
  const more = countries.length > COUNTRIES_SHOWN ? `, +${countries.length - COUNTRIES_SHOWN}` : '';
  return [
    { text: first ?? '', role: 'country' as const },
    { text: others.length > 0 ? `, ${others.join(', ')}${more}` : '', role: 'muted' as const },
    { text: first && topics.length > 0 ? ` ${dot} ` : '', role: 'muted' as const },
    { text: topics.map(({ code, name }) => topicName(words, code, name)).join(', '), role: 'topic' as const },
  ].filter(({ text }) => text !== '');
}

const COUNTED = 200_000; // units; counting the sentences of a longer text would be felt at the keyboard

function addSummary(document: Builder, { summary, paragraphs, language }: Article, width: number, style: Style): void {
  if (summary.length === 0) return;
  const length = paragraphs.reduce((sum, { length }) => sum + length, 0);
  const all = length > COUNTED ? 0 : paragraphs.reduce((n, text) => n + splitSentences(text, language).length, 0);
  const isEvery = all <= summary.length;
  const { section, ofSentences } = style.words;
  addHeading(document, section.summary, isEvery ? '' : ofSentences(summary.length, all), width, style);
  const { bullet, paragraph: sign } = style.glyphs;
  for (const { text, paragraph } of summary)
    document.add([{ text }], {
      prefix: [{ text: `${bullet} `, role: 'heading' }],
      suffix: [{ text: `${sign}${paragraph + 1}`.padStart(4), role: 'muted' }],
      suffixWidth: 4,
    });
}

function textNote({ paragraphs, removed }: Article, { glyphs, words }: Style): string {
  const range = paragraphs.length === 0 ? words.noText : `${glyphs.paragraph}1${glyphs.unknown}${paragraphs.length}`;
  const lines = new Set(removed.map(({ line }) => line)).size;
  return lines === 0 ? range : `${range} ${glyphs.dot} ${words.linesRemoved(lines)}`;
}

function addText(
  document: Builder,
  article: Article,
  notes: readonly DraftNote[],
  { width, style, render, limit = Number.POSITIVE_INFINITY }: LayoutOptions,
): void {
  const notesOn = groupBy(notes, ({ span }) => span.paragraph);
  const facts = groupBy(article.facts, ({ paragraph }) => paragraph);
  const digits = String(article.paragraphs.length).length;
  for (const [paragraph, source] of article.paragraphs.entries()) {
    if (document.rows() >= limit) break;
    document.addBlank();
    const { text, pieces, places } = markFacts(source, facts.get(paragraph) ?? []);
    const number = String(paragraph + 1).padStart(digits);
    const prefix: Run[] = width >= GUTTER ? [{ text: `${number}  `, role: 'rule' }] : [];
    const block = document.addPainted(text, render(pieces, style), { paragraph, prefix });
    for (const { fact, start, end } of places) document.addFact(fact, { block, start, end });
    for (const note of notesOn.get(paragraph) ?? []) addNote(document, note, digits, style);
  }
}

/** A note stands under its paragraph; its sentence is underlined there. */
function addNote(document: Builder, { text }: DraftNote, digits: number, { glyphs }: Style): void {
  document.add([{ text, role: 'note' }], {
    prefix: [{ text: `${' '.repeat(digits)}  ${glyphs.note} `, role: 'note' }],
  });
}

/** The kinds of facts with their marks, for help. */
export const markLegend = ({ kinds }: Words): string =>
  Object.entries(factMarks)
    .map(([kind, mark]) => `${mark} ${kinds[kind as FactKind]}`)
    .join('   ');
