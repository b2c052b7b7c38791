import { parentPort, workerData } from 'node:worker_threads';
import { BriefError } from '../../article.ts';
import type { Answer, Question } from './engine-thread.ts';
import { createSetTaker } from './handed-sets.ts';
import { createSqliteEngine } from './sqlite-engine.ts';

/** The thread that the library works in, so that no query holds up a key: runs one question after the other. */
const { file, pipeline } = workerData as { readonly file: string; readonly pipeline: string };
const engine = createSqliteEngine(file, pipeline);
const takeSets = createSetTaker();

parentPort?.on('message', ({ number, method, values }: Question) => {
  parentPort?.postMessage(
    answerTo(number, engine[method] as (...values: unknown[]) => unknown, takeSets(method, values)),
  );
});

function answerTo(number: number, run: (...values: unknown[]) => unknown, values: readonly unknown[]): Answer {
  try {
    return { number, result: run(...values) };
  } catch (error) {
    const { code, message, at } = error as Partial<BriefError>;
    return { number, error: error instanceof BriefError ? { code, message, at } : { message: String(message) } };
  }
}
