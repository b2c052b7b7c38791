import { readdirSync, rmdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Each folder, and each set of folders, that was ever read has a library of its own; one that nobody has opened for so long goes. */
const UNUSED_MS = 90 * 86_400_000;

/** What a library's folder may hold; anything else is not ours, and keeps the folder. */
const FILES = /^(?:library\.db|surveys\.db)(?:-wal|-shm|-journal|\.damaged)?$/;

/** Notes that the library in `folder` is in use, and removes those beside it that have not been for 90 days. They can be made again from the captures. */
export function removeUnusedLibraries(folder: string): void {
  const now = Date.now();
  try {
    utimesSync(folder, now / 1000, now / 1000);
    for (const { name } of readdirSync(dirname(folder), { withFileTypes: true }).filter(isLibrary)) {
      const other = join(dirname(folder), name);
      if (other !== folder && now - statSync(other).mtimeMs > UNUSED_MS) remove(other);
    }
  } catch {
    // not ours to write, or removed by another program meanwhile: it costs some room, and nothing else
  }
}

const isLibrary = (entry: { readonly name: string; isDirectory(): boolean }): boolean =>
  entry.isDirectory() && /^[0-9a-f]{16}$/.test(entry.name);

function remove(folder: string): void {
  const names = readdirSync(folder);
  if (!names.every((name) => FILES.test(name))) return;
  for (const name of names) rmSync(join(folder, name));
  rmdirSync(folder);
}
