import { BriefError, type BriefErrorCode } from '../article.ts';
import type { KeptInSync, SyncNews } from './keep-in-sync.ts';
import { startThread } from './start-thread.ts';
import type { ReaderMarks } from './sync.ts';

export type SyncSettings = {
  readonly paths: readonly string[];
  readonly libraryFile: string;
  readonly surveysFile: string;
  readonly pipeline: string;
  /** How many threads read captures. */
  readonly threads: number;
};

/** What the thread says: news, and questions about the reader's own data. */
export type SyncWord =
  | Exclude<SyncNews, { kind: 'failed' }>
  | { readonly kind: 'failed'; readonly message: string; readonly code?: string }
  | {
      readonly kind: 'question';
      readonly number: number;
      readonly method: keyof ReaderMarks;
      readonly values: readonly string[];
    };

/** What the thread is told. */
export type SyncOrder =
  | { readonly kind: 'refresh' }
  | {
      readonly kind: 'answer';
      readonly number: number;
      readonly answer?: unknown;
      readonly error?: { readonly message: string; readonly code?: string };
    };

/** `keepInSync` in a thread of its own, for a library in a file. */
export function syncInThread(
  settings: SyncSettings,
  marks: ReaderMarks | undefined,
  tell: (news: SyncNews) => void,
): KeptInSync {
  const worker = startThread('sync-thread', { workerData: settings, resourceLimits: limits });
  const order = (what: SyncOrder) => worker.postMessage(what);
  const answer = async (method: keyof ReaderMarks, [from = '', to = '']: readonly string[]): Promise<unknown> =>
    method === 'allCorrections' ? ((await marks?.allCorrections()) ?? new Map()) : marks?.carryOver(from, to);
  worker.on('message', (word: SyncWord) => {
    if (word.kind === 'question')
      answer(word.method, word.values).then(
        (result) => order({ kind: 'answer', number: word.number, answer: result }),
        ({ message, code }: Error & { code?: string }) =>
          order({ kind: 'answer', number: word.number, error: { message, ...(code !== undefined && { code }) } }),
      );
    else if (word.kind === 'failed') tell({ kind: 'failed', error: errorOf(word) });
    else tell(word);
  });
  worker.on('error', (error) => tell({ kind: 'failed', error: error as Error }));
  return {
    refresh: () => order({ kind: 'refresh' }),
    // What is under way is left as a kill would leave it: the library stands, and the next sync goes on from there.
    stop: async () => void (await worker.terminate()),
  };
}

/** A large nursery for what a batch leaves behind would only cost memory. */
const limits = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 8 };

/** An error loses its class between threads. */
export const errorOf = ({ message, code }: { readonly message: string; readonly code?: string }): Error =>
  code === undefined ? new Error(message) : new BriefError(code as BriefErrorCode, message);
