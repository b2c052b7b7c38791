import type { DatabaseSync } from 'node:sqlite';
import { mergeRecords } from './merge-records.ts';
import type { Mark, Note, ReaderData } from './reader-data.ts';
import { parseReaderData, renderReaderData } from './reader-data-json.ts';
import { recordTables } from './record-tables.ts';
import { type All, statements } from './statements.ts';

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
