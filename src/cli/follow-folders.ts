import type { Reject } from '../article.ts';
import type { KeptInSync, SyncNews } from '../library/keep-in-sync.ts';
import type { Library } from '../library/library.ts';
import type { SyncProgress } from '../library/sync.ts';

export type Following = {
  /** Settles when there is something to read: true, or when there is nothing and nothing to come: false. @throws what the sync failed with before */
  readonly hasArticles: () => Promise<boolean>;
  /** Undefined when nothing is being read. */
  readonly progress: () => SyncProgress | undefined;
  /** What could not be read, as far as it is known. */
  readonly rejects: () => Promise<readonly Reject[]>;
  /** Calls when the library or the progress has changed. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly stop: () => Promise<void>;
};

/** What the interface hears of a library that is kept in sync; `keep` starts that. */
export function followFolders(library: Library, keep: (tell: (news: SyncNews) => void) => KeptInSync): Following {
  const listeners = new Set<() => void>();
  let latest: SyncNews | undefined;
  let lost: readonly Reject[] = [];
  const kept = keep((news) => {
    latest = news;
    if (news.kind === 'done') lost = news.report.rejects;
    for (const listener of listeners) listener();
  });
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const news = () =>
    new Promise<void>((resolve) => {
      const stop = subscribe(() => {
        stop();
        resolve();
      });
    });
  return {
    async hasArticles() {
      for (;;) {
        const isOver = latest?.kind === 'done' || latest?.kind === 'failed';
        const waiting = news();
        if ((await library.count()) > 0) return true;
        if (latest?.kind === 'failed') throw latest.error;
        if (isOver) return false;
        await waiting;
      }
    },
    progress: () =>
      latest?.kind === 'progress' && latest.progress.done < latest.progress.total ? latest.progress : undefined,
    rejects: async () => [...lost, ...(await library.rejects())],
    subscribe,
    stop: kept.stop,
  };
}
