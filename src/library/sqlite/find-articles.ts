import { excerptOf, holdsPhrase, needlesOf, unmarkedHit } from '../excerpt.ts';
import type { Facet, Filter, GroupField, Library, Page, SearchOptions } from '../library.ts';
import type { NarrowedQuery } from '../narrow-search.ts';
import { hasWords, type Query } from '../query.ts';
import { rankFacets } from '../rank-facets.ts';
import { countGroups } from '../search-index/count-groups.ts';
import { matchRows } from '../search-index/match-rows.ts';
import { rankArticles } from '../search-index/rank-articles.ts';
import { type Connection, revisionOf } from './connection.ts';
import { keptFacets } from './facet-table.ts';

export type SearchPage = Page & Pick<SearchOptions, 'isComplete'>;

/** What a query finds, with excerpts for one page of it. */
export function searchArticles(
  connection: Connection,
  { query, filters }: NarrowedQuery,
  page: SearchPage,
): Awaited<ReturnType<Library['search']>> {
  const { articles } = connection.tables;
  if (!hasWords(query)) {
    const { rows, total } = listRows(connection, filters, page);
    return { hits: rows.map((row) => unmarkedHit(articles.listing(row))), total, isExact: true };
  }
  const { hits, total, isExact, near } = rankArticles(connection.index(), query, {
    filters,
    limit: page.offset + page.limit,
    isComplete: page.isComplete,
    allows: allowsOf(connection, filters),
    holds: (row) => holdsPhrases(articles.text(row), query),
  });
  const needles = needlesOf(query, near);
  const shown = hits.slice(page.offset, page.offset + page.limit).map(({ row }) => {
    const listing = articles.listing(row);
    return needles.length > 0 ? { ...excerptOf(articles.text(row), needles), listing } : unmarkedHit(listing);
  });
  return { hits: shown, total, isExact };
}

const holdsPhrases = (text: Parameters<typeof holdsPhrase>[0], { phrases, notPhrases }: Query): boolean =>
  phrases.every((phrase) => holdsPhrase(text, phrase)) && !notPhrases.some((phrase) => holdsPhrase(text, phrase));

/** A part of the narrowed list, and how many there are in all. */
export function listRows(
  connection: Connection,
  filters: readonly Filter[],
  { offset, limit }: Page,
): { rows: readonly number[]; total: number } {
  const { articles } = connection.tables;
  const [group = {}] = filters.map((filter) => filter.group);
  if (filters.every(isGroupAlone) && filters.length < 2)
    return { rows: articles.window(group, { offset, limit }), total: countArticles(connection, filters) };
  const { rows: matching, count } = matchingRows(connection, filters);
  const rows: number[] = [];
  let seen = 0;
  if (offset < count)
    for (const { seq: row } of articles.ordered()) {
      if (!matching.has(row) || seen++ < offset) continue;
      rows.push(row);
      if (rows.length >= limit || seen >= count) break;
    }
  return { rows, total: count };
}

/** The ids of the narrowed list, in its order. */
export function listedIds(connection: Connection, filter: Filter): readonly string[] {
  const isWhole = Object.keys(filter).length === 0;
  const { rows } = isWhole ? { rows: undefined } : matchingRows(connection, [filter]);
  const ids: string[] = [];
  for (const { seq, id } of connection.tables.articles.ordered()) if (!rows || rows.has(seq)) ids.push(id);
  return ids;
}

export function countArticles(connection: Connection, filters: readonly Filter[]): number {
  const { sql, articles } = connection.tables;
  if (filters.every((filter) => Object.keys(filter).length === 0))
    return keptFacets(sql, ['language'])?.reduce((sum, { count }) => sum + count, 0) ?? 0;
  const [group] = filters.map((filter) => filter.group);
  if (group && filters.length === 1 && filters.every(isGroupAlone)) return articles.count(group);
  return matchingRows(connection, filters).count;
}

export function facetsOf(connection: Connection, filter: Filter, by: readonly GroupField[]): readonly Facet[] {
  const isWhole = Object.keys(filter).length === 0;
  const kept = isWhole ? keptFacets(connection.tables.sql, by) : undefined;
  return kept ?? rankFacets(countGroups(connection.index(), [filter], allowsOf(connection, [filter]), by));
}

/** A filter that only names a place on the list is answered by the list's own order, without the index. */
const isGroupAlone = (filter: Filter): boolean => Object.keys(filter).every((part) => part === 'group');

function matchingRows(
  connection: Connection,
  filters: readonly Filter[],
): { rows: ReadonlySet<number>; count: number } {
  const allows = allowsOf(connection, filters);
  const rows = new Set<number>();
  matchRows(connection.index(), filters, (row) => {
    if (!allows || allows(row)) rows.add(row);
  });
  return { rows, count: rows.size };
}

const allowsOf = (connection: Connection, filters: readonly Filter[]) =>
  connection.rowSets.test(filters, revisionOf(connection.tables));
