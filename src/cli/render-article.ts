import { type Article, BriefError } from '../article.ts';
import { toJson } from '../export/to-json.ts';
import { toMarkdown } from '../export/to-markdown.ts';
import { toText } from '../export/to-text.ts';
import type { Context } from './context.ts';

/** One briefing as it leaves the program. Markdown unless asked otherwise; plain text when a person reads it on the terminal. */
export function renderArticle(article: Article, { flags, isTerminalOut, columns }: Context): string {
  const format = flags.format ?? (isTerminalOut && !flags.output ? 'text' : 'md');
  if (format === 'json') return `${toJson(article, { indent: 2 })}\n`;
  if (format === 'jsonl') return `${toJson(article)}\n`;
  if (format === 'text') return toText(article, { width: widthOf(flags.width, columns) });
  if (format === 'md') return toMarkdown(article);
  throw new BriefError('usage', `A briefing has no ${format} form: use md, text, json or jsonl.`);
}

const READABLE_COLUMNS = 100; // longer lines are hard to follow

const widthOf = (flag: string | undefined, columns: number): number =>
  flag === undefined ? Math.min(columns, READABLE_COLUMNS) : Number(flag);
