import type { Article } from '../article.ts';
import { type BriefingParts, briefingParts } from './briefing-parts.ts';
import { escapeMarkdown as plain } from './escape-markdown.ts';

/**
 * The briefing as Markdown that can be checked: every summary sentence and fact names its paragraph (¶), and the text
 * stands below with its paragraphs numbered.
 */
export function toMarkdown(article: Article): string {
  const parts = briefingParts(article);
  return [
    headline(parts),
    parts.source.map(plain).join(' · '),
    labels(parts),
    summary(parts),
    facts(parts),
    text(parts),
    footer(parts),
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}

function headline({ headline: words, isLede }: BriefingParts): string {
  return isLede ? `# *${plain(words)}*\n\n(no headline in the capture)` : `# ${plain(words)}`;
}

function labels(parts: BriefingParts): string {
  return parts.labels.map(({ name, values }) => `**${name}** ${values.map(plain).join(', ')}`).join(' · ');
}

function summary({ summary: sentences }: BriefingParts): string {
  if (sentences.length === 0) return '';
  return `## Summary\n\n${sentences.map(({ text: words, place }) => `- ${plain(words)} ${place}`).join('\n')}`;
}

function facts({ facts: groups }: BriefingParts): string {
  if (groups.length === 0) return '';
  return `## Key facts\n\n${groups.map(group).join('\n')}`;
}

function group({ kind, mark, label, lines }: BriefingParts['facts'][number]): string {
  const head = `- **\`${mark}\` ${label}**`;
  if (kind !== 'quote') return `${head} ${lines.map(plain).join(' · ')}`;
  return [head, ...lines.map((line) => `  - ${plain(line)}`)].join('\n');
}

function text({ paragraphs }: BriefingParts): string {
  if (paragraphs.length === 0) return '';
  return ['## Text', ...paragraphs.map(({ text: words, place }) => `**${place}** ${plain(words)}`)].join('\n\n');
}

function footer(parts: BriefingParts): string {
  return `---\n\n${parts.footer.map(plain).join(' · ')}`;
}
