// A thread of the pool: looks at files and reads them through the pipeline.
import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type { PoolRequest } from './capture-pool.ts';
import { type ReadOutcome, readFile, surveyFile } from './read-file.ts';

/** Of nice(1): the interface goes before. Elsewhere than on Linux it would slow down the whole process. */
const NICENESS = 10;
if (process.platform === 'linux') setPriority(0, NICENESS);

parentPort?.on('message', ({ kind, items }: PoolRequest) => {
  if (kind === 'survey') parentPort?.postMessage(items.map(surveyFile));
  else {
    const outcomes = items.map(readFile);
    parentPort?.postMessage(outcomes, buffersIn(outcomes));
  }
});

/** They go over to the other thread instead of being copied. */
const buffersIn = (outcomes: readonly ReadOutcome[]): ArrayBuffer[] =>
  outcomes.flatMap((outcome) =>
    outcome && 'entry' in outcome && 'packed' in outcome.entry ? outcome.entry.packed.buffer : [],
  );
