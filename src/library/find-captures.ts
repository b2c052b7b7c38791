import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { BriefError, type Reject } from '../article.ts';
import type { FileState } from './library.ts';
import { rejectOf } from './reject-of.ts';

/** In a folder these are taken for captures; a file named by itself is read whatever its name. */
const CAPTURE_EXTENSIONS = new Set(['.txt', '.text', '.html', '.htm', '.xhtml']);

export type FoundCaptures = {
  /** In a stable order, each once. */
  readonly files: readonly FileState[];
  /** Every folder that was looked into. */
  readonly folders: readonly string[];
  /** Folders that could not be looked into, and what is known to lie there may still be there. */
  readonly hidden: readonly string[];
  readonly rejects: readonly Reject[];
};

/** Entries looked at before others get their turn (some milliseconds). */
const TURN = 500;

/** The capture files under the given files and folders, and what could not be looked at. Pipes and devices are no files: they can be read only once. */
export async function findCaptures(paths: readonly string[]): Promise<FoundCaptures> {
  const found = {
    files: new Map<string, FileState>(),
    folders: [] as string[],
    hidden: [] as string[],
  };
  const rejects: Reject[] = [];
  for (const path of paths) {
    try {
      const before = found.files.size;
      const kind = statSync(path);
      if (kind.isFile()) found.files.set(path, stateOf(path, kind));
      else if (kind.isDirectory()) {
        await walk(path, found);
        if (found.files.size === before && found.hidden.length === 0) throw noCaptures(path);
      }
    } catch (error) {
      rejects.push(rejectOf(path, error));
    }
  }
  for (const folder of found.hidden) rejects.push(rejectOf(folder, Object.assign(new Error(), { code: 'EACCES' })));
  return { ...found, files: [...found.files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)), rejects };
}

const noCaptures = (path: string) =>
  new BriefError('no-captures', `${path} holds no captures: put .txt or .html files there, or name another folder.`);

const stateOf = (path: string, { size, mtimeMs }: { size: number; mtimeMs: number }): FileState => ({
  path,
  size,
  mtime: Math.trunc(mtimeMs),
});

type Found = { readonly files: Map<string, FileState>; readonly folders: string[]; readonly hidden: string[] };

async function walk(root: string, { files, folders, hidden }: Found): Promise<void> {
  const waiting = [root];
  let seen = 0;
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const inside: string[] = [];
    for (const child of childrenOf(folder, root, hidden)) {
      if (++seen % TURN === 0) await new Promise((resume) => setImmediate(resume));
      if (child.name.startsWith('.')) continue;
      const path = join(folder, child.name);
      if (child.isDirectory()) inside.push(path);
      else if (CAPTURE_EXTENSIONS.has(extname(child.name).toLowerCase())) addFile(path, files);
    }
    folders.push(folder);
    waiting.push(...inside.reverse());
  }
}

function childrenOf(folder: string, root: string, hidden: string[]) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (folder === root) throw error;
    if (code !== 'ENOENT') hidden.push(folder); // else it has just gone
    return [];
  }
}

/** Only regular files: opening a pipe would wait for a writer for ever. */
function addFile(path: string, files: Map<string, FileState>): void {
  try {
    const state = statSync(path);
    if (state.isFile()) files.set(path, stateOf(path, state));
  } catch {
    // it has just gone, or is a link to nothing
  }
}
