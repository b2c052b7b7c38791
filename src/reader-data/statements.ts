import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { BriefError } from '../article.ts';

export type Row = Record<string, string | number | null>;
export type All = (sql: string, ...values: (string | number | null)[]) => Row[];
export type Run = (sql: string, ...values: (string | number | null)[]) => void;

/** Prepared statements by their text, and transactions whose failure is told in the person's terms. */
export function statements(database: DatabaseSync, place: string) {
  const prepared = new Map<string, StatementSync>();
  const prepare = (sql: string): StatementSync => {
    const known = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  const all: All = (sql, ...values) => prepare(sql).all(...values) as Row[];
  const run: Run = (sql, ...values) => void prepare(sql).run(...values);
  const transaction = (work: () => void): void => {
    try {
      database.exec('BEGIN IMMEDIATE');
      work();
      database.exec('COMMIT');
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK'); // a full disk has rolled back already
      throw new BriefError(
        'write',
        `${place} could not be written: ${(error as Error).message}. What you just changed was not kept.`,
        { cause: error },
      );
    }
  };
  return { all, run, transaction };
}
