import type { Article, Listing } from '../../article.ts';
import type { Filter, Library } from '../../library/library.ts';
import type { Mark, ReaderData } from '../../reader-data/reader-data.ts';
import { treeOf } from '../../views/tree.ts';
import type { Words } from '../../views/words/en.ts';
import { renderDate, topicName } from '../../views/words/formats.ts';
import type { PlainWords } from '../../views/words/plain-words.ts';

/** Articles of one list are read to a person this many at a time. */
export const PAGE = 20;

/** Where the person is in the linear interface; going back takes the last one off. */
export type Place =
  | { readonly kind: 'groups' }
  | { readonly kind: 'articles'; readonly list: ArticleList; readonly shown: number }
  | { readonly kind: 'article'; readonly article: Article; readonly list: ArticleList; readonly at: number };

/** Articles with numbers from 1: those of a group, or what a search found. */
export type ArticleList = {
  readonly title: string;
  readonly total: number;
  readonly page: (offset: number, limit: number) => Promise<readonly Listing[]>;
};

export type Speech = {
  readonly library: Library;
  readonly data: ReaderData;
  readonly words: Words;
  readonly plain: PlainWords;
};

export const groupsOf = async ({ library, words }: Speech) =>
  treeOf('country', await library.facets({}, ['country', 'topic']), words).branches;

export const listOfFilter = async ({ library }: Speech, title: string, filter: Filter): Promise<ArticleList> => ({
  title,
  total: await library.count(filter),
  page: (offset, limit) => library.list(filter, { offset, limit }),
});

/** @throws {BriefError} `query` */
export async function listOfSearch({ library, data, plain }: Speech, query: string): Promise<ArticleList> {
  const marked = (mark: string) => data.ids(mark as Mark);
  const { total } = await library.search(query, { limit: 1, marked });
  return {
    title: plain.found(total, query),
    total,
    page: async (offset, limit) =>
      (await library.search(query, { offset, limit, marked })).hits.map(({ listing }) => listing),
  };
}

/** `3 Headline, 14 Apr 2025, National security, fr`, then what the reader added. */
export function renderListing({ words }: Speech, number: number, listing: Listing, added: readonly string[]): string {
  const { headline, lede, publishedOn, topics, language } = listing;
  const [topic] = topics;
  return [
    `${number} ${headline ?? `(${words.noHeadline}) ${lede}`}`,
    publishedOn ? renderDate(words, publishedOn) : words.noDate,
    ...(topic ? [topicName(words, topic.code, topic.name)] : []),
    language,
    ...added,
  ].join(', ');
}
