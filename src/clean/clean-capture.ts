import type { CleanArticle, Corrections } from '../article.ts';

export type CleanOptions = {
  readonly siteLines?: ReadonlySet<string>;
  readonly corrections?: Corrections;
  readonly url?: string;
};

export function cleanCapture(text: string, _options: CleanOptions = {}): CleanArticle {
  const paragraphs: string[] = [];
  const places: { start: number; end: number }[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]*\S[^\n]*/g)) {
    paragraphs.push(line.trim());
    places.push({ start: index, end: index + line.length });
  }
  return { credits: [], paragraphs, places, removed: [] };
}
