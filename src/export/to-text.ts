import type { Article } from '../article.ts';
import { type BriefingParts, briefingParts } from './briefing-parts.ts';
import { wrapText } from './wrap-text.ts';

/** The briefing as plain text, wrapped at `width` columns (80 unless told; never under 20). */
export function toText(article: Article, { width = 80 }: { width?: number } = {}): string {
  const parts = briefingParts(article);
  const wrap = (text: string, hang = ''): string =>
    wrapText(text, { width: Math.max(20, width || 80), hang }).join('\n');
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
      parts.facts.flatMap((group) => factLines(group, wrap)),
    ),
    section('TEXT', [parts.paragraphs.map(({ text, place }) => wrap(`${place} ${text}`)).join('\n\n')]),
    wrap(`— ${parts.footer.join(' · ')}`, '  '),
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}

type Group = BriefingParts['facts'][number];

/** Columns of a group's mark and label, so that the facts stand in one column. */
const LABEL = 16;

function factLines({ kind, mark, label, lines }: Group, wrap: (text: string, hang?: string) => string): string[] {
  const head = `${mark} ${label}`.padEnd(LABEL);
  const hang = ' '.repeat(LABEL);
  if (kind !== 'quote') return [wrap(head + lines.join(' · '), hang)];
  return lines.map((line, i) => wrap((i === 0 ? head : hang) + line, hang));
}

function section(title: string, blocks: readonly string[]): string {
  const body = blocks.filter(Boolean).join('\n');
  return body && `${title}\n${body}`;
}
