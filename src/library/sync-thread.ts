// The thread that brings a stored library in line with its folders, so that the interface is free. Reads through a pool of
// further threads; the reader's own data stays with the interface, which is asked.
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { Corrections } from '../article.ts';
import { createCapturePool } from './capture-pool.ts';
import type { Syncer } from './keep-in-sync.ts';
import { libraryError } from './sqlite/library-damage.ts';
import { createSqliteLibrary } from './sqlite/sqlite-library.ts';
import { createSyncer } from './sync-here.ts';
import { errorOf, type SyncOrder, type SyncSettings, type SyncWord } from './sync-in-thread.ts';

/** Of nice(1): the interface goes before, the threads that read go after. */
const NICENESS = 5;
if (process.platform === 'linux') setPriority(0, NICENESS);

const { paths, libraryFile, surveysFile, pipeline, threads } = workerData as SyncSettings;
const say = (word: SyncWord) => parentPort?.postMessage(word);
type Waiting = { readonly resolve: (answer: unknown) => void; readonly reject: (error: Error) => void };
const waiting = new Map<number, Waiting>();

function ask(method: 'allCorrections' | 'carryOver', values: readonly string[]): Promise<unknown> {
  const number = waiting.size === 0 ? 1 : Math.max(...waiting.keys()) + 1;
  return new Promise((resolve, reject) => {
    waiting.set(number, { resolve, reject });
    say({ kind: 'question', number, method, values });
  });
}

const marks = {
  allCorrections: async () => (await ask('allCorrections', [])) as ReadonlyMap<string, Corrections>,
  carryOver: async (from: string, to: string) => void (await ask('carryOver', [from, to])),
};

let syncer: Syncer | undefined;

async function begin(): Promise<Syncer> {
  const library = createSqliteLibrary(libraryFile, pipeline);
  await library.open();
  return createSyncer({ paths, library, surveysFile, pool: createCapturePool(threads), marks });
}

async function sync(isWalking: boolean): Promise<void> {
  const never = new AbortController();
  try {
    syncer ??= await begin();
    const onProgress = (progress: Parameters<Parameters<Syncer['sync']>[0]['onProgress']>[0]) =>
      say({ kind: 'progress', progress });
    const report = await syncer.sync({ isWalking, onProgress, signal: never.signal });
    say(report ? { kind: 'done', report } : { kind: 'busy' });
  } catch (error) {
    say({ kind: 'failed', ...wordsOf(libraryError(surveysFile, error) as Error) });
  }
}

parentPort?.on('message', (order: SyncOrder) => {
  if (order.kind === 'sync') void sync(order.isWalking);
  else {
    const { number, answer, error } = order;
    if (error) waiting.get(number)?.reject(errorOf(error));
    else waiting.get(number)?.resolve(answer);
    waiting.delete(number);
  }
});

/** An error loses its class between threads. */
function wordsOf(error: Error & { code?: string }) {
  return { message: error.message, ...(error.code !== undefined && { code: error.code }) };
}
