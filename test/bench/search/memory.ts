// The memory of a process that shows the list and searches with every key: node memory.ts LIBRARY < KEYS (a line of JSON each)
import { readFileSync } from 'node:fs';
import { createWorkerLibrary } from '../../../src/library/sqlite/worker-library.ts';

const library = createWorkerLibrary(process.argv[2] ?? '', 'bench');
await library.open();
await library.facets({}, ['country', 'topic']);
await library.list({}, { offset: 0, limit: 50 });
for (const line of readFileSync(0, 'utf8').trim().split('\n'))
  await library.search(JSON.parse(line) as string, { limit: 10 }).catch(() => {});
console.log(process.memoryUsage().rss);
await library.close();
