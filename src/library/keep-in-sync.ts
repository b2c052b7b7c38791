import { dirname } from 'node:path';
import type { CapturePool } from './capture-pool.ts';
import type { Library } from './library.ts';
import { openSurveys } from './open-surveys.ts';
import { libraryError } from './sqlite/library-damage.ts';
import { type ReaderMarks, type SyncProgress, type SyncReport, syncCaptures } from './sync.ts';
import { watchFolders } from './watch-folders.ts';

export type SyncNews =
  | { readonly kind: 'progress'; readonly progress: SyncProgress }
  /** A sync has come to its end. */
  | { readonly kind: 'done'; readonly report: SyncReport }
  /** Another program is reading the same captures; this one looks again in a while. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'failed'; readonly error: Error };

export type KeptInSync = {
  /** Something was corrected by hand: articles are made anew, without a look at the folders. */
  readonly refresh: () => void;
  readonly stop: () => Promise<void>;
};

export type KeepInSyncOptions = {
  readonly paths: readonly string[];
  readonly library: Library;
  /** Undefined: in memory. */
  readonly surveysFile: string | undefined;
  readonly pool: CapturePool;
  readonly marks: ReaderMarks | undefined;
  readonly tell: (news: SyncNews) => void;
  /** False: one sync, and no more than that. */
  readonly isFollowing?: boolean;
};

/** Milliseconds until another program is asked again, or files that keep changing are looked at again. */
const RETRY_MS = 2000;

/** Syncs now, and again whenever something changes in the folders, until it is stopped. One sync at a time. */
export function keepInSync(options: KeepInSyncOptions): KeptInSync {
  const { paths, library, surveysFile, pool, marks, tell, isFollowing = true } = options;
  const stopping = new AbortController();
  const kept = surveysFile === undefined ? openSurveys(undefined) : undefined;
  let due: 'walk' | 'refresh' | undefined;
  let running: Promise<void> | undefined;
  let retry: NodeJS.Timeout | undefined;
  const watching = watchFolders(() => ask('walk'));

  const ask = (what: 'walk' | 'refresh') => {
    due = due === 'walk' ? due : what;
    running ??= work().finally(() => {
      running = undefined;
      if (due !== undefined && !stopping.signal.aborted) ask(due); // it came when the work was as good as done
    });
  };
  const askLater = () => {
    if (!isFollowing) return;
    clearTimeout(retry);
    retry = setTimeout(() => ask('walk'), RETRY_MS).unref();
  };
  const once = async (isWalking: boolean): Promise<void> => {
    const surveys = kept ?? openSurveys(surveysFile);
    if (!surveys) {
      askLater();
      return tell({ kind: 'busy' });
    }
    try {
      const onProgress = (progress: SyncProgress) => tell({ kind: 'progress', progress });
      const { signal } = stopping;
      const report = await syncCaptures(paths, library, { surveys, pool, marks, isWalking, onProgress, signal });
      if (stopping.signal.aborted) return;
      // What came into a folder between the look at it and the watch, no event tells of.
      const isNewlyWatched = isWalking && isFollowing && watching.set(foldersOf(paths, report));
      if (report.isDue || isNewlyWatched) askLater();
      tell({ kind: 'done', report });
    } finally {
      if (!kept) surveys.close();
    }
  };
  const work = async (): Promise<void> => {
    while (due !== undefined && !stopping.signal.aborted) {
      const isWalking = due === 'walk';
      due = undefined;
      try {
        await once(isWalking);
      } catch (error) {
        tell({ kind: 'failed', error: libraryError(surveysFile ?? 'in memory', error) as Error });
      }
    }
  };

  ask('walk');
  return {
    refresh: () => ask('refresh'),
    async stop() {
      stopping.abort();
      clearTimeout(retry);
      watching.stop();
      await running;
      kept?.close();
    },
  };
}

/** A file that was named by itself is watched through its folder: saving often puts another file in its place. */
function foldersOf(paths: readonly string[], { folders }: SyncReport): readonly string[] {
  const known = new Set(folders);
  return [...new Set([...paths.filter((path) => !known.has(path)).map(dirname), ...folders])];
}
