// An hour's worth of keys in one session, and the memory the program holds meanwhile.
//   node test/bench/long-session.ts [KEYS] [PATH…]     36,000 keys over the shipped briefings unless told
import { readFileSync } from 'node:fs';
import { openProgram } from '../support/open-pty.ts';
import { shippedBriefings } from '../support/run-program.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { median } from './measure.ts';

const [keys = '36000', ...paths] = process.argv.slice(2);
const count = Number(keys);
const SAMPLES = 36;
const SEED = 20261126;

/** What a person does over and over, each beginning and ending in the list. */
const habits = [
  'jjjj',
  'kk',
  'G',
  'gg',
  '\u0004',
  '\u0015',
  'h',
  'l\u001b',
  '\rjjjjjjjj \u0002h',
  '\r....,,><h',
  '\rJJJKKh',
  '\rvjjjjvGggvh',
  '\r\tjjjjnN\rhh',
  '\r/the\rnnnN\u001bh',
  '\r/a\rnnnh',
  '/niger\u001b',
  '/mali country:ml\u001b',
  '/chinagodarr\r  h\u001b',
  '/"security source" -x\u001b\u001b',
  'mu',
  'fu',
  'ttodo\ru',
  'xx',
  'gdjjgtjjgsjjgljjgc',
  '?jjj/note\u001b\u001b',
  ':favour\u001b',
  'w\u001bh',
  's\u001b',
  'S\u001b',
  '\u000c',
];

const reader = openProgram(paths.length > 0 ? paths : [shippedBriefings], { columns: 200, rows: 60 });
await reader.until(/briefings/);
const random = seededRandom(SEED);
const memory = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${reader.pid}/status`, 'utf8'))?.[1]) / 1024;
const samples: number[] = [];
let pressed = 0;
while (pressed < count) {
  for (const key of habits[Math.floor(random() * habits.length)] ?? '') {
    const before = reader.written().length;
    reader.type(key);
    pressed += 1;
    for (const begun = performance.now(); reader.written().length === before && performance.now() - begun < 30; )
      await new Promise((resume) => setTimeout(resume, 1));
  }
  if (pressed >= ((samples.length + 1) * count) / SAMPLES) {
    samples.push(memory());
    if (process.stdout.isTTY) console.log(`${pressed} keys: ${samples.at(-1)?.toFixed(1)} MiB`);
  }
}
reader.type('\u001b\u001b\u0003');
const { exitCode } = await reader.exited;
const third = Math.floor(samples.length / 3);
const [second, last] = [samples.slice(third, 2 * third), samples.slice(-third)].map(median) as [number, number];
console.log(
  `${pressed} keys, exit ${exitCode}; MiB at every ${SAMPLES}th: ${samples.map((mib) => mib.toFixed(0)).join(' ')}\n` +
    `median of the second third ${second.toFixed(1)}, of the last ${last.toFixed(1)}: ${(last - second).toFixed(1)} more`,
);
