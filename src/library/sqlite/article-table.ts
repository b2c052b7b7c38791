import type { Article, Listing } from '../../article.ts';
import { fromRecord, textsOf, toRecord } from '../article-record.ts';
import type { Text } from '../excerpt.ts';
import { groupValue } from '../filter.ts';
import type { Entry, Filter, GroupField, Page } from '../library.ts';
import { listingOf, titleKey } from '../listing.ts';
import { fromListingRecord, toListingRecord } from '../listing-record.ts';
import { dictionaryFor } from '../record-dictionary.ts';
import { packText, sealText, unpackText, unsealText } from './checked-blob.ts';
import type { GroupValues } from './facet-table.ts';
import { Damage } from './library-damage.ts';
import { BY_ARTICLE } from './schema.ts';
import type { Statements } from './statements.ts';

/** The articles themselves. Reading throws {@link Damage} when a record is not what was written. */
export type ArticleTable = {
  readonly put: (entry: Entry) => number;
  /** What the removed article was counted under; undefined when there was none. */
  readonly remove: (id: string) => { readonly seq: number; readonly values: GroupValues } | undefined;
  readonly seqOf: (id: string) => number | undefined;
  readonly get: (id: string) => Article | undefined;
  readonly idsFrom: (prefix: string, limit: number) => readonly string[];
  /** What excerpts are cut from; the last ones asked for are kept. */
  readonly text: (seq: number) => Text;
  readonly listing: (seq: number) => Listing;
  readonly keptCapture: (id: string) => string | undefined;
  /** Row numbers and ids in the order of the list. */
  readonly ordered: () => Iterable<{ readonly seq: number; readonly id: string }>;
  readonly window: (group: Filter['group'], page: Page) => readonly number[];
  readonly count: (group: Filter['group']) => number;
  readonly verify: () => void;
  /** Texts that were kept may be of articles that have gone. */
  readonly forget: () => void;
};

const TEXTS_KEPT = 150; // articles whose texts stay unpacked and folded while a query is typed: 5 MB

