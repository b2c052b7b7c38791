// A thread of the pool: looks at files and reads them through the pipeline.
import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type { PoolRequest } from './capture-pool.ts';
import { readFile, surveyFile } from './read-file.ts';

/** Of nice(1): the interface goes before. Elsewhere than on Linux it would slow down the whole process. */
const NICENESS = 10;
if (process.platform === 'linux') setPriority(0, NICENESS);

parentPort?.on('message', ({ kind, items }: PoolRequest) => {
  parentPort?.postMessage(kind === 'survey' ? items.map(surveyFile) : items.map(readFile));
});
