import { BriefError, type BriefErrorCode, type Range } from '../../article.ts';
import type { Filter, Library } from '../library.ts';
import { startThread } from '../start-thread.ts';
import { createSetGiver } from './handed-sets.ts';
import { createSqliteEngine, type SqliteEngine } from './sqlite-engine.ts';
import { type AskEngine, libraryOn } from './sqlite-library.ts';

export type Question = {
  readonly number: number;
  readonly method: keyof SqliteEngine;
  readonly values: readonly unknown[];
};
export type Answer = {
  readonly number: number;
  readonly result?: unknown;
  readonly error?: {
    readonly code?: BriefErrorCode | undefined;
    readonly message?: string | undefined;
    readonly at?: Range | undefined;
  };
};

/** Milliseconds in which the first frame is painted; a thread that starts meanwhile would take the time for it. */
const GRACE_MS = 200;

/**
 * A library in an SQLite file that works in a thread of its own: the worst query does not hold up a key. Until that thread is up (20 ms and
 * more), what the first frame needs is answered here.
 */
export function createWorkerLibrary(file: string, pipeline: string): Library {
  let near: SqliteEngine | undefined;
  let readOnly = false;
  let starting: NodeJS.Timeout | undefined;
  let far: ReturnType<typeof startWorker> | undefined;

  const ask = async (method: keyof SqliteEngine, ...values: readonly unknown[]): Promise<unknown> => {
    if (method === 'open') {
      near = createSqliteEngine(file, pipeline);
      readOnly = values[0] === true;
      starting = setTimeout(start, GRACE_MS).unref();
      return near.open(readOnly);
    }
    if (near && isQuick(method, values)) return (near[method] as (...values: unknown[]) => unknown)(...values);
    if (!near && !far) throw new BriefError('library', `The library ${file} is not open.`);
    if (method !== 'close') return start().ask(method, values);
    clearTimeout(starting);
    closeNear();
    await far?.ask('close', []);
    await far?.end();
    far = undefined;
    return undefined;
  };
  const start = () => {
    if (far) return far;
    far = startWorker(file, pipeline);
    far.ask('open', [readOnly]).then(closeNear, closeNear);
    far.ask('warm', []).catch(() => {}); // what is wrong, the first search will say
    return far;
  };
  const closeNear = () => {
    near?.close();
    near = undefined;
  };
  return libraryOn(ask as AskEngine);
}

/** What is read from its place without the index. */
function isQuick(method: keyof SqliteEngine, [filter = {}]: readonly unknown[]): boolean {
  if (method === 'get' || method === 'cursor' || method === 'version' || method === 'idsFrom') return true;
  const parts = Object.keys(filter as Filter);
  if (method === 'facets') return parts.length === 0;
  return (method === 'list' || method === 'count') && parts.every((part) => part === 'group');
}

/** What a search leaves behind is swept up soon instead of being let grow: 30 MB less, and no slower. */
const LIMITS = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 128 };

function startWorker(file: string, pipeline: string) {
  const worker = startThread('sqlite/library-worker', { workerData: { file, pipeline }, resourceLimits: LIMITS });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const handSets = createSetGiver();
  let asked = 0;
  worker.on('message', ({ number, result, error }: Answer) => {
    const question = waiting.get(number);
    waiting.delete(number);
    if (waiting.size === 0) worker.unref();
    if (error) question?.reject(errorOf(error));
    else question?.resolve(result);
  });
  worker.on('error', (error) => {
    for (const { reject } of waiting.values()) reject(error as Error);
    waiting.clear();
  });
  return {
    ask: (method: keyof SqliteEngine, values: readonly unknown[]): Promise<unknown> =>
      new Promise((resolve, reject) => {
        waiting.set(++asked, { resolve, reject });
        worker.ref();
        worker.postMessage({ number: asked, method, values: handSets(method, values) } satisfies Question);
      }),
    end: () => worker.terminate(),
  };
}

const errorOf = ({ code, message = '', at }: NonNullable<Answer['error']>): Error =>
  code ? new BriefError(code, message, at && { at }) : new Error(message);
