import { writeFileSync } from 'node:fs';
import type { Article, Listing, Reject } from '../../article.ts';
import type { Change, Facet, FileState, Filter, GroupField, KnownFile, Library, Page } from '../library.ts';
import type { NarrowedQuery } from '../narrow-search.ts';
import { similarTerms } from '../search-index/similar-terms.ts';
import { applyBatch } from './apply-batch.ts';
import { checkTables } from './check-tables.ts';
import {
  type Connection,
  connectTables,
  inTransaction,
  readCursor,
  revisionOf,
  signWriting,
  trim,
  writeCursor,
} from './connection.ts';
import { countArticles, facetsOf, listedIds, listRows, type SearchPage, searchArticles } from './find-articles.ts';
import { isDamage, libraryError } from './library-damage.ts';
import { damageNote, openLibraryFile, removeLibraryFile } from './open-library-file.ts';
import { TABLES } from './schema.ts';

type Answer<Method extends keyof Library> = Awaited<ReturnType<Library[Method]>>;

/**
 * The library on one connection, without waiting: what a worker thread runs, or the program itself where nobody waits at a keyboard.
 * Every method reads one state of the database, whatever another connection writes meanwhile.
 */
export type SqliteEngine = {
  open(readOnly: boolean): Answer<'open'>;
  apply(batch: readonly Change[], cursor?: string): void;
  cursor(): string | undefined;
  files(): readonly KnownFile[];
  get(id: string): Article | undefined;
  /** The text that was kept, or where the capture lies and what it must be. */
  capture(
    id: string,
  ): { readonly text?: string; readonly files: readonly FileState[]; readonly source: Article['source'] } | undefined;
  idsFrom(prefix: string, limit: number): readonly string[];
  count(filter: Filter): number;
  list(filter: Filter, page: Page): readonly Listing[];
  ids(filter: Filter): readonly string[];
  facets(filter: Filter, by: readonly GroupField[]): readonly Facet[];
  search(query: NarrowedQuery, page: SearchPage): Answer<'search'>;
  similarTerms(folded: string, limit: number): Answer<'similarTerms'>;
  rejects(): readonly Reject[];
  version(): string;
  /** Reads the index, so that the first search need not wait for it. */
  warm(): void;
  check(level: 'quick' | 'full'): Answer<'check'>;
  reset(): void;
  close(): void;
};

/** Changes of a batch that is no part of a large import: its end, or what came in meanwhile. */
const SMALL = 16;

export function createSqliteEngine(file: string, pipeline: string): SqliteEngine {
  let connection: Connection | undefined;
  let hasWritten = false;
  const connected = (): Connection => {
    connection ??= connectTables(openLibraryFile(file, pipeline, false));
    return connection;
  };
  const noteDamage = (what: string) => {
    if (connection?.isWritable) writeFileSync(damageNote(file), what);
  };
  const guarded = <T>(run: () => T): T => {
    try {
      return run();
    } catch (error) {
      if (isDamage(error)) noteDamage((error as Error).message);
      throw libraryError(file, error);
    }
  };
  const reading = <T>(run: (connection: Connection) => T): T => guarded(() => inTransaction(connected(), 'BEGIN', run));
  const writing = (run: (connection: Connection) => void): void =>
    guarded(() => {
      try {
        inTransaction(connected(), 'BEGIN IMMEDIATE', (open) => {
          run(open);
          signWriting(open.tables);
        });
        hasWritten = true;
      } catch (error) {
        connection?.forget();
        throw error;
      }
    });

  return {
    open: (readOnly) =>
      guarded(() => {
        connection?.database.close();
        const opened = openLibraryFile(file, pipeline, readOnly);
        connection = connectTables(opened);
        return opened.opened;
      }),
    apply: (batch, cursor) =>
      writing((open) => {
        const { tables } = open;
        if (batch.length > 0) applyBatch(tables, batch);
        else tables.index.settle(); // a cursor alone: a sync has come to its end
        if (cursor !== undefined) writeCursor(tables, cursor);
        trim(open, batch.length < SMALL);
      }),
    cursor: () => reading(({ tables }) => readCursor(tables)),
    files: () => reading(({ tables }) => tables.files.all()),
    get: (id) => reading(({ tables }) => tables.articles.get(id)),
    capture: (id) =>
      reading(({ tables: { articles, files } }) => {
        const article = articles.get(id);
        if (!article) return undefined;
        const text = articles.keptCapture(id);
        return { ...(text !== undefined && { text }), files: files.of(id), source: article.source };
      }),
    idsFrom: (prefix, limit) => reading(({ tables }) => tables.articles.idsFrom(prefix, limit)),
    count: (filter) => reading((open) => countArticles(open, [filter])),
    list: (filter, page) =>
      reading((open) => listRows(open, [filter], page).rows.map((row) => open.tables.articles.listing(row))),
    ids: (filter) => reading((open) => listedIds(open, filter)),
    facets: (filter, by) => reading((open) => facetsOf(open, filter, by)),
    search: (query, page) => reading((open) => searchArticles(open, query, page)),
    similarTerms: (folded, limit) => reading(({ index }) => similarTerms(index().segments, folded, limit)),
    rejects: () => reading(({ tables }) => tables.files.rejects()),
    version: () => reading(({ tables }) => revisionOf(tables)),
    warm: () => reading(({ index }) => void index()),
    check(level) {
      const health = checkTables(connected().tables, level);
      if (!health.isSound) noteDamage(health.problems.join('\n'));
      return health;
    },
    reset() {
      try {
        writing(({ tables: { sql } }) => {
          for (const table of TABLES) sql.run(`DELETE FROM ${table}`);
          sql.run("DELETE FROM meta WHERE key = 'cursor'");
        });
        connection?.forget();
      } catch {
        connection?.database.close();
        removeLibraryFile(file);
        connection = connectTables(openLibraryFile(file, pipeline, false));
      }
    },
    close() {
      if (!connection) return;
      try {
        if (hasWritten)
          connection.tables.sql.run("DELETE FROM meta WHERE key = 'writer' AND value = ?", String(process.pid));
      } catch {
        // busy, full or damaged: the next start looks the library over
      }
      connection.database.close();
      connection = undefined;
    },
  };
}
