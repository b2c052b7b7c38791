import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../src/article.ts';
import { readEntry } from '../../src/library/read-file.ts';
import { createSqliteLibrary } from '../../src/library/sqlite/sqlite-library.ts';
import { sqliteDatabase } from '../../src/reader-data/open-database.ts';
import { libraryFolder } from '../../src/settings/library-folder.ts';
import { openProgram, openPty } from '../support/open-pty.ts';
import { program, runProgram, temporaryFolder, testEnvironment } from '../support/run-program.ts';
import { type Capture, type Figure, median } from './measure.ts';

const RUNS = 20;
const LOOK_MS = 1;
const PATIENCE_MS = 15_000;
const SIZE = { columns: 120, rows: 40 };

/** From spawn to the first list on the screen and to the first key answered, with 12 articles and with many, against a Node that does nothing. */
export async function startUp(captures: readonly Capture[], { size } = { size: 10_000 }): Promise<Figure[]> {
  const homes = [await homeWith(captures, 0), await homeWith(captures, size)];
  const bare: number[] = [];
  const command: number[] = [];
  const painted: number[][] = homes.map(() => []);
  const live: number[][] = homes.map(() => []);
  const less: number[] = [];
  for (let i = 0; i <= RUNS; i++) {
    bare.push(timeOf(() => spawnSync(process.execPath, ['-e', '0'])));
    for (const [k, { home, folder }] of homes.entries()) {
      const env = testEnvironment(home);
      if (k === 0) command.push(timeOf(() => spawnSync(process.execPath, [program, 'list', folder], { env })));
      const open = () => openProgram([folder], { ...SIZE, home });
      painted[k]?.push(await untilShown(open, /\d briefings/, 'q'));
      live[k]?.push(await untilShown(open, /Keys of the list/, 'qq', '?'));
    }
    less.push(
      await untilShown(() => openPty('less', ['README.md'], { ...SIZE, cwd: process.cwd() }), /sahel-brief/, 'q'),
    );
  }
  const node = { what: 'node -e 0', value: median(bare.slice(1)) };
  const figure = (what: string, times: readonly number[] = []): Figure => ({
    what,
    value: median(times.slice(1)),
    unit: 'ms',
    n: RUNS,
    against: node,
  });
  return [
    ...homes.flatMap(({ count }, k) => [
      figure(`start: list painted, ${count} articles`, painted[k]),
      figure(`start: a key answered, ${count} articles`, live[k]),
    ]),
    figure('start: sahel-brief list, whole, 12 articles', command),
    figure('start: less, first page', less),
  ];
}

/** A home whose library of one folder holds the captures, and `more` articles made of them. */
async function homeWith(captures: readonly Capture[], more: number) {
  const home = temporaryFolder();
  const folder = join(home, 'captures');
  mkdirSync(folder);
  for (const { name, text } of captures) writeFileSync(join(folder, name), text);
  await runProgram(['list', folder], { home });
  if (more > 0) await addArticles(join(libraryFolder({ HOME: home }, [folder]), 'library.db'), captures, more);
  return { home, folder, count: captures.length + more };
}

const BATCH = 500;

/** Variants of the captures' articles, each with its own id, date and headline. */
async function addArticles(file: string, captures: readonly Capture[], count: number): Promise<void> {
  const entries = captures.map(({ name, text }) => readEntry(new TextEncoder().encode(text), name));
  const library = createSqliteLibrary(file, versionOf(file));
  await library.open();
  for (let i = 0; i < count; i += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, count - i) }, (_, k) => {
      const { article, capture } = entries[(i + k) % entries.length] as (typeof entries)[number];
      return { kind: 'put' as const, entry: { article: variant(article, i + k), capture: { ...capture, text: '' } } };
    });
    await library.apply(batch);
  }
  await library.close();
}

/** The stages that the built program has; their name ends the library's generation. */
function versionOf(file: string): string {
  const database = new (sqliteDatabase())(file, { readOnly: true });
  const { value } = database.prepare("SELECT value FROM meta WHERE key = 'generation'").get() as { value: string };
  database.close();
  return value.slice(value.indexOf(' ') + 1);
}

const variant = (article: Article, i: number): Article => ({
  ...article,
  id: (0xa00000000000 + i).toString(16),
  headline: `${article.headline ?? 'Untitled'} ${i}`,
  publishedOn: new Date(Date.UTC(2015, 0, 1) + (i % 3650) * 864e5).toISOString().slice(0, 10),
});

function timeOf(run: () => void): number {
  const begun = performance.now();
  run();
  return performance.now() - begun;
}

/** Keys that are typed at once wait in the terminal until the program takes them. */
async function untilShown(
  open: () => ReturnType<typeof openPty>,
  wanted: RegExp,
  quit: string,
  keys = '',
): Promise<number> {
  const begun = performance.now();
  const session = open();
  if (keys) session.type(keys);
  while (!wanted.test(session.written())) {
    if (performance.now() - begun > PATIENCE_MS) throw new Error(`waited in vain for ${wanted}`);
    await new Promise((resume) => setTimeout(resume, LOOK_MS));
  }
  const took = performance.now() - begun;
  for (const key of quit) session.type(key);
  await session.exited;
  return took;
}
