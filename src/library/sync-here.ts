import type { CapturePool } from './capture-pool.ts';
import { type KeepInSyncOptions, type KeptInSync, keepInSync, type Syncer } from './keep-in-sync.ts';
import type { Library } from './library.ts';
import { openSurveys } from './open-surveys.ts';
import { syncCaptures } from './sync.ts';
import type { ReaderMarks } from './sync-run.ts';

export type SyncHereOptions = {
  readonly paths: readonly string[];
  readonly library: Library;
  /** Undefined: in memory. */
  readonly surveysFile: string | undefined;
  readonly pool: CapturePool;
  readonly marks: ReaderMarks | undefined;
};

/** Syncs in this thread, reading captures through the pool. */
export function createSyncer({ paths, library, surveysFile, pool, marks }: SyncHereOptions): Syncer {
  const kept = surveysFile === undefined ? openSurveys(undefined) : undefined;
  return {
    async sync(options) {
      const surveys = kept ?? openSurveys(surveysFile);
      if (!surveys) return undefined;
      try {
        return await syncCaptures(paths, library, { surveys, pool, marks, ...options });
      } finally {
        if (!kept) surveys.close();
      }
    },
    close: async () => kept?.close(),
  };
}

/** `keepInSync` in this thread. */
export const keepInSyncHere = (
  options: SyncHereOptions & Pick<KeepInSyncOptions, 'tell' | 'isFollowing'>,
): KeptInSync => keepInSync({ ...options, syncer: createSyncer(options), place: options.surveysFile ?? 'in memory' });
