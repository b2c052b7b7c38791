import type { Reject } from '../article.ts';
import type { Change, Entry, KnownFile } from './library.ts';
import { unpackEntry } from './packed-entry.ts';

/** What a library in memory holds; `rejects` are those that have no file. */
export type MemoryStore = {
  readonly entries: Map<string, Entry>;
  readonly files: Map<string, KnownFile>;
  readonly rejects: Map<string, Reject>;
};

export const emptyStore = (): MemoryStore => ({ entries: new Map(), files: new Map(), rejects: new Map() });

/** Carries one change out, with what follows from it: an article whose last file is taken away goes. */
export function applyChange(store: MemoryStore, change: Change): void {
  switch (change.kind) {
    case 'put': {
      const entry = unpackEntry(change.entry);
      store.entries.set(entry.article.id, entry);
      if (entry.file) setFile(store, { ...entry.file, id: entry.article.id });
      return;
    }
    case 'found':
      if (store.entries.has(change.id)) setFile(store, { ...change.file, id: change.id });
      return;
    case 'reject':
      if (change.file) setFile(store, { ...change.file, reject: change.reject });
      else store.rejects.set(change.reject.name, change.reject);
      return;
    case 'forget':
      setFile(store, undefined, change.path);
      store.rejects.delete(change.path);
      return;
    case 'remove':
      store.entries.delete(change.id);
      for (const file of [...store.files.values()]) if (file.id === change.id) store.files.delete(file.path);
  }
}

function setFile(store: MemoryStore, file: KnownFile | undefined, path = file?.path ?? ''): void {
  const before = store.files.get(path)?.id;
  if (file) store.files.set(path, file);
  else store.files.delete(path);
  if (before === undefined || before === file?.id) return;
  if (![...store.files.values()].some(({ id }) => id === before)) store.entries.delete(before);
}

/** Where the capture of an article lies. */
export const filesOf = ({ files }: MemoryStore, wanted: string): readonly KnownFile[] =>
  [...files.values()].filter(({ id }) => id === wanted);
