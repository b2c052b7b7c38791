import type { Reject } from '../article.ts';
import type { KeptInSync, SyncNews } from '../library/keep-in-sync.ts';
import type { Library } from '../library/library.ts';
import type { Progress } from '../views/state.ts';

export type Following = {
  /**
   * Settles when there is something to read, or reading takes long: true; when there is nothing and nothing to come:
   * false. @throws what the sync failed with before
   */
  readonly hasArticles: () => Promise<boolean>;
  /** Undefined when nothing is being read; of no total while that is not known. */
  readonly progress: () => Progress | undefined;
  /** What could not be read, as far as it is known. */
  readonly rejects: () => Promise<readonly Reject[]>;
  /** The last sync has come to its end. */
  readonly isDone: () => boolean;
  /** What the last sync failed with. */
  readonly failure: () => string | undefined;
  /** Calls when the library or the progress has changed. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Makes anew what was corrected by hand; settles when a sync has come to its end. */
  readonly refresh: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Milliseconds until the folders are looked at when there is something to read already: the interface goes first. */
const GRACE_MS = 500;
/** Milliseconds that nobody waits for longer without seeing that captures are being read. */
const PATIENCE_MS = 1000;
/** Milliseconds between two looks whether another program has changed the library. */
const LOOK_MS = 1000;

/** Milliseconds between two words about progress: each makes the interface count and draw anew. */
const PROGRESS_MS = 1000;

/** What the interface hears of a library that is kept in sync; `keep` starts that. */
export function followFolders(library: Library, keep: (tell: (news: SyncNews) => void) => KeptInSync): Following {
  const listeners = new Set<() => void>();
  let latest: SyncNews | undefined;
  let lost: readonly Reject[] = [];
  let kept: KeptInSync | undefined;
  let told = 0;
  let isAwaited = false; // an interface without articles waits for the first
  const tellAll = () => {
    told = process.uptime();
    for (const listener of listeners) listener();
  };
  const isNews = ({ kind }: SyncNews) => kind !== 'progress' || (process.uptime() - told) * 1000 > PROGRESS_MS;
  const begin = () => {
    kept ??= keep((news) => {
      latest = news;
      if (news.kind === 'done') lost = news.report.rejects;
      if (isNews(news)) tellAll();
    });
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const grace = setTimeout(begin, GRACE_MS);
  const stopLooking = lookForChanges(library, tellAll);
  return {
    async hasArticles() {
      const late = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS).unref()).then(() => true);
      for (;;) {
        const isOver = latest?.kind === 'done' || latest?.kind === 'failed';
        const waiting = nextCall(subscribe).then(() => false);
        if ((await library.count()) > 0) return true;
        if (latest?.kind === 'failed') throw latest.error;
        if (isOver) return false;
        begin();
        isAwaited = await Promise.race([waiting, late]);
        if (isAwaited) return true;
      }
    },
    progress() {
      if (latest?.kind === 'progress' && latest.progress.done < latest.progress.total) return latest.progress;
      return isAwaited && (latest === undefined || latest.kind === 'progress') ? { done: 0, total: 0 } : undefined;
    },
    rejects: async () => [...lost, ...(await library.rejects())],
    isDone: () => latest?.kind === 'done',
    failure: () => (latest?.kind === 'failed' ? latest.error.message : undefined),
    subscribe,
    async refresh() {
      begin();
      kept?.refresh();
      do await nextCall(subscribe);
      while (latest?.kind === 'progress');
    },
    async stop() {
      clearTimeout(grace);
      stopLooking();
      await kept?.stop();
    },
  };
}

const nextCall = (subscribe: Following['subscribe']): Promise<void> =>
  new Promise((resolve) => {
    const stop = subscribe(() => {
      stop();
      resolve();
    });
  });

/** Another program may write the same library. */
function lookForChanges(library: Library, changed: () => void): () => void {
  let known: string | undefined;
  const looking = setInterval(async () => {
    const now = await library.version().catch(() => known); // what is wrong shows where something is asked for
    if (known !== undefined && now !== known) changed();
    known = now;
  }, LOOK_MS);
  looking.unref();
  return () => clearInterval(looking);
}
