import type { Worker } from 'node:worker_threads';
import type { Reject } from '../article.ts';
import type { ReadOutcome, ReadTask, SurveyedFile } from './read-file.ts';
import { startThread } from './start-thread.ts';

export type PoolRequest =
  | { readonly kind: 'survey'; readonly items: readonly string[] }
  | { readonly kind: 'read'; readonly items: readonly ReadTask[] };

/** Reads captures on other threads. What is taken comes in any order; a promise that `take` gives is waited for. */
export type CapturePool = {
  readonly survey: (paths: readonly string[], take: Take<SurveyedFile, string>, signal?: AbortSignal) => Promise<void>;
  readonly read: (tasks: readonly ReadTask[], take: Take<ReadOutcome, ReadTask>, signal?: AbortSignal) => Promise<void>;
  readonly close: () => Promise<void>;
};

type Take<Outcome, Item> = (outcome: Outcome, item: Item) => Promise<void>;

/** Fewer captures than this are read on the spot: sooner done than threads are started (a tenth of a second each). */
const WORTH_THREADS = 32;
/** Captures a message carries; of few ones less, so that the first of them are there soon. */
const AT_ONCE = 8;
/** Messages that a thread has at a time, so that it need not wait while a batch is written (half a second and more). */
const IN_HAND = 16;
/** Longest time for one message; a capture that takes it alone is given up. The slowest real ones take a second. */
const PATIENCE_MS = 60_000;

/** A pool of `size` threads that run `code`, started when there is enough to do. */
export function createCapturePool(size: number, code = 'capture-worker'): CapturePool {
  const threads: Thread[] = [];
  const run = async <I extends Item, O>(
    kind: PoolRequest['kind'],
    items: readonly I[],
    take: Take<O, I>,
    signal?: AbortSignal,
  ) => {
    if (items.length === 0) return;
    if (threads.length === 0 && (size === 0 || items.length < WORTH_THREADS)) return runHere(kind, items, take, signal);
    const queue = createQueue(items);
    while (threads.length < size) threads.push(newThread(code));
    const each = items.length / threads.length;
    const atOnce = Math.min(AT_ONCE, Math.ceil(each / IN_HAND));
    const keepBusy = async (thread: Thread) => {
      for (let batch = queue.next(atOnce); batch.length > 0; batch = queue.next(atOnce)) {
        if (signal?.aborted) return;
        const outcomes = await outcomesOf(kind, batch, thread);
        for (const [i, item] of batch.entries()) await take(outcomes[i] as O, item);
      }
    };
    const share = Math.ceil(each / atOnce / 2); // what is in hand nobody else can take
    const rounds = Array.from({ length: Math.min(IN_HAND, share) }, () => threads.map(keepBusy));
    try {
      await Promise.all(rounds.flat());
    } finally {
      queue.clear(); // of a sync that failed nothing more is read
    }
  };
  return {
    survey: (paths, take, signal) => run('survey', paths, take, signal),
    read: (tasks, take, signal) => run('read', tasks, take, signal),
    close: async () => {
      await Promise.all(threads.splice(0).map((thread) => thread.stop()));
    },
  };
}

type Item = string | ReadTask;

/** What is waiting. */
function createQueue<I extends Item>(items: readonly I[]) {
  let start = 0;
  return {
    next(count: number): readonly I[] {
      const taken = items.slice(start, start + count);
      start += taken.length;
      return taken;
    },
    clear(): void {
      start = items.length;
    },
  };
}

async function runHere<I extends Item, O>(
  kind: PoolRequest['kind'],
  items: readonly I[],
  take: Take<O, I>,
  signal?: AbortSignal,
) {
  const { surveyFile, readFile } = await import('./read-file.ts');
  const read = (kind === 'survey' ? surveyFile : readFile) as unknown as (item: I) => O;
  for (const item of items) {
    if (signal?.aborted) return;
    await take(read(item), item);
    await new Promise((resume) => setImmediate(resume));
  }
}

/** A batch that brings a thread down (out of memory, without end) is tried again one by one; the one at fault is rejected. */
async function outcomesOf(kind: PoolRequest['kind'], items: readonly unknown[], thread: Thread): Promise<unknown[]> {
  try {
    return await thread.ask({ kind, items } as PoolRequest);
  } catch (error) {
    if (items.length === 1) return [givenUp(items[0] as string | ReadTask, error as Error)];
    const outcomes: unknown[] = [];
    for (const item of items) outcomes.push(...(await outcomesOf(kind, [item], thread)));
    return outcomes;
  }
}

function givenUp(item: string | ReadTask, error: Error) {
  const path = typeof item === 'string' ? item : item.path;
  const reason = `${path} could not be read (${error.message}): cut it down to the article's page.`;
  return { file: { path, size: -1, mtime: 0 }, reject: { name: path, code: 'unreadable', reason } satisfies Reject };
}

type Thread = { readonly ask: (request: PoolRequest) => Promise<unknown[]>; readonly stop: () => Promise<unknown> };

/** A capture of 20 MB takes 300; what reading leaves behind is small, and a large nursery for it only costs memory. */
const limits = { maxOldGenerationSizeMb: 400, maxYoungGenerationSizeMb: 8 };

type Asked = {
  readonly request: PoolRequest;
  readonly resolve: (outcomes: unknown[]) => void;
  readonly reject: (error: Error) => void;
};

/**
 * Requests are answered in their order. One that brings the thread down, or takes too long, is refused; those behind it
 * are given to a new thread.
 */
function newThread(code: string): Thread {
  const asked: Asked[] = [];
  let worker: Worker | undefined;
  let timer: NodeJS.Timeout | undefined;

  const watch = () => {
    clearTimeout(timer);
    if (asked.length > 0) timer = setTimeout(() => fail(new Error('it took longer than a minute')), PATIENCE_MS);
  };
  const end = async () => {
    worker?.removeAllListeners().on('error', () => {});
    await worker?.terminate();
  };
  const fail = (error: Error) => {
    void end();
    worker = undefined;
    asked.shift()?.reject(error);
    if (asked.length > 0) worker = start();
    for (const { request } of asked) worker?.postMessage(request);
    watch();
  };
  const start = (): Worker => {
    const started = startThread(code, { resourceLimits: limits });
    started.on('message', (outcomes: unknown[]) => {
      asked.shift()?.resolve(outcomes);
      watch();
    });
    let cause = new Error('the reading thread ended');
    started.on('error', (error) => {
      cause = error as Error;
    });
    started.on('exit', () => fail(cause)); // not before: answers may still be on their way
    return started;
  };
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        asked.push({ request, resolve, reject });
        worker ??= start();
        worker.postMessage(request);
        if (asked.length === 1) watch();
      }),
    async stop() {
      asked.length = 0; // a sync that failed does not wait for what it asked
      watch();
      await end();
    },
  };
}
