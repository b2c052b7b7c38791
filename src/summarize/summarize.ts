import type { ArticleText, Sentence } from '../article.ts';
import { splitSentences } from '../text/split-sentences.ts';

export function summarize(article: ArticleText, { sentences = 3 }: { sentences?: number } = {}): readonly Sentence[] {
  return article.paragraphs
    .flatMap((text, paragraph) => splitSentences(text, article.language).map((s) => ({ paragraph, ...s })))
    .slice(0, sentences);
}
