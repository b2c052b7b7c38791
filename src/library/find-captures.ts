import { readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
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
  const found: Found = { files: new Map(), folders: [], hidden: [], rejects: [] };
  for (const path of paths) {
    try {
      const kind = statSync(path);
      if (kind.isFile()) found.files.set(path, stateOf(path, kind));
      else if (kind.isDirectory()) {
        const told = found.rejects.length;
        const captures = await walk(path, found);
        if (captures === 0 && found.rejects.length === told) throw noCaptures(path);
      }
    } catch (error) {
      found.rejects.push(rejectOf(path, error));
    }
  }
  return { ...found, files: [...found.files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

const noCaptures = (path: string) =>
  new BriefError('no-captures', `${path} holds no captures: put .txt or .html files there, or name another folder.`);

const stateOf = (path: string, { size, mtimeMs }: { size: number; mtimeMs: number }): FileState => ({
  path,
  size,
  mtime: Math.trunc(mtimeMs),
});

type Found = {
  readonly files: Map<string, FileState>;
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
    waiting.push(...inside.reverse());
  }
  return captures;
}

const childrenOf = (folder: string) =>
  readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));

/** Only regular files: opening a pipe would wait for a writer for ever. @throws what says that the folder cannot be looked into */
function addFile(path: string, { files, rejects }: Found): boolean {
  try {
    const state = statSync(path);
    if (state.isFile()) files.set(path, stateOf(path, state));
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
