import type { Facet, GroupField } from '../library.ts';
import { type Counted, rankFacets } from '../rank-facets.ts';
import { textChecksum } from './checked-blob.ts';
import { Damage } from './library-damage.ts';
import type { Statements } from './statements.ts';

export type GroupValues = Readonly<Record<GroupField, string>> & { readonly published: string };

/** Counts that are kept up to date: those that lists open with. Others are counted when they are asked for. */
const KEPT: readonly (readonly GroupField[])[] = [['country', 'topic'], ['language'], ['source'], ['date']];

const SEPARATOR = '\u001f';

/** Collects what a batch changes, so that each count is written once. */
export function createFacetChanges(sql: Statements): {
  readonly add: (values: GroupValues, by: 1 | -1) => void;
  readonly write: () => void;
} {
  const changes = new Map<
    string,
    { fields: readonly GroupField[]; values: readonly string[]; by: number; newest: string; lost: string }
  >();
  return {
    add(values, by) {
      for (const fields of KEPT) {
        const keys = fields.map((field) => values[field]);
        const name = [...fields, ...keys].join(SEPARATOR);
        const change = changes.get(name) ?? { fields, values: keys, by: 0, newest: '', lost: '' };
        change.by += by;
        if (by < 0) change.lost = later(change.lost, values.published);
        else change.newest = later(change.newest, values.published);
        changes.set(name, change);
      }
    },
    write() {
      for (const { fields, values, by, newest, lost } of changes.values()) {
        const known = readKept(sql, fields, values.join(SEPARATOR));
        const count = (known?.count ?? 0) + by;
        const mayBeGone = lost !== '' && lost >= (known?.newest ?? '');
        const latest = mayBeGone ? newestOf(sql, fields, values) : later(known?.newest ?? '', newest);
        writeKept(sql, fields, values.join(SEPARATOR), count, latest);
      }
      changes.clear();
    },
  };
}

const later = (a: string, b: string): string => (a > b ? a : b);

/** Counts that are kept, or add up from kept ones; undefined for others. */
export function keptFacets(sql: Statements, by: readonly GroupField[]): readonly Facet[] | undefined {
  const fields = KEPT.find((kept) => by.every((field) => kept.includes(field)));
  if (!fields || by.length === 0) return undefined;
  const places = by.map((field) => fields.indexOf(field));
  const rows = sql.all<KeptRow>(
    'SELECT keys, count, newest, checksum FROM facet WHERE fields = ?',
    fields.join(SEPARATOR),
  );
  return rankFacets(
    rows.map((row): Counted => {
      verified(fields, row);
      const keys = row.keys.split(SEPARATOR);
      return { keys: places.map((place) => keys[place] ?? ''), count: row.count, newest: row.newest.slice(0, 10) };
    }),
  );
}

type KeptRow = { readonly keys: string; readonly count: number; readonly newest: string; readonly checksum: number };

function readKept(sql: Statements, fields: readonly GroupField[], keys: string): KeptRow | undefined {
  const row = sql.get<KeptRow>(
    'SELECT keys, count, newest, checksum FROM facet WHERE fields = ? AND keys = ?',
    fields.join(SEPARATOR),
    keys,
  );
  if (row) verified(fields, row);
  return row;
}

function verified(fields: readonly GroupField[], { keys, count, newest, checksum }: KeptRow): void {
  if (textChecksum(...fields, keys, count, newest) !== checksum)
    throw new Damage(`the count of ${fields.join()} is damaged`);
}

function writeKept(sql: Statements, fields: readonly GroupField[], keys: string, count: number, newest: string): void {
  const name = fields.join(SEPARATOR);
  if (count <= 0) sql.run('DELETE FROM facet WHERE fields = ? AND keys = ?', name, keys);
  else
    sql.run(
      'INSERT OR REPLACE INTO facet VALUES (?, ?, ?, ?, ?)',
      name,
      keys,
      count,
      newest,
      textChecksum(...fields, keys, count, newest),
    );
}

function newestOf(sql: Statements, fields: readonly GroupField[], values: readonly string[]): string {
  const [field] = fields;
  if (field === 'date') return values[0] ?? '';
  const where = fields.map((name) => `${name} = ?`).join(' AND ');
  return (
    sql.get<{ newest: string | null }>(`SELECT max(published) AS newest FROM article WHERE ${where}`, ...values)
      ?.newest ?? ''
  );
}
