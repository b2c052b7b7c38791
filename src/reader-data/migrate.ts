import type { DatabaseSync } from 'node:sqlite';
import { BriefError } from '../article.ts';

/** Each step leads from one version of the schema to the next; steps that were released are never changed, only added to. */
const steps: readonly string[] = [
  `CREATE TABLE mark (
     id TEXT PRIMARY KEY, is_read INTEGER NOT NULL DEFAULT 0, is_favourite INTEGER NOT NULL DEFAULT 0,
     paragraph INTEGER, start INTEGER
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX mark_read ON mark (id) WHERE is_read;
   CREATE INDEX mark_favourite ON mark (id) WHERE is_favourite;
   CREATE TABLE tag (id TEXT NOT NULL, tag TEXT NOT NULL, PRIMARY KEY (id, tag)) STRICT, WITHOUT ROWID;
   CREATE INDEX tag_of ON tag (tag, id);
   CREATE TABLE note (
     id TEXT NOT NULL, note TEXT NOT NULL, paragraph INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
     sentence TEXT NOT NULL, text TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (id, note)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE correction (id TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT, WITHOUT ROWID;
   CREATE TABLE search (name TEXT PRIMARY KEY, query TEXT NOT NULL) STRICT, WITHOUT ROWID;`,
];

/** Brings a database of any earlier version up to this program's, whole or not at all. @throws {BriefError} `reader-data` when a newer program wrote it */
export function migrate(database: DatabaseSync, file: string): void {
  const { user_version: version } = database.prepare('PRAGMA user_version').get() as { user_version: number };
  if (version > steps.length) {
    throw new BriefError(
      'reader-data',
      `${file} was written by a newer sahel-brief (version ${version} of the data; this one knows ${steps.length}): update sahel-brief. The file was left as it is.`,
    );
  }
  if (version === steps.length) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    // Another instance may have done it while this one waited for the lock.
    const { user_version: now } = database.prepare('PRAGMA user_version').get() as { user_version: number };
    for (const step of steps.slice(now)) database.exec(step);
    database.exec(`PRAGMA user_version = ${steps.length}; COMMIT`);
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}
