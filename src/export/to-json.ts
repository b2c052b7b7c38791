import type { Article } from '../article.ts';

/**
 * The article as JSON (one line, or indented), keys in a fixed order, unknown keys absent. The text is exact, so that every span
 * still fits; characters a terminal would obey are written as `\u` escapes.
 */
export function toJson(article: Article, { indent = 0 }: { indent?: number } = {}): string {
  const { id, headline, publishedOn, site, byline, credits, language } = article;
  const { countries, topics, summary, facts, paragraphs, removed, source } = article;
  const { name, url, sha256 } = source;
  const json = JSON.stringify(
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
    undefined,
    indent,
  );
  return json.replace(UNSAFE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** DEL and C1, line separators, and the marks that turn text around; JSON itself escapes C0. */
const UNSAFE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
