import type { SearchIndex } from '../search-index/rank-articles.ts';
import type { Tables } from './apply-batch.ts';
import { createArticleTable } from './article-table.ts';
import { textChecksum } from './checked-blob.ts';
import { createFileTable } from './file-table.ts';
import { createIndexStore } from './index-store.ts';
import { Damage } from './library-damage.ts';
import type { OpenedFile } from './open-library-file.ts';
import { createRowSets, type RowSets } from './row-sets.ts';
import { prepareOnce } from './statements.ts';

/** An open library: its tables, and what of the index is in memory. */
export type Connection = OpenedFile & {
  readonly tables: Tables;
  /** The index as the transaction sees it; read when it is first asked for. */
  readonly index: () => SearchIndex;
  readonly rowSets: RowSets;
  /** After a transaction that failed, nothing in memory is known to be true. */
  readonly forget: () => void;
};

export function connectTables(opened: OpenedFile): Connection {
  const sql = prepareOnce(opened.database);
  const tables = { sql, articles: createArticleTable(sql), files: createFileTable(sql), index: createIndexStore(sql) };
  let index: SearchIndex | undefined;
  let revision: string | undefined;
  return {
    ...opened,
    tables,
    rowSets: createRowSets(tables.articles.seqOf),
    index() {
      const now = revisionOf(tables);
      if (index === undefined || now !== revision) index = tables.index.load();
      revision = now;
      return index;
    },
    forget() {
      index = undefined;
      tables.index.forget();
      tables.articles.forget();
    },
  };
}

/** Runs in one transaction, so that everything read belongs together; nothing stays of one that failed. */
export function inTransaction<T>(
  connection: Connection,
  begin: 'BEGIN' | 'BEGIN IMMEDIATE',
  run: (connection: Connection) => T,
): T {
  const { database } = connection;
  database.exec(begin);
  try {
    const result = run(connection);
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK'); // a full disk has rolled back already
    throw error;
  }
}

/** One page in so many may be empty while captures come in: joining parts of the index leaves room that the next batches fill. */
const EMPTY_SHARE = 16;
/** Empty pages that are not worth the while, and those given back at once while captures come in (4 MB). */
const FEW = 16;
const GIVEN_BACK = 256;

/** Gives empty pages back to the disk: some of them where there are many, all of them when it is quiet. */
export function trim({ database }: Connection, isQuiet: boolean): void {
  const { pages, empty } = database.prepare(SIZES).get() as { pages: number; empty: number };
  if (empty < FEW || (!isQuiet && empty < pages / EMPTY_SHARE)) return;
  database.exec(`PRAGMA incremental_vacuum(${isQuiet ? empty : GIVEN_BACK})`);
}

const SIZES = 'SELECT page_count AS pages, freelist_count AS empty FROM pragma_page_count, pragma_freelist_count';

/** What the last batch left for the one that reads the captures. @throws {Damage} */
export function readCursor({ sql }: Tables): string | undefined {
  const row = sql.get<{ value: string }>("SELECT value FROM meta WHERE key = 'cursor'");
  if (!row) return undefined;
  const [checksum = '', ...cursor] = row.value.split(' ');
  if (Number(checksum) !== textChecksum(cursor.join(' '))) throw new Damage('the cursor is damaged');
  return cursor.join(' ');
}

export const writeCursor = ({ sql }: Tables, cursor: string): void =>
  void sql.run("INSERT OR REPLACE INTO meta VALUES ('cursor', ?)", `${textChecksum(cursor)} ${cursor}`);

export const revisionOf = ({ sql }: Tables): string =>
  sql.get<{ value: string }>("SELECT value FROM meta WHERE key = 'revision'")?.value ?? '0';

/** What every writing leaves: that it happened, and who has the library in hand. */
export function signWriting({ sql }: Tables): void {
  sql.run("INSERT OR REPLACE INTO meta VALUES ('writer', ?)", String(process.pid));
  sql.run("INSERT INTO meta VALUES ('revision', '1') ON CONFLICT (key) DO UPDATE SET value = CAST(value + 1 AS TEXT)");
}
