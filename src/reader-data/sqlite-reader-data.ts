import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { BriefError, type Corrections } from '../article.ts';
import { mergeCorrections, mergeRecords } from './merge-records.ts';
import type { Mark, Marks, Note, Position, ReaderData, ReaderRecord, SavedSearch } from './reader-data.ts';
import { parseReaderData, renderReaderData } from './reader-data-json.ts';

type Row = Record<string, string | number | null>;

/** The reader's data in an open database of the newest schema. `place` names it in messages. */
export function createReaderData(database: DatabaseSync, place: string): ReaderData {
  const { all, run, transaction } = statements(database, place);
  const known = untilChanged(all);
  const records = recordTables(all, run);
  const setMark = (id: string, column: string, value: number): void =>
    run(
      `INSERT INTO mark (id, ${column}) VALUES (?, ?) ON CONFLICT DO UPDATE SET ${column} = excluded.${column}`,
      id,
      value,
    );
  const change = async (work: () => void): Promise<void> => transaction(work);

  return {
    marks: async (ids) => new Map(ids.map((id) => [id, records.marks(id)])),
    ids: async (mark) => known(mark, () => new Set(all(...idsQuery(mark)).map(({ id }) => String(id)))),
    tags: async () =>
      all('SELECT tag, count(*) AS articles FROM tag GROUP BY tag ORDER BY tag').map(({ tag, articles }) => ({
        tag: String(tag),
        articles: Number(articles),
      })),
    setRead: (id, isRead) => change(() => setMark(id, 'is_read', Number(isRead))),
    setAllRead: (ids, isRead) =>
      change(() => {
        for (const id of ids) setMark(id, 'is_read', Number(isRead));
      }),
    setFavourite: (id, isFavourite) => change(() => setMark(id, 'is_favourite', Number(isFavourite))),
    setTags: (id, tags) => change(() => records.setTags(id, tags)),
    setPosition: (id, position) => change(() => records.setPosition(id, position)),
    notes: async (id) => records.notes(id),
    async putNote(id, note) {
      const whole: Note = { ...note, id: note.id ?? globalThis.crypto.randomUUID() };
      transaction(() => records.putNote(id, whole));
      return whole;
    },
    removeNote: (id, note) => change(() => run('DELETE FROM note WHERE id = ? AND note = ?', id, note)),
    corrections: async (id) => records.corrections(id),
    setCorrections: (id, corrections) => change(() => records.setCorrections(id, corrections)),
    allCorrections: async () =>
      new Map(all('SELECT id, json FROM correction').map(({ id, json }) => [String(id), JSON.parse(String(json))])),
    savedSearches: async () => records.searches(),
    putSearch: ({ name, query }) =>
      change(() => run('INSERT OR REPLACE INTO search (name, query) VALUES (?, ?)', name, query)),
    removeSearch: (name) => change(() => run('DELETE FROM search WHERE name = ?', name)),
    carryOver: (oldId, newId) =>
      change(() => records.write(newId, mergeRecords(records.read(newId), records.read(oldId)))),
    exportJson: async () =>
      renderReaderData({
        articles: new Map(records.ids().map((id) => [id, records.read(id)])),
        searches: records.searches(),
      }),
    async importJson(text) {
      const { articles, searches } = parseReaderData(text);
      transaction(() => {
        for (const [id, record] of articles) records.write(id, mergeRecords(records.read(id), record));
        for (const { name, query } of searches)
          run('INSERT OR IGNORE INTO search (name, query) VALUES (?, ?)', name, query);
      });
      return { articles: articles.size, searches: searches.length };
    },
    close: async () => database.close(),
  };
}

function idsQuery(mark: Mark): [string, ...string[]] {
  switch (mark) {
    case 'read':
      return ['SELECT id FROM mark WHERE is_read'];
    case 'favourite':
      return ['SELECT id FROM mark WHERE is_favourite'];
    case 'noted':
      return ['SELECT DISTINCT id FROM note'];
    case 'corrected':
      return ['SELECT id FROM correction'];
    default:
      return ['SELECT id FROM tag WHERE tag = ?', mark.slice('tag:'.length)];
  }
}

/**
 * Keeps the sets of ids: a query asks for them with every key, and the library tells by the set itself that nothing has changed. Each
 * holds until this connection or another one has written.
 */
