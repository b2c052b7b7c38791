import type { Article } from '../article.ts';
import { foldText } from '../text/fold-mapped.ts';
import type { Filter, GroupField, Labels } from './library.ts';
import { placeOf } from './listing.ts';

/** What filters and groups look at. */
export type Filterable = Pick<Article, 'id' | 'publishedOn' | 'site' | 'language' | 'credits' | 'countries' | 'topics'>;

/** Where an article stands when the list is grouped by a field. */
export const groupValue: Readonly<Record<GroupField, (article: Filterable) => string>> = {
  country: ({ countries }) => placeOf(countries),
  topic: ({ topics }) => topics[0]?.code ?? '',
  language: ({ language }) => language,
  source: ({ site }) => site ?? '',
  date: ({ publishedOn }) => publishedOn?.slice(0, 10) ?? '',
};

/** Folded names an article can be asked for by: its site and its credits. */
export const sourceNames = ({ site, credits }: Pick<Filterable, 'site' | 'credits'>): string[] => [
  ...new Set([site ?? '', ...credits.map(({ name }) => name)].filter(Boolean).map(foldText)),
];

/** Whether a language tag is the wanted one, or one of its variants. */
const isLanguage = (tag: string, wanted: string): boolean => tag === wanted || tag.startsWith(`${wanted}-`);

/** Whether an article passes every part of the filter. */
export function passesFilter(article: Filterable, filter: Filter): boolean {
  const { group = {}, without = {}, after, before, only, not } = filter;
  const { publishedOn } = article;
  if (only && !only.has(article.id)) return false;
  if (not?.has(article.id)) return false;
  if (after && !(publishedOn && publishedOn.slice(0, after.length) >= after)) return false;
  if (before && !(publishedOn && publishedOn.slice(0, before.length) <= before)) return false;
  for (const [field, value] of Object.entries(group))
    if (groupValue[field as GroupField](article) !== value) return false;
  return labelTests(filter).every((has) => has(article)) && !labelTests(without).some((has) => has(article));
}

function labelTests({ countries, topics, languages, sources }: Labels): ((article: Filterable) => boolean)[] {
  const tests: ((article: Filterable) => boolean)[] = [];
  if (countries) tests.push((article) => article.countries.some(({ code }) => countries.includes(code)));
  if (topics)
    tests.push((article) =>
      article.topics.some(({ code, parent }) => topics.includes(code) || topics.includes(parent)),
    );
  if (languages) tests.push(({ language }) => languages.some((wanted) => isLanguage(language, wanted)));
  if (sources) {
    const wanted = sources.map(foldText);
    tests.push((article) => sourceNames(article).some((name) => wanted.some((part) => name.includes(part))));
  }
  return tests;
}
