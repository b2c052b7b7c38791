import type { ArticleText, Fact } from '../article.ts';
export const findQuantities = (_article: ArticleText): readonly Fact[] => [];
