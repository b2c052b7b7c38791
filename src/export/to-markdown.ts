import type { Article } from '../article.ts';
export const toMarkdown = (article: Article): string =>
  `# ${article.headline ?? ''}\n\n${article.paragraphs.join('\n\n')}\n`;
