import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Reject } from '../article.ts';
import { createCapturePool } from '../library/capture-pool.ts';
import { type KeepInSyncOptions, type KeptInSync, keepInSync, type SyncNews } from '../library/keep-in-sync.ts';
import type { Library } from '../library/library.ts';
import { createMemoryLibrary } from '../library/memory-library.ts';
import type { SyncReport } from '../library/sync.ts';
import type { ReaderData } from '../reader-data/reader-data.ts';
import { readerDataFile } from '../reader-data/reader-data-file.ts';
import type { Context } from './context.ts';

export type OpenedLibrary = {
  readonly library: Library;
  /** Brings the library in line with the folders once; gives every reject. */
  readonly sync: () => Promise<readonly Reject[]>;
  /** Keeps the library in line with the folders from now on. */
  readonly keep: (tell: (news: SyncNews) => void) => KeptInSync;
  readonly close: () => Promise<void>;
};

/** A capture that came through a pipe. */
export type Piped = { readonly name: string; readonly bytes: Uint8Array };

/** The library over these files and folders, with captures that were piped in. */
export async function openLibrary(
  { env }: Pick<Context, 'env'>,
  paths: readonly string[],
  piped: readonly Piped[] = [],
): Promise<OpenedLibrary> {
  const library = createMemoryLibrary();
  await library.open();
  if (piped.length > 0) {
    const { readEntry } = await import('../library/read-file.ts');
    await library.apply(piped.map(({ bytes, name }) => ({ kind: 'put', entry: readEntry(bytes, name) })));
  }
  const marks = await existingMarks(env);
  const pool = createCapturePool(availableParallelism());
  const options = { paths, library, surveysFile: undefined, pool, marks };
  return {
    library,
    keep: (tell) => keepInSync({ ...options, tell }),
    async sync() {
      const report = paths.length > 0 ? await syncOnce(options) : undefined;
      return [...(report?.rejects ?? []), ...(await library.rejects())];
    },
    async close() {
      await pool.close();
      await marks?.close();
      await library.close();
    },
  };
}

/** Undefined when another program is reading the same captures. */
async function syncOnce(options: Omit<KeepInSyncOptions, 'tell'>): Promise<SyncReport | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<SyncReport | undefined>();
  const kept = keepInSync({
    ...options,
    isFollowing: false,
    tell(news) {
      if (news.kind === 'done') resolve(news.report);
      else if (news.kind === 'busy') resolve(undefined);
      else if (news.kind === 'failed') reject(news.error);
    },
  });
  try {
    return await promise;
  } finally {
    await kept.stop();
  }
}

/** The reader's own data if there is any; a command that only reads leaves no file behind. */
async function existingMarks(env: NodeJS.ProcessEnv): Promise<ReaderData | undefined> {
  const file = readerDataFile(env);
  if (!existsSync(file)) return undefined;
  const { openReaderData } = await import('../reader-data/open-reader-data.ts');
  return (await openReaderData(file)).data;
}
