import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { SurveyedCapture } from '../clean/recurring-lines.ts';
import type { Survey } from '../clean/survey-lines.ts';

/** A capture whose article is missing from the library, or was made of other knowledge than there is now. */
export type Pending = {
  readonly id: string;
  /** Numbers of the lines that are its site's own. */
  readonly siteLines: readonly number[];
  /** What its article will be made of; told to `made` when the library has it. */
  readonly wanted: string;
};

/**
 * What a sync knows of captures beyond their own articles: which site each is from and which lines it has, and of what
 * (name, site lines, corrections) the article in the library was made. Derived, and never ahead of the library: an
 * article counts as made only after the library has it, so a kill costs some reading and nothing else.
 */
export type SurveyStore = {
  readonly ids: () => ReadonlySet<string>;
  /** Nothing is known of any capture: the surveys were lost, or there are none yet. */
  readonly isEmpty: () => boolean;
  readonly add: (captures: readonly (Survey & { readonly id: string; readonly name: string })[]) => void;
  readonly remove: (ids: readonly string[]) => void;
  readonly rename: (names: Iterable<readonly [id: string, name: string]>) => void;
  /** Every article's corrections by hand, as one text each; those that are not named have none. */
  readonly correct: (corrections: ReadonlyMap<string, string>) => void;
  /** Works out anew which lines are the own ones of each site whose captures have changed. */
  readonly settle: (
    recurring: (captures: readonly SurveyedCapture[]) => ReadonlyMap<string, readonly number[]>,
  ) => void;
  readonly pendingCount: () => number;
  /** In the order of their ids, at most so many that come after one. */
  readonly pending: (limit: number, after?: string) => readonly Pending[];
  readonly made: (articles: readonly Pick<Pending, 'id' | 'wanted'>[]) => void;
  /** Only these articles are in the library. */
  readonly keepMade: (ids: ReadonlySet<string>) => void;
  /** The capture that a file held before it could not be read any more. */
  readonly noteLast: (path: string, id: string) => void;
  readonly lastAt: (path: string) => string | undefined;
  readonly close: () => void;
};

const SCHEMA = 3;

const tables = `
  CREATE TABLE capture (
    id TEXT PRIMARY KEY, site TEXT NOT NULL, name TEXT NOT NULL, own TEXT NOT NULL DEFAULT '', corrected TEXT NOT NULL DEFAULT '',
    made TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX capture_site ON capture (site, id) WHERE site <> '';
  CREATE TABLE line (id TEXT PRIMARY KEY, lines BLOB NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE changed_site (site TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  CREATE TABLE last (path TEXT PRIMARY KEY, id TEXT NOT NULL) STRICT, WITHOUT ROWID;`;

/** Of what an article is to be made: a digest, to compare. */
const WANTED = 'digest(name, own, corrected)';
const PENDING = `made IS NOT ${WANTED}`;

