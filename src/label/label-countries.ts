import type { ArticleText, CountryLabel } from '../article.ts';
export const labelCountries = (_article: ArticleText): readonly CountryLabel[] => [];
