// Loads a corpus into a library, in a process of its own: node load-library.ts CORPUS LIBRARY
import { createSqliteLibrary } from '../../../src/library/sqlite/sqlite-library.ts';
import { putRow, rowsOf } from './corpus.ts';

const BATCH = 500;

const [, , corpus = '', file = ''] = process.argv;
const library = createSqliteLibrary(file, 'bench');
await library.open();
let batch: ReturnType<typeof putRow>[] = [];
for await (const row of rowsOf(corpus)) {
  batch.push(putRow(row));
  if (batch.length < BATCH) continue;
  await library.apply(batch);
  batch = [];
}
await library.apply(batch);
await library.close();
const { user, system } = process.cpuUsage();
console.log(
  JSON.stringify({ cpuSeconds: (user + system) / 1e6, peakMegabytes: process.resourceUsage().maxRSS / 1000 }),
);