export function createArticleTable(sql: Statements): ArticleTable {
  const texts = new Map<number, Text>();

  const seqOf = (id: string) => sql.get<{ seq: number }>('SELECT seq FROM article WHERE id = ?', id)?.seq;
  const idOf = (seq: number): string => {
    const row = sql.get<{ id: string }>('SELECT id FROM article WHERE seq = ?', seq);
    if (!row) throw new Damage(`article ${seq} is missing`);
    return row.id;
  };
  const record = (seq: number): RecordRow => {
    const row = sql.get<RecordRow>('SELECT texts, rest, capture FROM record JOIN text USING (seq) WHERE seq = ?', seq);
    if (!row) throw new Damage(`the record of article ${seq} is missing`);
    return row;
  };
  const articleOf = (seq: number, id: string): Article => {
    const row = record(seq);
    const texts = unpackText(row.texts, `${id} texts`);
    return fromRecord({ texts, rest: unpackText(row.rest, `${id} rest`, dictionaryFor(texts)) });
  };
  const listing = (seq: number): Listing => {
    const row = sql.get<ListingRow>(LISTING, seq);
    if (!row) throw new Damage(`article ${seq} is missing`);
    return fromListingRecord(row.id, unsealText(row.listing, `${row.id} listing`));
  };

  return {
    seqOf,
    listing,
    put({ article, capture, file }) {
      const { id } = article;
      const listing = listingOf(article);
      const values = groupValuesOf(article);
      const { row } = sql.run(
        'INSERT INTO article (id, published, title, country, topic, language, source) VALUES (?, ?, ?, ?, ?, ?, ?)',
        ...[id, values.published, titleKey(listing), values.country, values.topic, values.language, values.source],
      );
      const { texts, rest } = toRecord(article);
      sql.run('INSERT INTO listing VALUES (?, ?)', row, sealText(toListingRecord(listing), `${id} listing`));
      sql.run('INSERT INTO text VALUES (?, ?)', row, packText(texts, `${id} texts`));
      sql.run(
        'INSERT INTO record VALUES (?, ?, ?)',
        row,
        packText(rest, `${id} rest`, dictionaryFor(texts)),
        file || capture.text === undefined ? null : packText(capture.text, `${id} capture`),
      );
      return row;
    },
    remove(id) {
      const row = sql.get<GroupRow>(
        'SELECT seq, published, country, topic, language, source FROM article WHERE id = ?',
        id,
      );
      if (!row) return undefined;
      for (const table of BY_ARTICLE) sql.run(`DELETE FROM ${table} WHERE seq = ?`, row.seq);
      texts.delete(row.seq);
      return { seq: row.seq, values: { ...row, date: row.published.slice(0, 10) } };
    },
    get(id) {
      const seq = seqOf(id);
      return seq === undefined ? undefined : articleOf(seq, id);
    },
    text(seq) {
      const known = texts.get(seq);
      texts.delete(seq);
      const found = known ?? readText(seq);
      texts.set(seq, found);
      if (texts.size > TEXTS_KEPT) texts.delete(texts.keys().next().value as number);
      return found;
    },
    idsFrom: (prefix, limit) =>
      sql
        .all<{ id: string }>(
          'SELECT id FROM article WHERE id >= ? AND id < ? ORDER BY id LIMIT ?',
          ...[prefix, `${prefix}~`, limit],
        )
        .map(({ id }) => id),
    keptCapture(id) {
      const seq = seqOf(id);
      const packed = seq === undefined ? null : record(seq).capture;
      return packed ? unpackText(packed, `${id} capture`) : undefined;
    },
    ordered: () => sql.each<{ seq: number; id: string }>(orderedBy()[0]),
    count(group) {
      const [condition, values] = conditionOf(group);
      return sql.get<{ count: number }>(`SELECT count(*) AS count FROM article${condition}`, ...values)?.count ?? 0;
    },
    window(group, { offset, limit }) {
      const [query, ...values] = orderedBy(group);
      const all = Number.isFinite(limit) ? limit : -1;
      return sql.all<{ seq: number }>(`${query} LIMIT ? OFFSET ?`, ...values, all, offset).map(({ seq }) => seq);
    },
    verify() {
      for (const { seq } of sql.all<{ seq: number }>('SELECT seq FROM article')) {
        listing(seq);
        articleOf(seq, idOf(seq));
      }
    },
    forget: () => texts.clear(),
  };

  function readText(seq: number): Text {
    const row = sql.get<TextRow>('SELECT id, language, texts FROM article JOIN text USING (seq) WHERE seq = ?', seq);
    if (!row) throw new Damage(`article ${seq} is missing`);
    const { id, language } = row;
    return { id, language, ...textsOf(unpackText(row.texts, `${id} texts`)) };
  }
}

type TextRow = { readonly id: string; readonly language: string; readonly texts: Uint8Array };
type RecordRow = { readonly texts: Uint8Array; readonly rest: Uint8Array; readonly capture: Uint8Array | null };
type ListingRow = { readonly id: string; readonly listing: Uint8Array };
type GroupRow = Omit<GroupValues, 'date'> & { readonly seq: number };

const LISTING = 'SELECT id, listing FROM article JOIN listing USING (seq) WHERE seq = ?';

export const groupValuesOf = (article: Article): GroupValues => ({
  country: groupValue.country(article),
  topic: groupValue.topic(article),
  language: groupValue.language(article),
  source: groupValue.source(article),
  date: groupValue.date(article),
  published: article.publishedOn ?? '',
});

/** The list, or a group of it, in its order: SQL and its values. */
function orderedBy(group?: Filter['group']): [string, ...string[]] {
  const [condition, values] = conditionOf(group);
  return [`SELECT seq, id FROM article${condition} ORDER BY published DESC, title, id`, ...values];
}

function conditionOf(group: Filter['group'] = {}): [string, string[]] {
  const conditions = (Object.entries(group) as [GroupField, string][]).map(([field, value]): [string, string[]] => {
    if (field !== 'date') return [`${field} = ?`, [value]];
    return value === '' ? ['published = ?', ['']] : ['published BETWEEN ? AND ?', [value, `${value}~`]];
  });
  if (conditions.length === 0) return ['', []];
  return [` WHERE ${conditions.map(([sql]) => sql).join(' AND ')}`, conditions.flatMap(([, values]) => values)];
}
