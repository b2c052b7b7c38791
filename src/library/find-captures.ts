import { hash } from 'node:crypto';
import { type Dirent, opendirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { BriefError, type Reject } from '../article.ts';
import type { FileState } from './library.ts';
import { rejectOf } from './reject-of.ts';
import { isReliable } from './reliable-time.ts';

/** In a folder these are taken for captures; a file named by itself is read whatever its name. */
const CAPTURE_EXTENSIONS = new Set(['.txt', '.text', '.html', '.htm', '.xhtml']);

/** What a look at files and folders says beside the captures it meets. */
export type FoldersLook = {
  /** Every folder that was looked into. */
  readonly folders: readonly string[];
  /** Folders that could not be looked into, and what is known to lie there may still be there. */
  readonly hidden: readonly string[];
  readonly rejects: readonly Reject[];
  /** Another one when a capture has come, gone, or has another size or time; empty when one may change yet without that. */
  readonly digest: string;
};

export type FoundCaptures = FoldersLook & {
  /** In a stable order, each once. */
  readonly files: readonly FileState[];
};

/** Entries read, and looked at before others get their turn (some milliseconds). */
const TURN = 500;

/** The capture files under the given files and folders, and what could not be looked at. Pipes and devices are no files: they can be read only once. */
export async function findCaptures(paths: readonly string[]): Promise<FoundCaptures> {
  const files = new Map<string, FileState>();
  const look = await lookAtFolders(paths, (file) => void files.set(file.path, file));
  return { ...look, files: [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

/** As `findCaptures`, but for the files, which `meet` is told of in any order, and of one more than once where paths overlap: nothing of them is kept. */
export async function lookAtFolders(
  paths: readonly string[],
  meet: (file: FileState) => void = () => {},
): Promise<FoldersLook> {
  const digest = createFilesDigest();
  const take = (file: FileState) => {
    digest.add(file);
    meet(file);
  };
  const found: Found = { take, folders: [], hidden: [], rejects: [] };
  for (const path of paths) {
    try {
      const kind = statSync(path);
      if (kind.isFile()) take(stateOf(path, kind));
      else if (kind.isDirectory()) {
        const told = found.rejects.length;
        const captures = await walk(path, found);
        if (captures === 0 && found.rejects.length === told) throw noCaptures(path);
      }
    } catch (error) {
      found.rejects.push(rejectOf(path, error));
    }
  }
  const { folders, hidden, rejects } = found;
  return { folders, hidden, rejects, digest: digest.value() };
}

/** The sum of a 48-bit hash of each file: the order in which they come does not count. */
function createFilesDigest() {
  let sum = 0;
  let isSure = true;
  return {
    add({ path, size, mtime }: FileState): void {
      isSure &&= isReliable(mtime);
      sum = (sum + Number.parseInt(hash('sha1', `${path}\n${size}\n${mtime}`).slice(0, 12), 16)) % 2 ** 48;
    },
    value: (): string => (isSure ? sum.toString(16) : ''),
  };
}

const noCaptures = (path: string) =>
  new BriefError('no-captures', `${path} holds no captures: put .txt or .html files there, or name another folder.`);

const stateOf = (path: string, { size, mtimeMs }: { size: number; mtimeMs: number }): FileState => ({
  path,
  size,
  mtime: Math.trunc(mtimeMs),
});

type Found = {
  readonly take: (file: FileState) => void;
  readonly folders: string[];
  readonly hidden: string[];
  readonly rejects: Reject[];
};

/** Gives the number of captures, also of those that were found before. */
async function walk(root: string, found: Found): Promise<number> {
  const waiting = [root];
  let seen = 0;
  let captures = 0;
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const inside: string[] = [];
    try {
      for (const child of childrenOf(folder)) {
        if (++seen % TURN === 0) await new Promise((resume) => setImmediate(resume));
        if (child.name.startsWith('.')) continue;
        const path = join(folder, child.name);
        if (child.isDirectory()) inside.push(path);
        else if (CAPTURE_EXTENSIONS.has(extname(child.name).toLowerCase()) && addFile(path, found)) captures += 1;
      }
    } catch (error) {
      if (!hasGone(error)) {
        found.hidden.push(folder);
        found.rejects.push(rejectOf(folder, error));
      } else if (isMisnamed(folder)) found.rejects.push(misnamed(folder));
    }
    found.folders.push(folder);
    waiting.push(...inside.sort().reverse());
  }
  return captures;
}

/** Read a part at a time: the names of a hundred thousand files would take more memory than all that a look finds out. */
function* childrenOf(folder: string): Generator<Dirent> {
  const directory = opendirSync(folder, { bufferSize: TURN });
  try {
    for (let child = directory.readSync(); child; child = directory.readSync()) yield child;
  } finally {
    directory.closeSync();
  }
}

/** Only regular files: opening a pipe would wait for a writer for ever. @throws what says that the folder cannot be looked into */
function addFile(path: string, { take, rejects }: Found): boolean {
  try {
    const state = statSync(path);
    if (state.isFile()) take(stateOf(path, state));
    return state.isFile();
  } catch (error) {
    if (!hasGone(error)) throw error;
    if (isMisnamed(path)) rejects.push(misnamed(path));
    return false;
  }
}

/** It has just gone, or is a link to nothing or to itself. */
const hasGone = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR', 'ELOOP'].includes((error as NodeJS.ErrnoException).code ?? '');

/** A name that is not UTF-8 comes with this sign in it, and so leads nowhere. */
const isMisnamed = (path: string): boolean => basename(path).includes('\ufffd');

const misnamed = (path: string): Reject => ({
  name: path,
  code: 'unreadable',
  reason: `${path} has a name that is not UTF-8: give it another one.`,
});
