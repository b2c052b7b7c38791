import type { ArticleText, Fact } from '../article.ts';
export const findDates = (_article: ArticleText): readonly Fact[] => [];
