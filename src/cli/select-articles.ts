import type { Article } from '../article.ts';
import { fold } from '../text/normalize.ts';
import type { Flags } from './arguments.ts';

/** The articles that pass every filter of the command line, in the order given. */
export function selectArticles(articles: readonly Article[], flags: Flags): readonly Article[] {
  const tests = testsOf(flags);
  return articles.filter((article) => tests.every((passes) => passes(article)));
}

export const hasFilters = (flags: Flags): boolean => testsOf(flags).length > 0;

function testsOf({ country, topic, lang, source, since, until }: Flags): ((article: Article) => boolean)[] {
  const tests: ((article: Article) => boolean)[] = [];
  if (country) {
    const codes = country.split(',').map(countryCode);
    tests.push(({ countries }) => countries.some(({ code }) => codes.includes(code)));
  }
  if (topic)
    tests.push(({ topics }) => topics.some(({ code, name }) => code === topic || fold(name).includes(fold(topic))));
  if (lang) tests.push(({ language }) => language === lang.toLowerCase());
  if (source) tests.push((article) => sourcesOf(article).some((name) => fold(name).includes(fold(source))));
  if (since) tests.push(({ publishedOn }) => publishedOn !== undefined && publishedOn.slice(0, since.length) >= since);
  if (until) tests.push(({ publishedOn }) => publishedOn !== undefined && publishedOn.slice(0, until.length) <= until);
  return tests;
}

const sourcesOf = ({ site, credits, source }: Article): string[] => [
  site ?? '',
  ...credits.map(({ name }) => name),
  source.name,
];

/** An ISO 3166-1 code, or an English or French country name, as a code. */
function countryCode(word: string): string {
  if (/^[a-z]{2}$/i.test(word)) return word.toUpperCase();
  const wanted = fold(word.trim());
  for (const language of ['en', 'fr']) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of everyCode()) if (fold(names.of(code) ?? '') === wanted) return code;
  }
  return word.toUpperCase();
}

function* everyCode(): Generator<string> {
  for (let a = 65; a <= 90; a++) for (let b = 65; b <= 90; b++) yield String.fromCharCode(a, b);
}
