import { spawnSync } from 'node:child_process';
import { openProgram, openPty } from '../support/open-pty.ts';
import { program, shippedBriefings } from '../support/run-program.ts';
import { type Figure, median } from './measure.ts';

const RUNS = 10;

/** From spawn to the first list on the screen, and to the end of a command, against a Node that does nothing and less. */
export async function startUp(): Promise<Figure[]> {
  const bare: number[] = [];
  const list: number[] = [];
  const screen: number[] = [];
  const less: number[] = [];
  for (let i = 0; i <= RUNS; i++) {
    bare.push(timeOf(() => spawnSync(process.execPath, ['-e', '0'])));
    list.push(timeOf(() => spawnSync(process.execPath, [program, 'list', shippedBriefings])));
    screen.push(await untilShown(() => openProgram([shippedBriefings], { columns: 120, rows: 40 }), /briefings/, 'q'));
    less.push(
      await untilShown(
        () => openPty('less', ['README.md'], { cwd: process.cwd(), columns: 120, rows: 40 }),
        /sahel-brief/,
        'q',
      ),
    );
  }
  const node = { what: 'node -e 0', value: median(bare.slice(1)) };
  return [
    { what: 'start: first list on the screen', value: median(screen.slice(1)), unit: 'ms', n: RUNS, against: node },
    { what: 'start: sahel-brief list, whole', value: median(list.slice(1)), unit: 'ms', n: RUNS, against: node },
    { what: 'start: less, first page', value: median(less.slice(1)), unit: 'ms', n: RUNS, against: node },
  ];
}

function timeOf(run: () => void): number {
  const begun = performance.now();
  run();
  return performance.now() - begun;
}

async function untilShown(open: () => ReturnType<typeof openPty>, wanted: RegExp, quit: string): Promise<number> {
  const begun = performance.now();
  const session = open();
  await session.until(wanted);
  const took = performance.now() - begun;
  session.type(quit);
  await session.exited;
  return took;
}
