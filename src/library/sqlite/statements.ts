import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';

/** Runs SQL with its statements prepared once. */
export type Statements = {
  readonly get: <Row>(sql: string, ...values: SQLInputValue[]) => Row | undefined;
  readonly all: <Row>(sql: string, ...values: SQLInputValue[]) => Row[];
  readonly each: <Row>(sql: string, ...values: SQLInputValue[]) => Iterable<Row>;
  readonly run: (sql: string, ...values: SQLInputValue[]) => { readonly changes: number; readonly row: number };
};

export function prepareOnce(database: DatabaseSync): Statements {
  const known = new Map<string, StatementSync>();
  const of = (sql: string): StatementSync => {
    const statement = known.get(sql) ?? database.prepare(sql);
    known.set(sql, statement);
    return statement;
  };
  return {
    get: <Row>(sql: string, ...values: SQLInputValue[]) => of(sql).get(...values) as Row | undefined,
    all: <Row>(sql: string, ...values: SQLInputValue[]) => of(sql).all(...values) as Row[],
    each: <Row>(sql: string, ...values: SQLInputValue[]) => of(sql).iterate(...values) as Iterable<Row>,
    run(sql, ...values) {
      const { changes, lastInsertRowid } = of(sql).run(...values);
      return { changes: Number(changes), row: Number(lastInsertRowid) };
    },
  };
}
