import type { ParagraphRenderer } from '../views/mark-facts.ts';
import { createMarkdownRenderer } from '../views/markdown.ts';

/** Loads marked and marked-terminal: 20 to 100 ms, so only after the first frame. */
export async function loadMarkdown(): Promise<ParagraphRenderer> {
  const [{ Marked }, { markedTerminal }] = await Promise.all([import('marked'), import('marked-terminal')]);
  return createMarkdownRenderer({ Marked, markedTerminal });
}
