import type { Article, Credit } from '../article.ts';
import { sanitize } from '../text/sanitize.ts';
import { type FactGroup, factLine, groupFacts } from './group-facts.ts';

/** What a briefing says, in order, as plain and safe text without line breaks; renderers add their marks. */
export type BriefingParts = {
  readonly headline: string;
  /** The capture had none: `headline` is how the article begins. */
  readonly isLede: boolean;
  readonly source: readonly string[];
  readonly labels: readonly { readonly name: string; readonly values: readonly string[] }[];
  readonly summary: readonly { readonly text: string; readonly place: string }[];
  readonly facts: readonly (Pick<FactGroup, 'kind' | 'mark' | 'label'> & { readonly lines: readonly string[] })[];
  readonly paragraphs: readonly { readonly text: string; readonly place: string }[];
  readonly footer: readonly string[];
};

export function briefingParts(article: Article): BriefingParts {
  const lede = ledeOf(article);
  return {
    headline: oneLine(article.headline ?? (lede || 'Empty capture')),
    isLede: article.headline === undefined,
    source: sourceOf(article),
    labels: labelsOf(article),
    summary: article.summary.map(({ text, paragraph }) => ({ text: oneLine(text), place: placeOf(paragraph) })),
    facts: groupFacts(article).map(({ kind, mark, label, items }) => ({
      kind,
      mark,
      label,
      lines: items.map(
        (item) => `${oneLine(factLine(kind, item))}${item.count > 1 ? ` ×${item.count}` : ''} ${placesOf(item.spans)}`,
      ),
    })),
    paragraphs: article.paragraphs.map((text, i) => ({ text: oneLine(text), place: placeOf(i) })),
    footer: footerOf(article),
  };
}

/** Paragraphs count from 1 for people. */
function placeOf(paragraph: number): string {
  return paragraph < 0 ? 'headline' : `¶${paragraph + 1}`;
}

/** The places a reader looks up; the rest are found from there. */
const PLACES = 4;

function placesOf(spans: readonly { readonly paragraph: number }[]): string {
  const paragraphs = [...new Set(spans.map((span) => span.paragraph))].sort((a, b) => a - b);
  return `${paragraphs.slice(0, PLACES).map(placeOf).join(' ')}${paragraphs.length > PLACES ? ' …' : ''}`;
}

/** Words of the first paragraph that stand in for a headline, and the most UTF-16 units where no spaces are written. */
const LEDE = { words: 12, units: 100 };

function ledeOf(article: Article): string {
  const words = (article.paragraphs[0] ?? '')
    .slice(0, LEDE.units * 4)
    .trim()
    .split(/\s+/);
  const lede = words.slice(0, LEDE.words).join(' ').slice(0, LEDE.units);
  return words.join(' ') === lede ? lede : `${lede} …`;
}

function sourceOf({ site, publishedOn, language, byline, credits }: Article): string[] {
  const date = publishedOn?.replace('T', ' ').replace(/(\d\d:\d\d):\d\d.*$/, '$1');
  const isCredited = credits.some((credit) => credit.kind === 'author' && credit.name === byline);
  return [
    site,
    date === undefined ? 'date unknown' : `${date} (stated in the capture)`,
    language === 'und' ? 'language unsure' : englishName('language', language),
    byline !== undefined && !isCredited ? `by ${byline}` : undefined,
    credits.length > 0 ? `credits: ${credits.map(creditName).join(', ')}` : undefined,
  ].flatMap((part) => (part ? [oneLine(part)] : []));
}

function creditName({ name, kind }: Credit): string {
  return kind === 'contributor' ? `${name} (contributor)` : name;
}

function labelsOf({ countries, topics }: Article): BriefingParts['labels'] {
  const labels = [
    { name: 'Countries', values: countries.map(({ code }) => englishName('region', code)) },
    { name: 'Topics', values: topics.map((topic) => oneLine(topic.name)) },
  ];
  return labels.filter(({ values }) => values.length > 0);
}

function footerOf({ id, removed, source }: Article): string[] {
  return [
    `source ${oneLine(source.name)}`,
    ...(source.url ? [oneLine(source.url)] : []),
    `sha256 ${source.sha256}`,
    `id ${id}`,
    `${removed.length} ${removed.length === 1 ? 'line' : 'lines'} removed`,
  ];
}

const names = new Map<string, Intl.DisplayNames>();

/** A country's or language's English name; the code itself where CLDR has none. */
function englishName(type: 'language' | 'region', code: string): string {
  const known = names.get(type) ?? new Intl.DisplayNames('en', { type, fallback: 'code' });
  names.set(type, known);
  try {
    return oneLine(known.of(code) ?? code);
  } catch {
    return oneLine(code); // a code that is none, from a reader's correction
  }
}

function oneLine(text: string): string {
  return sanitize(text, { newlines: false }).replace(/ {2,}/g, ' ').trim();
}
