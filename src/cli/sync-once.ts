import type { Reject } from '../article.ts';
import type { KeptInSync, SyncNews } from '../library/keep-in-sync.ts';
import type { Library } from '../library/library.ts';
import type { SyncReport } from '../library/sync.ts';

/** Captures from which a person is told that reading takes a while. */
const MANY = 200;

/** Milliseconds to wait for another program that reads the same captures, when there is something to show meanwhile, and between two looks. */
const PATIENCE_MS = 2000;
const LOOK_MS = 200;

/** One sync to its end; behind another program's, when there is nothing to show before. */
export async function syncOnce(
  library: Library,
  say: (line: string) => void,
  begin: (tell: (news: SyncNews) => void) => KeptInSync,
): Promise<readonly Reject[]> {
  let hasSaid = false;
  const tellCount = (total: number) => {
    if (total < MANY || hasSaid) return;
    hasSaid = true;
    say(`reading ${total} captures; the next time only what has changed`);
  };
  const begun = performance.now();
  let report = await syncNow(begin, tellCount);
  while (!report && (performance.now() - begun < PATIENCE_MS || (await library.count()) === 0)) {
    await new Promise((resume) => setTimeout(resume, LOOK_MS));
    report = await syncNow(begin, tellCount);
  }
  if (!report) say('another sahel-brief is reading these captures; this is what it has so far');
  return [...(report?.rejects ?? []), ...(await library.rejects())];
}

/** Undefined when another program has the captures in hand. */
async function syncNow(
  begin: (tell: (news: SyncNews) => void) => KeptInSync,
  tellCount: (total: number) => void,
): Promise<SyncReport | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<SyncReport | undefined>();
  const kept = begin((news) => {
    if (news.kind === 'done') resolve(news.report);
    else if (news.kind === 'failed') reject(news.error);
    else if (news.kind === 'busy') resolve(undefined);
    else if (news.progress.phase === 'reading') tellCount(news.progress.total);
  });
  try {
    return await promise;
  } finally {
    await kept.stop();
  }
}
