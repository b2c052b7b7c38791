// A thread that answers as the one that reads captures does, and ends at a capture that is named so.
import { parentPort } from 'node:worker_threads';
import type { PoolRequest } from '../../src/library/capture-pool.ts';

parentPort?.on('message', ({ items }: PoolRequest) => {
  for (const item of items) if (item === 'deadly') throw new Error('that was too much');
  parentPort?.postMessage(items.map((path) => ({ file: { path, size: 1, mtime: 0 } })));
});
