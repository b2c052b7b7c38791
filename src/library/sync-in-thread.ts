import type { Worker } from 'node:worker_threads';
import { BriefError, type BriefErrorCode } from '../article.ts';
import { type KeptInSync, keepInSync, type Syncer, type SyncNews } from './keep-in-sync.ts';
import { startThread } from './start-thread.ts';
import type { SyncReport } from './sync.ts';
import type { ReaderMarks } from './sync-run.ts';

export type SyncSettings = {
  readonly paths: readonly string[];
  readonly libraryFile: string;
  readonly surveysFile: string;
  readonly pipeline: string;
  /** How many threads read captures, beside the one that writes. */
  readonly threads: number;
};

type Words = { readonly message: string; readonly code?: string };

/** What the thread says: news, and questions about the reader's own data. */
export type SyncWord =
  | Exclude<SyncNews, { kind: 'failed' }>
  | ({ readonly kind: 'failed' } & Words)
  | {
      readonly kind: 'question';
      readonly number: number;
      readonly method: keyof ReaderMarks;
      readonly values: readonly string[];
    };

/** What the thread is told. */
export type SyncOrder =
  | { readonly kind: 'sync'; readonly isWalking: boolean }
  | { readonly kind: 'answer'; readonly number: number; readonly answer?: unknown; readonly error?: Words };

/** Milliseconds after a sync in which the next one finds the threads still there: they hold 200 MB and more. */
const LINGER_MS = 3000;

/** `keepInSync` with every sync in a thread of its own, which ends when there is nothing to do, for a library in a file. */
export function syncInThread(
  settings: SyncSettings,
  marks: ReaderMarks | undefined,
  tell: (news: SyncNews) => void,
  lingerMs = LINGER_MS,
): KeptInSync {
  const { paths, surveysFile } = settings;
  return keepInSync({ paths, tell, place: surveysFile, syncer: createFarSyncer(settings, marks, lingerMs) });
}

/** A large nursery for what a batch leaves behind would only cost memory. */
const limits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 8 };

function createFarSyncer(settings: SyncSettings, marks: ReaderMarks | undefined, lingerMs: number): Syncer {
  let thread: Worker | undefined;
  let lingering: NodeJS.Timeout | undefined;
  const start = (): Worker => {
    const started = startThread('sync-thread', { workerData: settings, resourceLimits: limits });
    started.on('error', () => {}); // told to whoever waits
    return started.on('exit', () => {
      if (thread === started) thread = undefined;
    });
  };
  const end = async () => {
    clearTimeout(lingering);
    const ending = thread;
    thread = undefined;
    await ending?.terminate();
  };
  return {
    async sync({ isWalking, onProgress, signal }) {
      clearTimeout(lingering);
      thread ??= start();
      const current = thread;
      const order = (what: SyncOrder) => current.postMessage(what);
      const { promise, resolve, reject } = Promise.withResolvers<SyncReport | undefined>();
      const ended = (error: unknown) =>
        reject(error instanceof Error ? error : new Error('the thread that reads captures ended'));
      // What is under way is left as a kill would leave it: the library stands, and the next sync goes on from there.
      const stop = () => end().then(() => resolve(undefined));
      const hear = (word: SyncWord) => {
        if (word.kind === 'question') void answer(word, marks).then(order);
        else if (word.kind === 'progress') onProgress(word.progress);
        else if (word.kind === 'failed') reject(errorOf(word));
        else resolve(word.kind === 'done' ? word.report : undefined);
      };
      current.on('message', hear).on('error', ended).on('exit', ended);
      signal.addEventListener('abort', stop);
      try {
        order({ kind: 'sync', isWalking });
        return await promise;
      } finally {
        signal.removeEventListener('abort', stop);
        current.off('message', hear).off('error', ended).off('exit', ended);
        lingering = setTimeout(end, lingerMs).unref();
      }
    },
    close: end,
  };
}

async function answer(
  { number, method, values: [from = '', to = ''] }: Extract<SyncWord, { kind: 'question' }>,
  marks: ReaderMarks | undefined,
): Promise<SyncOrder> {
  try {
    const result =
      method === 'allCorrections' ? ((await marks?.allCorrections()) ?? new Map()) : await marks?.carryOver(from, to);
    return { kind: 'answer', number, answer: result };
  } catch (error) {
    const { message, code } = error as Error & { code?: string };
    return { kind: 'answer', number, error: { message, ...(code !== undefined && { code }) } };
  }
}

/** An error as it was before it went between threads. */
export const errorOf = ({ message, code }: Words): Error =>
  code === undefined ? new Error(message) : new BriefError(code as BriefErrorCode, message);
