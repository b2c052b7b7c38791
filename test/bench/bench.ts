// Start-up, keystroke, search, ingest and the labels' tables as ratios against peers measured in the same run; nothing asserts a time.
//   npm run bench                                    everything, the search over 1,000 articles
//   npm run bench -- search --size 100000 --seed 5   one of them, as large as wanted
//   npm run bench -- import --size 20000             a first import in the reader, with keys typed meanwhile
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { firstImport } from './first-import.ts';
import { ingest } from './ingest.ts';
import { keystrokes } from './keystrokes.ts';
import { labelData } from './label-data.ts';
import { search } from './search/search.ts';
import { startUp } from './start-up.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { size: { type: 'string', default: '1000' }, seed: { type: 'string', default: '2' } },
});
const size = { size: Number(values.size), seed: Number(values.seed) };

const folder = fileURLToPath(new URL('../../briefings', import.meta.url));
const captures = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

const measures = { start: startUp, keys: keystrokes, search, ingest, labels: labelData, import: firstImport };

console.log(`Node ${process.version}, ${captures.length} captures\n`);
for (const [name, measure] of Object.entries(measures)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  for (const { what, value, unit, n, against } of await measure(captures, size)) {
    const ratio = against
      ? `${(value / against.value).toPrecision(2)} × ${against.what} (${against.value.toFixed(2)} ${unit})`
      : '';
    console.log(
      `${what.padEnd(58)} ${value.toFixed(2).padStart(9)} ${unit.padEnd(5)} n=${String(n).padEnd(5)} ${ratio}`,
    );
  }
  console.log();
}
