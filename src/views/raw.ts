import type { Article, Removal } from '../article.ts';
import { type Builder, createDocument, type Document } from './document.ts';
import { groupBy } from './group-by.ts';
import type { Run } from './line.ts';
import type { Style } from './style.ts';
import type { Words } from './words/en.ts';

const REASON_WIDTH = 16; // the longest reason, "site boilerplate"
const REASON_BESIDE = 44; // columns from which the reason has room beside the line

/** The whole capture, line by line: what was kept as it is, what was removed dimmed with a minus and the reason at the right. */
export function rawDocument(article: Article, capture: string, width: number, style: Style): Document {
  const { reasons } = style.words;
  const document = createDocument(style, width);
  const removed = groupBy(article.removed, ({ line }) => line);
  const isBeside = width >= REASON_BESIDE;
  let start = 0;
  for (const [i, text] of capture.split('\n').entries()) {
    addLine(document, text, start, removed.get(i + 1) ?? [], reasons, isBeside);
    start += text.length + 1;
  }
  return document.finish();
}

function addLine(
  document: Builder,
  text: string,
  start: number,
  removals: readonly Removal[],
  names: Words['reasons'],
  isBeside: boolean,
): void {
  if (text.trim() === '') {
    document.addBlank();
    return;
  }
  const reasons = [...new Set(removals.map(({ reason }) => names[reason]))].join(', ');
  document.add(
    [
      ...lineRuns(text, start, removals),
      ...(reasons && !isBeside ? [{ text: ` [${reasons}]`, role: 'reason' as const }] : []),
    ],
    {
      prefix: [{ text: removals.length > 0 ? '- ' : '  ', role: 'reason' }],
      ...(isBeside && {
        suffix: reasons ? [{ text: reasons, role: 'reason' as const }] : [],
        suffixWidth: REASON_WIDTH,
      }),
    },
  );
}

/** A removal may be a part of its line only: the rest is kept. */
function lineRuns(text: string, lineStart: number, removals: readonly Removal[]): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const { start, end } of [...removals].sort((a, b) => a.start - b.start)) {
    const from = Math.max(at, Math.min(text.length, start - lineStart));
    const to = Math.max(from, Math.min(text.length, end - lineStart));
    runs.push({ text: text.slice(at, from) }, { text: text.slice(from, to), role: 'removed' });
    at = to;
  }
  return [...runs, { text: text.slice(at) }].filter((run) => run.text !== '');
}