/** Over an open database that nobody else uses; one of another version begins anew. */
export function createSurveyStore(database: DatabaseSync): SurveyStore {
  database.function('digest', { deterministic: true, varargs: true }, (...parts) =>
    process.getBuiltinModule('node:crypto').hash('sha1', parts.join('\n')).slice(0, 12),
  );
  begin(database);
  const { all, each, run, transaction } = statements(database);
  const setSite = (site: string) => site !== '' && run('INSERT OR IGNORE INTO changed_site VALUES (?)', site);
  const siteOf = (id: string) => String(all('SELECT site FROM capture WHERE id = ?', id)[0]?.['site'] ?? '');
  /** Their lines are parts of one array: one for each would take three times the room, of which a large site has too much. */
  const capturesOf = (site: string): SurveyedCapture[] => {
    const [sum] = all(`SELECT sum(length(lines)) AS bytes FROM capture JOIN line USING (id) WHERE site = ?`, site);
    const numbers = new Float64Array(Number(sum?.['bytes'] ?? 0) / LINE_BYTES);
    const captures: SurveyedCapture[] = [];
    let end = 0;
    for (const { id, lines } of each('SELECT id, lines FROM capture JOIN line USING (id) WHERE site = ?', site)) {
      const start = end;
      end = unpackInto(numbers, start, lines as Uint8Array);
      captures.push({ id: String(id), lines: numbers.subarray(start, end) });
    }
    return captures;
  };
  const settleSite = (site: string, recurring: Parameters<SurveyStore['settle']>[0]) => {
    const captures = capturesOf(site);
    const found = recurring(captures);
    for (const { id, lines } of captures) {
      const own = placesOf(found.get(id) ?? [], lines);
      run('UPDATE capture SET own = ? WHERE id = ? AND own <> ?', own, id, own);
    }
    run('DELETE FROM changed_site WHERE site = ?', site);
  };
  return {
    ids: () => new Set(all('SELECT id FROM capture').map(({ id }) => String(id))),
    isEmpty: () => all('SELECT 1 FROM capture LIMIT 1').length === 0,
    add: (captures) =>
      transaction(() => {
        for (const { id, name, site = '', lines } of captures) {
          setSite(siteOf(id));
          setSite(site);
          run(
            `INSERT INTO capture (id, site, name) VALUES (?, ?, ?)
             ON CONFLICT DO UPDATE SET site = excluded.site, name = excluded.name`,
            ...[id, site, name],
          );
          if (site) run('INSERT OR REPLACE INTO line VALUES (?, ?)', id, packed(lines));
        }
      }),
    remove: (ids) =>
      transaction(() => {
        for (const id of ids) {
          setSite(siteOf(id));
          run('DELETE FROM capture WHERE id = ?', id);
          run('DELETE FROM line WHERE id = ?', id);
        }
      }),
    rename: (names) =>
      transaction(() => {
        for (const [id, name] of names) run('UPDATE capture SET name = ? WHERE id = ? AND name <> ?', name, id, name);
      }),
    correct: (corrections) =>
      transaction(() => {
        const known = all(`SELECT id FROM capture WHERE corrected <> ''`).map(({ id }) => String(id));
        for (const id of new Set([...known, ...corrections.keys()]))
          run('UPDATE capture SET corrected = ? WHERE id = ?', corrections.get(id) ?? '', id);
      }),
    settle: (recurring) => {
      for (const { site } of all('SELECT site FROM changed_site'))
        transaction(() => settleSite(String(site), recurring));
    },
    pendingCount: () => Number(all(`SELECT count(*) AS count FROM capture WHERE ${PENDING}`)[0]?.['count']),
    pending: (limit, after = '') =>
      all(
        `SELECT id, own, ${WANTED} AS wanted, lines FROM capture LEFT JOIN line USING (id)
         WHERE ${PENDING} AND id > ? ORDER BY id LIMIT ?`,
        ...[after, limit],
      ).map(({ id, own, wanted, lines }) => ({
        id: String(id),
        siteLines: linesAt(String(own), lines as Uint8Array | null),
        wanted: String(wanted),
      })),
    made: (articles) =>
      transaction(() => {
        for (const { id, wanted } of articles) run('UPDATE capture SET made = ? WHERE id = ?', wanted, id);
      }),
    keepMade: (ids) =>
      transaction(() => {
        for (const { id } of all('SELECT id FROM capture WHERE made IS NOT NULL'))
          if (!ids.has(String(id))) run('UPDATE capture SET made = NULL WHERE id = ?', id as string);
      }),
    noteLast: (path, id) => run('INSERT OR REPLACE INTO last VALUES (?, ?)', path, id),
    lastAt(path) {
      const [row] = all('SELECT id FROM last WHERE path = ?', path);
      return row && String(row['id']);
    },
    close: () => database.close(),
  };
}

function begin(database: DatabaseSync): void {
  const { user_version: version } = database.prepare('PRAGMA user_version').get() as { user_version: number };
  if (version === SCHEMA) return;
  database.exec(`BEGIN; DROP TABLE IF EXISTS capture; DROP TABLE IF EXISTS line; DROP TABLE IF EXISTS changed_site;
    DROP TABLE IF EXISTS last;
    ${tables}; PRAGMA user_version = ${SCHEMA}; COMMIT`);
}

/** Numbers of 48 bits, six bytes each. */
function packed(lines: Float64Array): Uint8Array {
  const bytes = Buffer.alloc(lines.length * LINE_BYTES);
  for (const [i, line] of lines.entries()) bytes.writeUIntBE(line, i * LINE_BYTES, LINE_BYTES);
  return bytes;
}

/** Gives the place behind the last one. */
function unpackInto(lines: Float64Array, start: number, packedLines: Uint8Array): number {
  const bytes = Buffer.from(packedLines.buffer, packedLines.byteOffset, packedLines.byteLength);
  const count = bytes.length / LINE_BYTES;
  for (let i = 0; i < count; i++) lines[start + i] = bytes.readUIntBE(i * LINE_BYTES, LINE_BYTES);
  return start + count;
}

const LINE_BYTES = 6;

/** A capture's own lines by their places among all of its lines, which takes less room. */
function placesOf(own: readonly number[], lines: Float64Array): string {
  const wanted = new Set(own);
  return [...lines.keys()].filter((i) => wanted.has(lines[i] as number)).join(' ');
}

function linesAt(places: string, packedLines: Uint8Array | null): readonly number[] {
  if (places === '' || packedLines === null) return [];
  const lines = new Float64Array(packedLines.length / LINE_BYTES);
  unpackInto(lines, 0, packedLines);
  return places.split(' ').map((place) => lines[Number(place)] as number);
}

function statements(database: DatabaseSync) {
  const prepared = new Map<string, StatementSync>();
  const prepare = (sql: string): StatementSync => {
    const statement = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
  return {
    all: (sql: string, ...values: SQLInputValue[]) => prepare(sql).all(...values),
    each: (sql: string, ...values: SQLInputValue[]) => prepare(sql).iterate(...values),
    run: (sql: string, ...values: SQLInputValue[]) => void prepare(sql).run(...values),
    transaction(work: () => void): void {
      database.exec('BEGIN IMMEDIATE');
      try {
        work();
        database.exec('COMMIT');
      } catch (error) {
        if (database.isTransaction) database.exec('ROLLBACK');
        throw error;
      }
    },
  };
}