function untilChanged(all: All): (mark: Mark, read: () => ReadonlySet<string>) => ReadonlySet<string> {
  const sets = new Map<Mark, ReadonlySet<string>>();
  let seen = '';
  return (mark, read) => {
    const [here] = all('SELECT total_changes() AS changes');
    const [elsewhere] = all('PRAGMA data_version');
    const now = `${here?.['changes']} ${elsewhere?.['data_version']}`;
    if (now !== seen) sets.clear();
    seen = now;
    const set = sets.get(mark) ?? read();
    sets.set(mark, set);
    return set;
  };
}

type All = (sql: string, ...values: (string | number | null)[]) => Row[];
type Run = (sql: string, ...values: (string | number | null)[]) => void;

/** Prepared statements by their text, and transactions whose failure is told in the person's terms. */
function statements(database: DatabaseSync, place: string) {
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

/** Reads and writes the rows that belong to one article. */
function recordTables(all: All, run: Run) {
  const tables = {
    marks(id: string): Marks {
      const [row] = all('SELECT * FROM mark WHERE id = ?', id);
      return {
        isRead: row?.['is_read'] === 1,
        isFavourite: row?.['is_favourite'] === 1,
        tags: all('SELECT tag FROM tag WHERE id = ? ORDER BY tag', id).map(({ tag }) => String(tag)),
        ...(typeof row?.['paragraph'] === 'number' && {
          position: { paragraph: row['paragraph'], start: Number(row['start']) },
        }),
      };
    },
    notes: (id: string): readonly Note[] =>
      all('SELECT * FROM note WHERE id = ? ORDER BY paragraph, start, at, note', id).map(toNote),
    corrections(id: string): Corrections {
      const [row] = all('SELECT json FROM correction WHERE id = ?', id);
      return row ? (JSON.parse(String(row['json'])) as Corrections) : {};
    },
    read: (id: string): ReaderRecord => ({
      ...tables.marks(id),
      notes: tables.notes(id),
      corrections: tables.corrections(id),
    }),
    write(id: string, { isRead, isFavourite, tags, position, notes, corrections }: ReaderRecord): void {
      run('INSERT OR REPLACE INTO mark (id, is_read, is_favourite) VALUES (?, ?, ?)', id, +isRead, +isFavourite);
      tables.setPosition(id, position);
      tables.setTags(id, tags);
      for (const note of notes) tables.putNote(id, note);
      tables.setCorrections(id, corrections);
    },
    setPosition(id: string, position: Position | undefined): void {
      run(
        `INSERT INTO mark (id, paragraph, start) VALUES (?, ?, ?)
         ON CONFLICT DO UPDATE SET paragraph = excluded.paragraph, start = excluded.start`,
        id,
        position?.paragraph ?? null,
        position?.start ?? null,
      );
    },
    setTags(id: string, tags: readonly string[]): void {
      run('DELETE FROM tag WHERE id = ?', id);
      for (const tag of tags) if (tag.trim()) run('INSERT OR IGNORE INTO tag (id, tag) VALUES (?, ?)', id, tag.trim());
    },
    putNote(id: string, { id: note, span, sentence, text, at }: Note): void {
      const { paragraph, start, end } = span;
      run(
        'INSERT OR REPLACE INTO note VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
        id,
        note,
        paragraph,
        start,
        end,
        sentence,
        text,
        at,
      );
    },
    setCorrections(id: string, corrections: Corrections): void {
      const json = JSON.stringify(mergeCorrections(corrections, {}));
      if (json === '{}') run('DELETE FROM correction WHERE id = ?', id);
      else run('INSERT OR REPLACE INTO correction (id, json) VALUES (?, ?)', id, json);
    },
    searches: (): readonly SavedSearch[] =>
      all('SELECT name, query FROM search ORDER BY name').map(({ name, query }) => ({
        name: String(name),
        query: String(query),
      })),
    ids: (): readonly string[] =>
      all(
        'SELECT id FROM mark UNION SELECT id FROM tag UNION SELECT id FROM note UNION SELECT id FROM correction ORDER BY id',
      ).map(({ id }) => String(id)),
  };
  return tables;
}

const toNote = (row: Row): Note => ({
  id: String(row['note']),
  span: { paragraph: Number(row['paragraph']), start: Number(row['start']), end: Number(row['end']) },
  sentence: String(row['sentence']),
  text: String(row['text']),
  at: String(row['at']),
});
