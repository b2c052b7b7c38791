// Runs the quality scoreboard over the built library and fails when a measure falls below its pinned floor,
// is missing, or a call threw.   node test/quality/check-floors.js SCOREBOARD.mjs [--raise]
// --raise lifts floors to what was measured; lowering one is an edit by hand, with its reason in the commit.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('floors.json', import.meta.url);
const floors = JSON.parse(readFileSync(file, 'utf8'));
const [scoreboard, mode] = process.argv.slice(2);
if (!scoreboard) {
  console.error('usage: check-floors.js SCOREBOARD.mjs [--raise]');
  process.exit(2);
}

const rows = measure(scoreboard);
if (mode === '--raise') raise(rows);
else process.exitCode = check(rows) ? 0 : 1;

function measure(path) {
  const run = spawnSync(process.execPath, [path, '--json'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  process.stderr.write(run.stderr);
  return new Map(JSON.parse(run.stdout).map(({ section, measure, value }) => [`${section} · ${measure}`, value]));
}

function check(rows) {
  const faults = [];
  for (const [name, floor] of Object.entries(floors.atLeast)) {
    const value = rows.get(name);
    if (value === undefined) faults.push(`${name}: missing`);
    else if (!(value >= floor)) faults.push(`${name}: ${value}, floor ${floor}`);
  }
  for (const [name, ceiling] of Object.entries(floors.atMost)) {
    const value = rows.get(name);
    if (value === undefined) faults.push(`${name}: missing`);
    else if (!(value <= ceiling)) faults.push(`${name}: ${value}, at most ${ceiling}`);
  }
  for (const fault of faults) console.error(`below its floor: ${fault}`);
  const count = Object.keys(floors.atLeast).length + Object.keys(floors.atMost).length;
  console.log(`quality: ${count - faults.length} of ${count} measures hold`);
  return faults.length === 0;
}

/** Lower is better for these; time is never pinned. */
function isCost(name) {
  return /empty bodies|leaked|lost|threw|not built/.test(name);
}

function raise(rows) {
  for (const [name, value] of rows) {
    if (/CPU/.test(name) || typeof value !== 'number' || Number.isNaN(value)) continue;
    const table = isCost(name) ? floors.atMost : floors.atLeast;
    const best = isCost(name) ? Math.min : Math.max;
    table[name] = table[name] === undefined ? value : best(table[name], value);
  }
  const sorted = (table) => Object.fromEntries(Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(
    file,
    `${JSON.stringify({ atLeast: sorted(floors.atLeast), atMost: sorted(floors.atMost) }, undefined, 2)}\n`,
  );
}
