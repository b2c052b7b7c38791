import type { ArticleText, TopicLabel } from '../article.ts';
export const labelTopics = (_article: ArticleText, _options: { all?: boolean } = {}): readonly TopicLabel[] => [];
