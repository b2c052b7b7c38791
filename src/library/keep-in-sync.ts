import { dirname } from 'node:path';
import type { SyncProgress } from './pace.ts';
import { libraryError } from './sqlite/library-damage.ts';
import type { SyncReport } from './sync.ts';
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

/** Who carries a sync out, here or in another thread. */
export type Syncer = {
  /** One sync; undefined when another program has the captures in hand, or it was stopped. */
  readonly sync: (options: {
    readonly isWalking: boolean;
    readonly onProgress: (progress: SyncProgress) => void;
    readonly signal: AbortSignal;
  }) => Promise<SyncReport | undefined>;
  readonly close: () => Promise<void>;
};

export type KeepInSyncOptions = {
  readonly paths: readonly string[];
  readonly syncer: Syncer;
  readonly tell: (news: SyncNews) => void;
  /** Names the library in messages. */
  readonly place: string;
  /** False: one sync, and no more than that. */
  readonly isFollowing?: boolean;
};

/** Milliseconds until another program is asked again, or files that keep changing are looked at again. */
const RETRY_MS = 2000;

/** Syncs now, and again whenever something changes in the folders, until it is stopped. One sync at a time. */
export function keepInSync({ paths, syncer, tell, place, isFollowing = true }: KeepInSyncOptions): KeptInSync {
  const stopping = new AbortController();
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
    const onProgress = (progress: SyncProgress) => tell({ kind: 'progress', progress });
    const report = await syncer.sync({ isWalking, onProgress, signal: stopping.signal });
    if (stopping.signal.aborted) return;
    if (!report) {
      askLater();
      return tell({ kind: 'busy' });
    }
    // What came into a folder between the look at it and the watch, no event tells of.
    const isNewlyWatched = isWalking && isFollowing && watching.set(foldersOf(paths, report));
    if (report.isDue || isNewlyWatched) askLater();
    tell({ kind: 'done', report });
  };
  const work = async (): Promise<void> => {
    while (due !== undefined && !stopping.signal.aborted) {
      const isWalking = due === 'walk';
      due = undefined;
      try {
        await once(isWalking);
      } catch (error) {
        tell({ kind: 'failed', error: libraryError(place, error) as Error });
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
      await syncer.close();
    },
  };
}

/** A file that was named by itself is watched through its folder: saving often puts another file in its place. */
function foldersOf(paths: readonly string[], { folders }: SyncReport): readonly string[] {
  const known = new Set(folders);
  return [...new Set([...paths.filter((path) => !known.has(path)).map(dirname), ...folders])];
}
