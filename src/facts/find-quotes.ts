import type { ArticleText, Fact } from '../article.ts';
export const findQuotes = (_article: ArticleText, _names: readonly Fact[]): readonly Fact[] => [];
