import type { Article } from '../article.ts';
import { safeJson } from './safe-json.ts';

/**
 * The article as JSON (one line, or indented), keys in a fixed order, unknown keys absent. The text is exact, so that every span
 * still fits; characters a terminal would obey are written as `\u` escapes.
 */
export function toJson(article: Article, { indent = 0 }: { indent?: number } = {}): string {
  const { id, headline, publishedOn, site, byline, credits, language } = article;
  const { countries, topics, summary, facts, paragraphs, removed, source } = article;
  const { name, url, sha256 } = source;
  return safeJson(
    {
      schema: 'sahel-brief/article/1',
      id,
      headline,
      publishedOn,
      site,
      byline,
      credits,
      language,
      countries,
      topics,
      summary,
      facts,
      paragraphs,
      removed,
      source: { name, url, sha256 },
    },
    indent,
  );
}
