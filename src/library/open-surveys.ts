import { sqliteDatabase } from '../reader-data/open-database.ts';
import { createSurveyStore, type SurveyStore } from './survey-store.ts';

/**
 * Opens the surveys in `file`, or in memory. The file is also the lock of a sync: one program at a time has it open, and
 * the system lets go of it when that program ends, however it ends. Undefined when another one has it.
 */
export function openSurveys(file: string | undefined): SurveyStore | undefined {
  const database = new (sqliteDatabase())(file ?? ':memory:', { timeout: 0 });
  try {
    if (file !== undefined)
      database.exec(
        `PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; BEGIN EXCLUSIVE; COMMIT`,
      );
    return createSurveyStore(database);
  } catch (error) {
    database.close();
    if (isBusy(error)) return undefined;
    throw error;
  }
}

const SQLITE_BUSY = 5;

const isBusy = (error: unknown): boolean => ((error as { errcode?: number }).errcode ?? 0) % 256 === SQLITE_BUSY;
