import { rmSync } from 'node:fs';
import { sqliteDatabase } from '../reader-data/open-database.ts';
import { createSurveyStore, type SurveyStore } from './survey-store.ts';

/**
 * Opens the surveys in `file`, or in memory. The file is also the lock of a sync: one program at a time has it open, and
 * the system lets go of it when that program ends, however it ends. Undefined when another one has it. Damaged surveys
 * begin anew.
 */
export function openSurveys(file: string | undefined): SurveyStore | undefined {
  try {
    return openFile(file ?? ':memory:');
  } catch (error) {
    if (codeOf(error) === SQLITE_BUSY) return undefined;
    if (file === undefined || !DAMAGE.includes(codeOf(error))) throw error;
    for (const rest of ['', '-wal', '-shm']) rmSync(file + rest, { force: true });
    return openFile(file);
  }
}

const SQLITE_BUSY = 5;
/** SQLITE_CORRUPT and SQLITE_NOTADB. */
const DAMAGE = [11, 26];

const codeOf = (error: unknown): number => ((error as { errcode?: number }).errcode ?? 0) & 0xff;

function openFile(file: string): SurveyStore {
  const database = new (sqliteDatabase())(file, { timeout: 0 });
  try {
    // The lock is taken by the first reading and kept; without a shared-memory file beside it.
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    database.exec('BEGIN EXCLUSIVE; COMMIT');
    const { quick_check: verdict } = database.prepare('PRAGMA quick_check(1)').get() as { quick_check: string };
    if (verdict !== 'ok') throw Object.assign(new Error(verdict), { errcode: DAMAGE[0] });
    return createSurveyStore(database);
  } catch (error) {
    database.close();
    throw error;
  }
}
