// Start-up, keystroke, search and ingest as ratios against peers measured in the same run; nothing asserts a time.
//   npm run bench
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ingest } from './ingest.ts';
import { keystrokes } from './keystrokes.ts';
import { search } from './search.ts';
import { startUp } from './start-up.ts';

const folder = fileURLToPath(new URL('../../briefings', import.meta.url));
const captures = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

console.log(`Node ${process.version}, ${captures.length} captures\n`);
for (const measure of [startUp, keystrokes, search, ingest]) {
  for (const { what, value, unit, n, against } of await measure(captures)) {
    const ratio = against
      ? `${(value / against.value).toFixed(2)} × ${against.what} (${against.value.toFixed(2)} ${unit})`
      : '';
    console.log(
      `${what.padEnd(58)} ${value.toFixed(2).padStart(9)} ${unit.padEnd(5)} n=${String(n).padEnd(5)} ${ratio}`,
    );
  }
  console.log();
}
