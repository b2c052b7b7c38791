import type { Corrections } from '../article.ts';
import { mergeCorrections } from './merge-records.ts';
import type { Marks, Note, Position, ReaderRecord, SavedSearch } from './reader-data.ts';
import type { All, Row, Run } from './statements.ts';

/** Reads and writes the rows that belong to one article. */
export function recordTables(all: All, run: Run) {
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
