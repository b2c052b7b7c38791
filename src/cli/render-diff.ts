import type { Article, Removal } from '../article.ts';

/** The capture line by line: kept lines with a blank mark, removed ones with a minus and the reason; a line that was removed in part in its parts. */
export function renderDiff({ removed, headline, publishedOn }: Article, capture: string): string {
  const width = Math.max(4, ...removed.map(({ reason }) => reason.length));
  const inOrder = removed.toSorted((a, b) => a.start - b.start);
  const rows: string[] = [];
  let at = 0;
  let next = 0;
  for (const line of capture.split('\n')) {
    const end = at + line.length;
    while (next < inOrder.length && (inOrder[next] as Removal).end <= at) next += 1;
    const inLine: Removal[] = [];
    for (let k = next; k < inOrder.length && (inOrder[k] as Removal).start < end; k += 1)
      inLine.push(inOrder[k] as Removal);
    for (const { text, reason } of parts(capture, at, end, inLine))
      rows.push(reason ? `- ${reason.padEnd(width)} | ${text}` : `  ${' '.repeat(width)} | ${text}`);
    at = end + 1;
  }
  const head = [headline && `headline: ${headline}`, publishedOn && `published: ${publishedOn}`].filter(Boolean);
  return [...head, ...rows].join('\n');
}

type Part = { readonly text: string; readonly reason?: Removal['reason'] };

/** The line from `start` to `end`, cut where a removal begins or ends inside it; a wrapped paragraph's removal covers several lines whole. */
function parts(capture: string, start: number, end: number, removals: readonly Removal[]): Part[] {
  const found: Part[] = [];
  let at = start;
  for (const removal of removals) {
    const kept = capture.slice(at, removal.start);
    if (kept.trim()) found.push({ text: kept.trimEnd() });
    const from = kept.trim() ? Math.max(at, removal.start) : at;
    const to = Math.min(end, removal.end);
    found.push({ text: capture.slice(from, to), reason: removal.reason });
    at = to;
  }
  const rest = capture.slice(at, end);
  if (rest.trim() || found.length === 0) found.push({ text: at === start ? rest : rest.trimStart() });
  return found;
}
