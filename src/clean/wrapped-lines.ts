type Place = { readonly start: number; readonly end: number; readonly afterBlank: boolean };

const LEAST_LINES = 6;
/** Columns at which people and programs wrap: narrower is verse or a list, wider is a paragraph a line. */
const NARROWEST = 40;
const WIDEST = 130;
/** Columns by which a wrapped line may stop short of the width although the next word would have fitted. */
const SLACK = 3;
const FINAL = /[.!?…:;。！？؟।]["'”’»)\]]?$/;

/** The column at which a capture's paragraphs are wrapped, 0 when a line is a paragraph. */
export function isWrapped(text: string, lines: readonly Place[]): number {
  if (lines.length < LEAST_LINES) return 0;
  let width = 0;
  for (const { start, end } of lines) width = Math.max(width, end - start);
  if (width < NARROWEST || width > WIDEST) return 0;
  let full = 0;
  let running = 0;
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    if (!next || next.afterBlank || line.end - line.start < width * 0.75) continue;
    full += 1;
    if (
      !FINAL.test(text.slice(line.end - 2, line.end)) &&
      /^[\p{Ll}\p{Lo}\p{N}"(]/u.test(text.slice(next.start, next.start + 2))
    )
      running += 1;
  }
  return full >= LEAST_LINES - 2 && full >= lines.length * 0.3 && running >= full * 0.5 ? width : 0;
}

/** A line runs on when the next line's first word would not have fitted on it. */
export function joinsNext(text: string, width: number, line: Place, next: Place | undefined): boolean {
  if (!next || next.afterBlank) return false;
  const lineStart = text.lastIndexOf('\n', line.end - 1) + 1;
  let wordEnd = next.start;
  while (wordEnd < next.end && text.charCodeAt(wordEnd) > 32) wordEnd += 1;
  const used = line.end - Math.max(lineStart, line.start);
  return used + 1 + (wordEnd - next.start) > width - SLACK;
}
