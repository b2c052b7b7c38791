import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { sqliteDatabase } from '../../reader-data/open-database.ts';
import type { Library } from '../library.ts';
import { Damage, isDamage, isUnwritable, libraryError } from './library-damage.ts';
import { GENERATION, PAGE_BYTES, SCHEMA } from './schema.ts';

export type OpenedFile = {
  readonly database: DatabaseSync;
  readonly isWritable: boolean;
  readonly opened: Awaited<ReturnType<Library['open']>>;
};

/** Milliseconds to wait for another instance that writes. */
const PATIENCE_MS = 5000;
/** Kilobytes of pages kept; four times as many were no faster. Nothing is mapped: every page touched would count as ours, and it was no faster either. */
const CACHE_KB = 2_000;
/** Pages that may wait in the log beside the file: 4 MB, a few seconds of a sync. */
const LOG_PAGES = 256;

/**
 * Opens the library in `file`. One that another version wrote, or that is damaged, is begun anew; one that may not be written is read.
 * @throws {BriefError} `library`
 */
export function openLibraryFile(file: string, pipeline: string, readOnly: boolean): OpenedFile {
  try {
    if (readOnly) return openForReading(file, pipeline);
    mkdirSync(dirname(file), { recursive: true });
    return openForWriting(file, pipeline);
  } catch (error) {
    if (isUnwritable(error) || isRefused(error)) {
      try {
        return openForReading(file, pipeline);
      } catch {
        // the first error says more
      }
    }
    throw libraryError(file, error);
  }
}

const isRefused = (error: unknown): boolean =>
  ['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException)?.code ?? '');

/** Beside the library, when a reading found damage: the next one that may write begins anew. */
export const damageNote = (file: string): string => `${file}.damaged`;

function openForWriting(file: string, pipeline: string): OpenedFile {
  if (existsSync(damageNote(file))) return beginAnew(file, pipeline, 'it was damaged');
  let database: DatabaseSync | undefined;
  try {
    database = connect(file);
    const found = generationOf(database);
    if (found === undefined) create(database, pipeline);
    else if (found !== generation(pipeline)) throw new Damage('another version wrote it');
    const state = found === undefined ? 'new' : 'kept';
    return { database, isWritable: true, opened: { state, wasInterrupted: wasInterrupted(database) } };
  } catch (error) {
    database?.close();
    if (!isDamage(error)) throw error;
    return beginAnew(file, pipeline, error instanceof Damage ? error.message : 'it was damaged');
  }
}

function beginAnew(file: string, pipeline: string, reason: string): OpenedFile {
  removeLibraryFile(file);
  const database = connect(file);
  create(database, pipeline);
  return { database, isWritable: true, opened: { state: 'new', reason, wasInterrupted: false } };
}

export function removeLibraryFile(file: string): void {
  for (const part of [file, `${file}-wal`, `${file}-shm`, damageNote(file)]) rmSync(part, { force: true });
}

/** A write-ahead log needs a writable folder even to be read; `immutable` does without. */
function openForReading(file: string, pipeline: string): OpenedFile {
  const Database = sqliteDatabase();
  let database: DatabaseSync;
  try {
    database = new Database(file, { readOnly: true, timeout: PATIENCE_MS });
    generationOf(database);
  } catch (error) {
    if (!existsSync(file) || isDamage(error)) throw error;
    database = new Database(`${pathToFileURL(file).href}?immutable=1`, { readOnly: true });
  }
  if (generationOf(database) !== generation(pipeline)) throw new Damage('another version wrote it');
  tune(database);
  return { database, isWritable: false, opened: { state: 'kept', wasInterrupted: false } };
}

function connect(file: string): DatabaseSync {
  const database = new (sqliteDatabase())(file, { timeout: PATIENCE_MS });
  try {
    // NORMAL: a kill loses nothing, a power cut at most the last batches, which are read again.
    database.exec(`PRAGMA page_size = ${PAGE_BYTES}; PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL;
      PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = ${LOG_PAGES};
      PRAGMA journal_size_limit = ${LOG_PAGES * PAGE_BYTES}`);
    tune(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

const tune = (database: DatabaseSync): void =>
  database.exec(`PRAGMA cache_size = -${CACHE_KB}; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY`);

const generation = (pipeline: string): string => `${GENERATION} ${pipeline}`;

/** Undefined for a file without tables. */
function generationOf(database: DatabaseSync): string | undefined {
  const { tables } = database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get() as { tables: number };
  if (tables === 0) return undefined;
  const row = database.prepare("SELECT value FROM meta WHERE key = 'generation'").get();
  return (row as { value: string } | undefined)?.value ?? '';
}

function create(database: DatabaseSync, pipeline: string): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    if (generationOf(database) === undefined) {
      database.exec(SCHEMA);
      database.prepare("INSERT INTO meta VALUES ('generation', ?)").run(generation(pipeline));
    }
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** Whether the last one that wrote ended without saying so. */
function wasInterrupted(database: DatabaseSync): boolean {
  const row = database.prepare("SELECT value FROM meta WHERE key = 'writer'").get() as { value: string } | undefined;
  return row !== undefined && !isRunning(Number(row.value));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
