import type { Article } from '../article.ts';
import { type BriefingParts, briefingParts } from './briefing-parts.ts';
import { wrapText } from './wrap-text.ts';

type Wrap = (text: string, hang?: string) => string;

/** The briefing as plain text, wrapped at `width` columns (80 unless told; never under 20). */
export function toText(article: Article, { width = 80 }: { width?: number } = {}): string {
  const parts = briefingParts(article);
  const columns = Math.max(NARROWEST, width || 80);
  const wrap: Wrap = (text, hang = '') =>
    wrapText(bindMarks(text), { width: columns, hang }).join('\n').replaceAll(BOUND, ' ');
  return [
    wrap(parts.headline),
    parts.isLede ? '(no headline in the capture)' : '',
    wrap([...parts.source, ...parts.labels.map(({ values }) => values.join(', '))].join(' · ')),
    section(
      'SUMMARY',
      parts.summary.map(({ text, place }) => wrap(`• ${text} ${place}`, '  ')),
    ),
    section(
      'KEY FACTS',
      parts.facts.flatMap((group) => factLines(group, columns < ROOMY ? 2 : LABEL, wrap)),
    ),
    section('TEXT', [parts.paragraphs.map(({ text, place }) => wrap(`${place} ${text}`)).join('\n\n')]),
    wrap(`— ${parts.footer.join(' · ')}`, '  '),
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}

/** Columns: below `ROOMY` the facts no longer stand in a column of their own, beside marks and labels `LABEL` wide. */
const NARROWEST = 20;
const ROOMY = 50;
const LABEL = 16;

/** No line begins with a separator, a count or the number of a paragraph: they stay with the word before them. */
function bindMarks(text: string): string {
  return text.replace(/ (?=· |×\d|¶\d)/g, BOUND);
}

const BOUND = '\u00a0';

type Group = BriefingParts['facts'][number];

function factLines({ kind, mark, label, lines }: Group, indent: number, wrap: Wrap): string[] {
  const head = `${`${mark} ${label}`.padEnd(indent)}${indent < LABEL ? '  ' : ''}`;
  const hang = ' '.repeat(indent);
  if (kind !== 'quote') return [wrap(head + lines.join(' · '), hang)];
  return lines.map((line, i) => wrap((i === 0 ? head : hang) + line, hang));
}

function section(title: string, blocks: readonly string[]): string {
  const body = blocks.filter(Boolean).join('\n');
  return body && `${title}\n${body}`;
}
