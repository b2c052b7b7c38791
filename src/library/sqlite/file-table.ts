import type { Reject } from '../../article.ts';
import type { FileState, KnownFile } from '../library.ts';
import { sealText, unsealText } from './checked-blob.ts';
import type { Statements } from './statements.ts';

/** The capture files, and what could not be read. */
export type FileTable = {
  /** What lies at a path now; gives the id of the article that has lost its last file by it. */
  readonly set: (path: string, file: KnownFile | undefined) => string | undefined;
  readonly of: (id: string) => readonly FileState[];
  readonly forget: (id: string) => void;
  readonly all: () => readonly KnownFile[];
  readonly rejects: () => readonly Reject[];
  readonly setReject: (name: string, reject: Reject | undefined) => void;
};

export function createFileTable(sql: Statements): FileTable {
  return {
    set(path, file) {
      const before = sql.get<{ id: string | null }>('SELECT id FROM file WHERE path = ?', path)?.id;
      if (file) {
        const reject = file.reject ? sealReject(path, file.reject) : null;
        sql.run(
          'INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?)',
          path,
          file.size,
          file.mtime,
          file.id ?? null,
          reject,
        );
      } else sql.run('DELETE FROM file WHERE path = ?', path);
      if (!before || before === file?.id) return undefined;
      return sql.get('SELECT 1 FROM file WHERE id = ?', before) ? undefined : before;
    },
    of: (id) => sql.all('SELECT path, size, mtime FROM file WHERE id = ? ORDER BY path', id),
    forget: (id) => void sql.run('DELETE FROM file WHERE id = ?', id),
    all: () =>
      sql.all<FileRow>('SELECT path, size, mtime, id, reject FROM file').map(({ path, size, mtime, id, reject }) => ({
        ...{ path, size, mtime },
        ...(id !== null && { id }),
        ...(reject && { reject: openReject(path, reject) }),
      })),
    rejects: () => [
      ...sql.all<RejectRow>('SELECT name, reject FROM reject').map(({ name, reject }) => openReject(name, reject)),
      ...sql
        .all<RejectRow>('SELECT path AS name, reject FROM file WHERE reject IS NOT NULL')
        .map(({ name, reject }) => openReject(name, reject)),
    ],
    setReject(name, reject) {
      if (reject) sql.run('INSERT OR REPLACE INTO reject VALUES (?, ?)', name, sealReject(name, reject));
      else sql.run('DELETE FROM reject WHERE name = ?', name);
    },
  };
}

type FileRow = FileState & { readonly id: string | null; readonly reject: Uint8Array | null };
type RejectRow = { readonly name: string; readonly reject: Uint8Array };

const sealReject = (name: string, reject: Reject): Uint8Array => sealText(JSON.stringify(reject), name);
const openReject = (name: string, sealed: Uint8Array): Reject => JSON.parse(unsealText(sealed, name)) as Reject;
