import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { BriefError, type Reject } from '../article.ts';
import type { KeptInSync, SyncNews } from '../library/keep-in-sync.ts';
import type { Library } from '../library/library.ts';
import { removeUnusedLibraries } from '../library/remove-unused-libraries.ts';
import { createSqliteLibrary } from '../library/sqlite/sqlite-library.ts';
import { createWorkerLibrary } from '../library/sqlite/worker-library.ts';
import { syncInThread } from '../library/sync-in-thread.ts';
import type { ReaderMarks } from '../library/sync-run.ts';
import { pipelineVersion } from '../pipeline-version.ts';
import { makeFolder } from '../reader-data/make-folder.ts';
import { libraryFolder } from '../settings/library-folder.ts';
import type { Context } from './context.ts';
import { lookAt } from './look-at.ts';
import { syncOnce } from './sync-once.ts';

export type OpenedLibrary = {
  readonly library: Library;
  /** What the person should know of it. */
  readonly notice?: string;
  /** Brings the library in line with the folders once; gives every reject. Waits for what it says: for commands. */
  readonly sync: (tell: (line: string) => void) => Promise<readonly Reject[]>;
  /** Keeps the library in line with the folders from now on: for the interface. */
  readonly keep: (tell: (news: SyncNews) => void) => KeptInSync;
  readonly close: () => Promise<void>;
};

/** A capture that came through a pipe. */
export type Piped = { readonly name: string; readonly bytes: Uint8Array };

export type LibraryWish = {
  /** Absolute. */
  readonly paths: readonly string[];
  readonly piped?: readonly Piped[] | undefined;
  readonly marks: ReaderMarks | undefined;
  /** A person sits before it: what takes long happens on other threads. */
  readonly isInteractive?: boolean;
};

/**
 * The library over these files and folders: kept on disk for folders, in memory for single files, for what was piped in
 * and with --ephemeral. Where none can be kept it is in memory as well, and that is said.
 */
export async function openLibrary({ env, flags }: Context, wish: LibraryWish): Promise<OpenedLibrary> {
  if (flags.ephemeral || wish.piped?.length || !wish.paths.some(isFolder)) return openInMemory(wish);
  const folder = libraryFolder(env, wish.paths);
  try {
    return await openStored(folder, wish);
  } catch (error) {
    const why = error instanceof BriefError ? error.message : `${folder} cannot be written.`;
    return openInMemory(wish, `${why} Captures are read anew each time.`);
  }
}

const isFolder = (path: string): boolean => lookAt(path)?.isDirectory() ?? false;

/** Threads that read captures: they give way to everything else, so the interface needs no core of its own. */
const threads = (): number => process.getBuiltinModule('node:os').availableParallelism();

async function openInMemory({ paths, piped = [], marks }: LibraryWish, notice?: string): Promise<OpenedLibrary> {
  const { createMemoryLibrary } = await import('../library/memory-library.ts');
  const library = createMemoryLibrary();
  await library.open();
  if (piped.length > 0) {
    const { readEntry } = await import('../library/read-file.ts');
    await library.apply(piped.map(({ bytes, name }) => ({ kind: 'put', entry: readEntry(bytes, name) })));
  }
  const { createCapturePool } = await import('../library/capture-pool.ts');
  const { keepInSyncHere } = await import('../library/sync-here.ts');
  const pool = createCapturePool(threads());
  const options = { paths, library, surveysFile: undefined, pool, marks };
  return {
    library,
    ...(notice !== undefined && { notice }),
    keep: (tell) => keepInSyncHere({ ...options, tell }),
    sync: async (tell) => {
      if (paths.length === 0) return library.rejects();
      return syncOnce(library, tell, (news) => keepInSyncHere({ ...options, isFollowing: false, tell: news }));
    },
    async close() {
      await pool.close();
      await library.close();
    },
  };
}

/** @throws {BriefError} `library`, and what the system says when the folder cannot be made */
async function openStored(folder: string, { paths, marks, isInteractive }: LibraryWish): Promise<OpenedLibrary> {
  const [libraryFile, surveysFile] = [join(folder, 'library.db'), join(folder, 'surveys.db')];
  makeFolder(folder);
  const library = await storedLibrary(libraryFile, isInteractive);
  if (!isWritable(folder)) return asItWas(library, folder);
  return {
    library,
    keep(tell) {
      const settings = {
        paths,
        libraryFile,
        surveysFile,
        pipeline: pipelineVersion,
        threads: Math.max(1, threads() - 1),
      };
      return syncInThread(settings, marks, (news) => {
        if (news.kind === 'done') removeUnusedLibraries(folder);
        tell(news);
      });
    },
    async sync(tell) {
      const { createCapturePool } = await import('../library/capture-pool.ts');
      const { keepInSyncHere } = await import('../library/sync-here.ts');
      const pool = createCapturePool(threads());
      const options = { paths, library, surveysFile, pool, marks, isFollowing: false };
      try {
        return await syncOnce(library, tell, (news) => keepInSyncHere({ ...options, tell: news }));
      } finally {
        await pool.close();
        removeUnusedLibraries(folder);
      }
    },
    close: () => library.close(),
  };
}

async function storedLibrary(file: string, isInteractive = false): Promise<Library> {
  const library = (isInteractive ? createWorkerLibrary : createSqliteLibrary)(file, pipelineVersion);
  await library.open();
  return library;
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** A library that cannot be written shows what was read before, if there is anything. */
async function asItWas(library: Library, folder: string): Promise<OpenedLibrary> {
  if ((await library.count()) === 0) {
    await library.close();
    throw new BriefError('library', `${folder} cannot be written.`);
  }
  const report = { rejects: [], folders: [], read: 0, isDue: false };
  return {
    library,
    notice: `${folder} cannot be written: this is what was read before.`,
    keep(tell) {
      tell({ kind: 'done', report });
      return { refresh() {}, async stop() {} };
    },
    sync: () => library.rejects(),
    close: () => library.close(),
  };
}
