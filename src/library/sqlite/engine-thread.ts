import { BriefError, type BriefErrorCode, type Range } from '../../article.ts';
import { startThread } from '../start-thread.ts';
import { createSetGiver } from './handed-sets.ts';
import type { SqliteEngine } from './sqlite-engine.ts';

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

/** An engine in a thread of its own. */
export type EngineThread = {
  readonly ask: (method: keyof SqliteEngine, values: readonly unknown[]) => Promise<unknown>;
  readonly end: () => Promise<unknown>;
};

/** What a search leaves behind is swept up soon instead of being let grow: 36 MB less, and no slower. */
const LIMITS = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 128 };

/** Starts the thread; `ended` is called when it ends by itself (out of memory, say), and what was asked is refused. */
export function startEngineThread(
  { file, pipeline, code = 'sqlite/library-worker' }: { file: string; pipeline: string; code?: string | undefined },
  ended: () => void,
): EngineThread {
  const worker = startThread(code, { workerData: { file, pipeline }, resourceLimits: LIMITS });
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
  let cause: unknown;
  worker.on('error', (error) => {
    cause = error;
  });
  worker.on('exit', () => {
    ended();
    const unanswered = [...waiting.values()];
    waiting.clear();
    const why = cause instanceof Error ? ` (${cause.message})` : '';
    for (const { reject } of unanswered)
      reject(new BriefError('library', `The library ${file} gave no answer${why}: try again.`, { cause }));
  });
  return {
    ask: (method, values) =>
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
