import type { Reject } from '../article.ts';
import type { KeptInSync, SyncNews } from '../library/keep-in-sync.ts';
import type { Library } from '../library/library.ts';
import type { SyncProgress } from '../library/pace.ts';

export type Following = {
  /** Settles when there is something to read: true, or when there is nothing and nothing to come: false. @throws what the sync failed with before */
  readonly hasArticles: () => Promise<boolean>;
  /** Undefined when nothing is being read. */
  readonly progress: () => SyncProgress | undefined;
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
      for (;;) {
        const isOver = latest?.kind === 'done' || latest?.kind === 'failed';
        const waiting = nextCall(subscribe);
        if ((await library.count()) > 0) return true;
        if (latest?.kind === 'failed') throw latest.error;
        if (isOver) return false;
        begin();
        await waiting;
      }
    },
    progress: () =>
      latest?.kind === 'progress' && latest.progress.done < latest.progress.total ? latest.progress : undefined,
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
