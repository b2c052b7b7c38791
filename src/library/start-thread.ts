import type { Worker, WorkerOptions } from 'node:worker_threads';

/** Starts the thread whose code is `name`: beside this file in the sources, at the top of `dist/` once bundled. Threads are loaded with the first one: no first frame needs them. */
export function startThread(name: string, options: WorkerOptions): Worker {
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  setFlagsFromString(`--min-semi-space-size=${NURSERY_MB}`);
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
  setFlagsFromString('--no-parallel-scavenge'); // every core has a thread at work: helpers only cost (a tenth of all the work)
  const worker = new Worker(urlOf(name), options);
  worker.unref();
  return worker;
}

/** Room for young objects that a thread begins with, at most what its limits allow: it may not be let grow later. */
const NURSERY_MB = 8;

/**
 * Percent of what is in use by which a heap may grow until it is swept. V8 lets the interface's grow to four times that where there is
 * enough memory, and a first import took 30 MB more (6,000 captures) for no less work.
 */
const GROWTH = 30;

function urlOf(name: string): URL {
  const here = import.meta.url;
  if (here.endsWith('.ts')) return new URL(`./${name}.ts`, here);
  return new URL(`${here.slice(0, here.lastIndexOf('/dist/'))}/dist/${name}.js`);
}
