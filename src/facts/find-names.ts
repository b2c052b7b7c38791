import type { ArticleText, Fact } from '../article.ts';
export const findNames = (_article: ArticleText): readonly Fact[] => [];
