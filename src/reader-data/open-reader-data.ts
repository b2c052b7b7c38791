import { existsSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { BriefError } from '../article.ts';
import { makeFolder } from './make-folder.ts';
import { migrate } from './migrate.ts';
import { sqliteDatabase } from './open-database.ts';
import type { ReaderData } from './reader-data.ts';
import { createReaderData } from './sqlite-reader-data.ts';

export type OpenedReaderData = {
  readonly data: ReaderData;
  /** What the person should know: the data is not kept, or a damaged file was moved aside. */
  readonly notice?: string;
};

/**
 * Opens the reader's data in `file`, or in memory when there is none. A file that cannot be written is read, and
 * changes live as long as the program; a damaged one is moved aside, never deleted. Both are said in `notice`.
 *
 * @throws {BriefError} `reader-data` when a newer program wrote the file
 */
export async function openReaderData(file: string | undefined): Promise<OpenedReaderData> {
  if (file === undefined) return { data: inMemory() };
  try {
    return { data: openFile(file) };
  } catch (error) {
    if (error instanceof BriefError) throw error;
    return isDamage(error) ? replaceDamaged(file, error) : await openForReading(file, error);
  }
}

/** Milliseconds to wait for another instance that writes. */
const PATIENCE_MS = 5000;

function openFile(file: string): ReaderData {
  makeFolder(dirname(file));
  const database = new (sqliteDatabase())(file, { timeout: PATIENCE_MS });
  try {
    // NORMAL: a kill loses nothing, a power cut at most the last changes; FULL would hold every key for a sync of the disk (3 ms and more).
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    migrate(database, file);
    refuseDamage(database);
    return createReaderData(database, file);
  } catch (error) {
    database.close();
    throw error;
  }
}

function inMemory(): ReaderData {
  const database = new (sqliteDatabase())(':memory:');
  migrate(database, 'memory');
  return createReaderData(database, 'memory');
}

/** The file is small (a thousand notes are 500 kB, checked in a millisecond), and nothing else can restore it. */
function refuseDamage(database: DatabaseSync): void {
  const { quick_check: verdict } = database.prepare('PRAGMA quick_check(1)').get() as { quick_check: string };
  if (verdict !== 'ok') throw Object.assign(new Error(verdict), { errcode: SQLITE_CORRUPT });
}

const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;

const isDamage = (error: unknown): boolean =>
  [SQLITE_CORRUPT, SQLITE_NOTADB].includes(((error as { errcode?: number }).errcode ?? 0) & 0xff);

function replaceDamaged(file: string, cause: unknown): OpenedReaderData {
  const aside = freeName(`${file}.damaged`);
  try {
    renameSync(file, aside);
    for (const rest of ['-wal', '-shm']) if (existsSync(file + rest)) renameSync(file + rest, aside + rest);
    return {
      data: openFile(file),
      notice: `Your marks and notes in ${file} are damaged (${(cause as Error).message}); the file was moved to ${aside}, and a new one begun.`,
    };
  } catch {
    return { data: inMemory(), notice: `${file} is damaged and could not be replaced: what you mark now is not kept.` };
  }
}

function freeName(wanted: string): string {
  let name = wanted;
  for (let i = 2; existsSync(name); i++) name = `${wanted}-${i}`;
  return name;
}

/** SQLite opens no WAL database in a folder it may not write, unless told that nobody else changes it. */
async function openForReading(file: string, cause: unknown): Promise<OpenedReaderData> {
  const data = inMemory();
  const why = (cause as Error).message;
  const notice = `${file} cannot be written (${why}): what you mark now is not kept.`;
  if (!existsSync(file)) return { data, notice };
  try {
    const url = pathToFileURL(file);
    url.searchParams.set('immutable', '1');
    const stored = createReaderData(new (sqliteDatabase())(url, { readOnly: true }), file);
    await data.importJson(await stored.exportJson());
    await stored.close();
    return { data, notice };
  } catch {
    return { data, notice: `${notice} It cannot be read either: your marks and notes are not shown.` };
  }
}
