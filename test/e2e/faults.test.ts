import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { sqliteDatabase } from '../../src/reader-data/open-database.ts';
import { captureFolder } from '../support/captures.ts';
import { openProgram } from '../support/open-pty.ts';
import { runProgram, startProgram, temporaryFolder } from '../support/run-program.ts';
import { smallDisk } from '../support/small-disk.ts';

/** Kills a run of the suite tries; `SAHEL_BRIEF_KILLS=60 npx vitest run test/e2e/faults` for the whole measure. */
const KILLS = Number(process.env['SAHEL_BRIEF_KILLS'] ?? 5);

const story = (n: number) => `Wells number ${n} reopen along the road to Timbuktu - The Observer
Wells number ${n} reopen along the road to Timbuktu
The long read of the week you should not miss tonight
Villagers in northern Mali have reopened ${n} wells along the road to Timbuktu, the governor said on Thursday.
"We waited ${n} weeks for this water," said Aminata Walet, a teacher in the town of Goundam.
`;

const storyFolder = (count: number) =>
  captureFolder(Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i % 5}/s${i}.txt`, story(i)])));

/** Every article in full. */
async function contentOf(folder: string, home: string): Promise<string> {
  const { stdout, code } = await runProgram(['export', folder, '--format', 'jsonl'], { home });
  expect(code).toBe(0);
  return createHash('sha256').update(stdout).digest('hex');
}

test(`killed at ${KILLS} random points, a sync goes on to the same content`, { timeout: 60_000 * KILLS }, async () => {
  const folder = storyFolder(150);
  const begun = performance.now();
  const whole = await contentOf(folder, temporaryFolder());
  const time = performance.now() - begun;
  for (let i = 0; i < KILLS; i++) {
    const home = temporaryFolder();
    const at = time * (0.15 + 0.85 * ((i + Math.random()) / KILLS));
    const { child, exited } = startProgram(['list', folder], { home });
    await new Promise((resume) => setTimeout(resume, at));
    const acknowledged = articlesKept(home);
    child.kill('SIGKILL');
    await exited;
    expect(articlesKept(home), 'nothing that was acknowledged is lost').toBeGreaterThanOrEqual(acknowledged);
    expect(await contentOf(folder, home), `killed after ${Math.round(at)} of ${Math.round(time)} ms`).toBe(whole);
  }
});

/** Articles of batches that were written whole, as any other program sees them; 0 before there is a library. */
function articlesKept(home: string): number {
  const file = libraryFiles(home).find((name) => name.endsWith('library.db'));
  if (!file) return 0;
  const database = new (sqliteDatabase())(file, { readOnly: true, timeout: 5000 });
  try {
    return Number(database.prepare('SELECT count(*) AS articles FROM article').get()?.['articles']);
  } catch {
    return 0; // its tables are not there yet
  } finally {
    database.close();
  }
}

/** What there is of libraries under a home. */
function libraryFiles(home: string): string[] {
  const cache = join(home, '.cache', 'sahel-brief');
  if (!existsSync(cache)) return [];
  const entries = readdirSync(cache, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

describe('reading goes on', () => {
  const rows = (stdout: string) => stdout.trim().split('\n').length;

  test('when the disk is full, and says so', async () => {
    const disk = smallDisk(1);
    if (!disk) return;
    onTestFinished(() => void disk.remove());
    const { stdout, stderr, code } = await runProgram(['list', storyFolder(300)], {
      env: { XDG_CACHE_HOME: disk.folder },
    });
    expect(stderr).toMatch(/disk is full/);
    expect({ code, rows: rows(stdout) }).toEqual({ code: 0, rows: 300 });
  });

  test('when the library may not be written: what was read before, and that it is', async () => {
    const disk = smallDisk(8);
    if (!disk) return;
    onTestFinished(() => void disk.remove());
    const folder = storyFolder(3);
    const env = { XDG_CACHE_HOME: disk.folder };
    await runProgram(['list', folder], { env });
    expect(disk.protect()).toBe(true);
    writeFileSync(join(folder, 'new.txt'), story(77));
    const { stdout, stderr, code } = await runProgram(['list', folder], { env });
    expect({ code, rows: rows(stdout) }).toEqual({ code: 0, rows: 3 });
    expect(stderr).toMatch(/cannot be written: this is what was read before/);
    const other = await runProgram(['list', storyFolder(4)], { env });
    expect({ code: other.code, rows: rows(other.stdout) }).toEqual({ code: 0, rows: 4 });
    expect(other.stderr).toMatch(/read anew each time/);
  });

  test('without a home folder', async () => {
    const env = { HOME: '/dev/null/home' };
    const { stdout, stderr, code } = await runProgram(['list', storyFolder(2)], { env });
    expect({ code, rows: rows(stdout) }).toEqual({ code: 0, rows: 2 });
    expect(stderr).toMatch(/read anew each time/);
    const reader = openProgram([storyFolder(2)], { env });
    await reader.until(/Wells number 1/);
    reader.type('Q');
    expect((await reader.exited).exitCode).toBe(0);
  });

  test.runIf(existsSync('/proc/self'))('when the home folder stands where no folder can be made', async () => {
    const { stdout, stderr, code } = await runProgram(['list', storyFolder(2)], { env: { HOME: '/proc/nowhere' } });
    expect({ code, rows: rows(stdout) }).toEqual({ code: 0, rows: 2 });
    expect(stderr).toMatch(/read anew each time/);
  });

  test('when the clock says 1970', async () => {
    const home = temporaryFolder();
    const env = { NODE_OPTIONS: '--import=data:text/javascript,Date.now=()=>12345' };
    const folder = storyFolder(3);
    const first = await runProgram(['list', folder], { home, env });
    expect({ code: first.code, rows: rows(first.stdout) }).toEqual({ code: 0, rows: 3 });
    expect((await runProgram(['list', folder], { home, env })).stdout).toBe(first.stdout);
    writeFileSync(join(folder, 'new.txt'), story(77));
    expect(rows((await runProgram(['list', folder], { home })).stdout)).toBe(4);
  });

  test('when the library is no library any more', async () => {
    const home = temporaryFolder();
    const folder = storyFolder(3);
    const first = await runProgram(['list', folder], { home });
    for (const name of libraryFiles(home)) writeFileSync(name, 'rubbish '.repeat(2000));
    const { stdout, code } = await runProgram(['list', folder], { home });
    expect({ code, stdout }).toEqual({ code: 0, stdout: first.stdout });
  });
});

test('nothing is left on disk with --ephemeral', async () => {
  const home = temporaryFolder();
  mkdirSync(home, { recursive: true });
  await runProgram(['list', storyFolder(2), '--ephemeral'], { home });
  expect(libraryFiles(home)).toEqual([]);
});

test('another sahel-brief that reads the same captures is told, and what it has so far is shown', async () => {
  const home = temporaryFolder();
  const folder = storyFolder(3);
  await runProgram(['list', folder], { home });
  const [file = ''] = libraryFiles(home).filter((name) => name.endsWith('surveys.db'));
  const { openSurveys } = await import('../../src/library/open-surveys.ts');
  const held = openSurveys(file);
  writeFileSync(join(folder, 'new.txt'), story(77));
  const { stdout, stderr, code } = await runProgram(['list', folder], { home });
  held?.close();
  expect({ code, rows: stdout.trim().split('\n').length }).toEqual({ code: 0, rows: 3 });
  expect(stderr).toMatch(/another sahel-brief is reading/);
  expect((await runProgram(['list', folder], { home })).stdout.trim().split('\n')).toHaveLength(4);
});

test('commands that are started together all show everything', async () => {
  const home = temporaryFolder();
  const folder = storyFolder(20);
  const ran = await Promise.all([1, 2, 3].map(() => runProgram(['list', folder], { home })));
  for (const { stdout, code } of ran)
    expect({ code, rows: stdout.trim().split('\n').length }).toEqual({ code: 0, rows: 20 });
});
