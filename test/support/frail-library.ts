// The thread of a library that ends at a search for "deadly".
import { parentPort } from 'node:worker_threads';
import type { NarrowedQuery } from '../../src/library/narrow-search.ts';
import type { Question } from '../../src/library/sqlite/engine-thread.ts';

parentPort?.on('message', ({ method, values }: Question) => {
  if (method === 'search' && JSON.stringify((values[0] as NarrowedQuery).query).includes('deadly')) process.exit(1);
});
await import('../../src/library/sqlite/library-worker.ts');
