import type { Article } from '../article.ts';
export const toJson = (article: Article): string => JSON.stringify({ schema: 'sahel-brief/article/1', ...article });
