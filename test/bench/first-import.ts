import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sqliteDatabase } from '../../src/reader-data/open-database.ts';
import { libraryFolder } from '../../src/settings/library-folder.ts';
import { openProgram, type PtySession } from '../support/open-pty.ts';
import { temporaryFolder } from '../support/run-program.ts';
import { type Capture, type Figure, median, quantile } from './measure.ts';
import { benchFolder, corpusFile, MAKER, rowsOf } from './search/corpus.ts';

const SIZE = { columns: 120, rows: 40 };
const BETWEEN_KEYS_MS = 150; // somebody who goes through the list
const LOST_MS = 5000; // a key that was not answered by then
const SETTLED_MS = 20_000; // what the look at the folders took is given back by then
const SEARCHES = ['gao', 'minister of', 'ecconomy', '"said on"', 'country:ML water', 'président', 'a', 'wasnt thier'];

/**
 * A first import as a person has it: the built reader is opened on a folder of captures, which it has never seen, and keys
 * are typed in the list until every capture is in. Then it is opened again, read and searched in.
 */
export async function firstImport(captures: readonly Capture[], { size } = { size: 1000 }): Promise<Figure[]> {
  const folder = await captureFolder(size, captures);
  const home = temporaryFolder();
  const importing = await importInReader(folder, home);
  const library = libraryFolder({ HOME: home }, [folder]);
  const reading = await readAndSearch(folder, home);
  const bytes = sizeOf(folder);
  const n = importing.articles;
  const figure = (what: string, value: number, unit: string, count = n): Figure => ({ what, value, unit, n: count });
  return [
    figure('import: captures a second', n / importing.seconds, '/s'),
    figure('import: captures a second of processor', n / importing.cpuSeconds, '/s'),
    figure('import: memory at most, the whole reader', importing.peakMb, 'MB'),
    figure('import: a key in the list answered, median', median(importing.keys), 'ms', importing.keys.length),
    figure('import: a key in the list answered, p99', quantile(importing.keys, 0.99), 'ms', importing.keys.length),
    figure('library on disk, for each byte of captures', sizeOf(library) / bytes, '×'),
    figure('memory at most, reading and searching, the whole reader', reading, 'MB', SEARCHES.length),
  ];
}

async function importInReader(folder: string, home: string) {
  const begun = performance.now();
  const reader = openProgram([folder], { ...SIZE, home });
  const file = join(libraryFolder({ HOME: home }, [folder]), 'library.db');
  await patiently(reader, /\d briefings/);
  const keys: number[] = [];
  for (let i = 0; !isComplete(file); i += 1) {
    keys.push(await answered(reader, i % 8 < 4 ? 'j' : 'k'));
    await new Promise((resume) => setTimeout(resume, BETWEEN_KEYS_MS));
  }
  const seconds = (performance.now() - begun) / 1000;
  const used = { seconds, cpuSeconds: cpuSecondsOf(reader.pid), peakMb: memoryOf(reader.pid, 'VmHWM'), keys };
  await quit(reader);
  return { ...used, articles: countIn(file) };
}

/** The most memory at any key, in MB. */
async function readAndSearch(folder: string, home: string): Promise<number> {
  const reader = openProgram([folder], { ...SIZE, home });
  await patiently(reader, /\d briefings/);
  await new Promise((resume) => setTimeout(resume, SETTLED_MS));
  let most = 0;
  for (let i = 0; i < 20; i += 1) await answered(reader, 'j');
  for (const query of SEARCHES) {
    reader.type('/');
    for (const key of query) {
      reader.type(key);
      most = Math.max(most, memoryOf(reader.pid, 'VmRSS'));
      await new Promise((resume) => setTimeout(resume, BETWEEN_KEYS_MS));
    }
    reader.type('\u001b\u001b');
    await new Promise((resume) => setTimeout(resume, 500));
  }
  await quit(reader);
  return most;
}

/** Milliseconds until the mark of the cursor is on another row, or on another article. */
async function answered(reader: PtySession, key: string): Promise<number> {
  const before = cursorRow(reader);
  const begun = performance.now();
  reader.type(key);
  for (;;) {
    await new Promise<void>((drawn) => reader.terminal.write('', drawn));
    const took = performance.now() - begun;
    if (cursorRow(reader) !== before || took > LOST_MS) return took;
    await new Promise((resume) => setImmediate(resume));
  }
}

const cursorRow = (reader: PtySession): string =>
  reader
    .screen()
    .split('\n')
    .map((line, y) => (line.startsWith('▌') ? `${y} ${line}` : ''))
    .join('');

async function quit(reader: PtySession): Promise<void> {
  reader.type('Q');
  await reader.exited;
}

/** The first articles of a large import take their time on a busy machine. */
async function patiently(reader: PtySession, wanted: RegExp): Promise<void> {
  for (let tries = 0; tries < 6; tries += 1)
    try {
      await reader.until(wanted);
      return;
    } catch {}
}

function isComplete(file: string): boolean {
  const cursor = ask(file, "SELECT value FROM meta WHERE key = 'cursor'");
  return String(cursor).endsWith(' complete');
}

const countIn = (file: string): number => Number(ask(file, 'SELECT count(*) AS value FROM article'));

function ask(file: string, query: string): unknown {
  const database = new (sqliteDatabase())(file, { readOnly: true, timeout: 5000 });
  try {
    return database.prepare(query).get()?.['value'];
  } finally {
    database.close();
  }
}

/** Of Linux: processor time in hundredths of a second, memory in kB. */
function cpuSecondsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

const memoryOf = (pid: number, what: 'VmHWM' | 'VmRSS'): number =>
  Number(new RegExp(`${what}:\\s*(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1000;

const sizeOf = (folder: string): number =>
  readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);

/** So many noisy captures: news sentences recombined, where their maker is at hand, else the shipped ones recombined. */
async function captureFolder(size: number, captures: readonly Capture[]): Promise<string> {
  const isMade = existsSync(MAKER);
  const folder = join(benchFolder, `${isMade ? 'news' : 'shipped'}-captures-${size}`);
  if (existsSync(join(folder, lastName(size)))) return folder;
  mkdirSync(folder, { recursive: true });
  if (isMade) spawnSync(process.execPath, [MAKER, String(size), '--captures', folder], { stdio: 'inherit' });
  else
    for await (const { id, title, body, source, date } of rowsOf(corpusFile(size, captures)))
      writeFileSync(
        join(folder, `${String(id).padStart(7, '0')}.txt`),
        `Home > News > ${title} - ${source}\n${title}\nPublished ${date}\n${body}\nShare this article\n`,
      );
  return folder;
}

const lastName = (size: number): string => `${String(size - 1).padStart(7, '0')}.txt`;
