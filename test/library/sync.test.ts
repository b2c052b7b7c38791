import { mkdirSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Corrections } from '../../src/article.ts';
import { createCapturePool } from '../../src/library/capture-pool.ts';
import { everything, type Library } from '../../src/library/library.ts';
import { createMemoryLibrary } from '../../src/library/memory-library.ts';
import { openSurveys } from '../../src/library/open-surveys.ts';
import type { SurveyStore } from '../../src/library/survey-store.ts';
import { syncCaptures } from '../../src/library/sync.ts';
import type { SyncOptions } from '../../src/library/sync-run.ts';
import { captureFolder } from '../support/captures.ts';
import { temporaryFolder } from '../support/run-program.ts';

const here = createCapturePool(0);

type Kept = { readonly library: Library; readonly surveys: SurveyStore };

const newLibrary = (): Kept => ({ library: createMemoryLibrary(), surveys: openSurveys(undefined) as SurveyStore });

const sync = (folder: string, { library, surveys }: Kept, more: Partial<SyncOptions> = {}) =>
  syncCaptures([folder], library, { surveys, pool: here, ...more });

/** Every article in full, and where it lies. */
async function contentOf({ library }: Kept): Promise<unknown> {
  const listings = await library.list({}, everything);
  const articles = await Promise.all(listings.map(({ id }) => library.get(id)));
  const files = (await library.files()).map(({ path, id, reject }) => ({ path, id, reject }));
  return { articles, files: files.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

async function freshContent(folder: string, more: Partial<SyncOptions> = {}): Promise<unknown> {
  const kept = newLibrary();
  await sync(folder, kept, more);
  return contentOf(kept);
}

/** A story of a made-up site with chrome around it. */
const story = (n: number) => `Wells number ${n} reopen along the road to Timbuktu - The Observer
Wells number ${n} reopen along the road to Timbuktu
The long read of the week you should not miss tonight
Villagers in northern Mali have reopened ${n} wells along the road to Timbuktu, the governor said on Thursday.
"We waited ${n} weeks for this water," said Aminata Walet, a teacher in the town of Goundam.
`;
const CHROME = 'The long read of the week you should not miss tonight';

const storyFolder = (count: number) =>
  captureFolder(Object.fromEntries(Array.from({ length: count }, (_, i) => [`s${i}.txt`, story(i + 2)])));

const headlines = async ({ library }: Kept) => (await library.list({}, everything)).map(({ headline }) => headline);

describe('folders are the truth', () => {
  test('a new file comes, a changed one is read anew, a removed one goes', async () => {
    const folder = captureFolder();
    const kept = newLibrary();
    expect((await sync(folder, kept)).read).toBe(2);
    writeFileSync(join(folder, 'new.txt'), story(7));
    rmSync(join(folder, 'niger-solar.txt'));
    expect((await sync(folder, kept)).read).toBe(1);
    expect(await headlines(kept)).toEqual([
      'Wells reopen along the road to Timbuktu',
      expect.stringContaining('Wells number 7'),
    ]);
    writeFileSync(join(folder, 'new.txt'), story(8));
    await sync(folder, kept);
    expect(await headlines(kept)).toContainEqual(expect.stringContaining('Wells number 8'));
    expect(await contentOf(kept)).toEqual(await freshContent(folder));
  });

  test('nothing is read again when nothing has changed', async () => {
    const folder = captureFolder();
    for (const name of readdirSync(folder)) utimesSync(join(folder, name), 1e9, 1e9);
    const kept = newLibrary();
    await sync(folder, kept);
    const before = await kept.library.version();
    expect((await sync(folder, kept, { pool: forbidden })).read).toBe(0);
    expect(await kept.library.version()).toBe(before);
  });

  test('an edit within the same time stamp, of the same size, is seen', async () => {
    const folder = captureFolder({ 'a.txt': story(3) });
    const kept = newLibrary();
    const now = Date.now() / 1000;
    for (const text of [story(3), story(4)]) {
      writeFileSync(join(folder, 'a.txt'), text);
      utimesSync(join(folder, 'a.txt'), now, now);
      await sync(folder, kept);
    }
    expect(await headlines(kept)).toEqual([expect.stringContaining('Wells number 4')]);
  });

  test('the library is not asked for its files when the folders are as they were', async () => {
    const folder = storyFolder(3);
    const age = () => {
      for (const name of readdirSync(folder)) utimesSync(join(folder, name), 1e9, 1e9);
    };
    age();
    const { library, ...parts } = newLibrary();
    await sync(folder, { library, ...parts });
    let asked = 0;
    const files = () => {
      asked += 1;
      return library.files();
    };
    const again = () => sync(folder, { ...parts, library: { ...library, files } });
    expect((await again()).folders).toEqual([folder]);
    expect(asked).toBe(0);
    writeFileSync(join(folder, 'new.txt'), story(50));
    age();
    expect((await again()).read).toBe(1);
    expect(asked).toBe(1);
    await again();
    expect(asked).toBe(1);
  });

  test('a file from the future is not looked into again and again', async () => {
    const folder = captureFolder({ 'a.txt': story(3) });
    const later = new Date(Date.now() + 86_400_000);
    utimesSync(join(folder, 'a.txt'), later, later);
    const kept = newLibrary();
    await sync(folder, kept);
    let looked = 0;
    await sync(folder, kept, { onProgress: () => (looked += 1) });
    expect(looked).toBe(0);
  });

  test('a renamed file keeps its id, and is never missing in between', async () => {
    const folder = captureFolder();
    const kept = newLibrary();
    await sync(folder, kept);
    const before = (await kept.library.list({}, everything)).map(({ id }) => id);
    renameSync(join(folder, 'mali-wells.txt'), join(folder, 'a.txt'));
    const counts: number[] = [];
    const watched: Library = {
      ...kept.library,
      async apply(batch, cursor) {
        await kept.library.apply(batch, cursor);
        counts.push(await kept.library.count());
      },
    };
    await sync(folder, { ...kept, library: watched });
    expect((await kept.library.list({}, everything)).map(({ id }) => id)).toEqual(before);
    expect(new Set(counts)).toEqual(new Set([2]));
    expect(await contentOf(kept)).toEqual(await freshContent(folder));
  });

  test('copies are one article, which stays as long as one of them does', async () => {
    const folder = captureFolder({ 'b.txt': story(3), 'c.txt': story(3) });
    const kept = newLibrary();
    await sync(folder, kept);
    writeFileSync(join(folder, 'a.txt'), story(3));
    await sync(folder, kept);
    expect(await contentOf(kept)).toEqual(await freshContent(folder));
    rmSync(join(folder, 'a.txt'));
    rmSync(join(folder, 'b.txt'));
    await sync(folder, kept);
    expect(await kept.library.count()).toBe(1);
    expect(await contentOf(kept)).toEqual(await freshContent(folder));
  });

  test('a bad capture is rejected with its reason, again only when it has changed', async () => {
    const folder = captureFolder({ 'good.txt': story(3), 'bad.txt': '\u0000\u0001\u0002' });
    const kept = newLibrary();
    await sync(folder, kept);
    const [reject] = await kept.library.rejects();
    expect(reject?.reason).toContain(join(folder, 'bad.txt'));
    expect(await kept.library.count()).toBe(1);
    writeFileSync(join(folder, 'bad.txt'), story(4));
    await sync(folder, kept);
    expect(await kept.library.rejects()).toEqual([]);
    expect(await kept.library.count()).toBe(2);
  });

  test('a folder that may not be looked into is told, and what lies there is taken to be there still', async () => {
    const folder = captureFolder({ 'a/x.txt': story(3), 'b.txt': story(4) });
    const kept = newLibrary();
    await sync(folder, kept);
    const { compareFiles } = await import('../../src/library/compare-files.ts');
    const known = new Map((await kept.library.files()).map((file) => [file.path, file]));
    const { gone, same } = compareFiles({ files: [], hidden: [join(folder, 'a')] }, known);
    expect(same.map(({ path }) => basename(path))).toEqual(['x.txt']);
    expect(gone.map(({ path }) => basename(path))).toEqual(['b.txt']);
  });
});

describe('lines that recur across a site', () => {
  test('go with that reason, whatever the order of arrival', async () => {
    const folder = storyFolder(6);
    const kept = newLibrary();
    await sync(folder, kept);
    for (const { id } of await kept.library.list({}, everything)) {
      const article = await kept.library.get(id);
      expect(article?.removed.find(({ text }) => text === CHROME)?.reason).toBe('site boilerplate');
    }
    const grown = newLibrary();
    const growing = temporaryFolder();
    for (const i of [3, 0, 5, 1, 4, 2]) {
      writeFileSync(join(growing, `s${i}.txt`), story(i + 2));
      await sync(growing, grown);
    }
    const articles = (content: unknown) => (content as { articles: unknown }).articles;
    expect(articles(await contentOf(grown))).toEqual(articles(await contentOf(kept)));
  });

  test('stay when only one capture is left that holds them', async () => {
    const folder = storyFolder(3);
    const kept = newLibrary();
    await sync(folder, kept);
    rmSync(join(folder, 's1.txt'));
    rmSync(join(folder, 's2.txt'));
    await sync(folder, kept);
    expect(await contentOf(kept)).toEqual(await freshContent(folder));
    const [listing] = await kept.library.list({}, everything);
    const article = await kept.library.get(listing?.id ?? '');
    expect(article?.removed.filter(({ reason }) => reason === 'site boilerplate')).toEqual([]);
  });
});

describe('what the reader put right', () => {
  const marksOf = (corrections: ReadonlyMap<string, Corrections>) => {
    const carried: [string, string][] = [];
    return {
      carried,
      allCorrections: async () => corrections,
      carryOver: async (from: string, to: string) => void carried.push([from, to]),
    };
  };

  test('is in the article after the next sync, without looking at the folders, and gone when taken back', async () => {
    const folder = captureFolder();
    const kept = newLibrary();
    await sync(folder, kept);
    const plain = await contentOf(kept);
    const [{ id } = { id: '' }] = await kept.library.list({}, everything);
    const marks = marksOf(new Map([[id, { country: 'SN' }]]));
    expect((await sync('/nowhere', kept, { marks, isWalking: false })).read).toBe(1);
    expect((await kept.library.get(id))?.countries[0]?.code).toBe('SN');
    expect(await contentOf(kept)).toEqual(await freshContent(folder, { marks }));
    await sync(folder, kept, { marks: marksOf(new Map()) });
    expect(await contentOf(kept)).toEqual(plain);
  });

  test('is carried over from the old id of an edited file', async () => {
    const folder = captureFolder({ 'a.txt': story(3) });
    const kept = newLibrary();
    await sync(folder, kept);
    const [before] = await kept.library.list({}, everything);
    writeFileSync(join(folder, 'a.txt'), story(4));
    const marks = marksOf(new Map());
    await sync(folder, kept, { marks });
    const [after] = await kept.library.list({}, everything);
    expect(marks.carried).toEqual([[before?.id, after?.id]]);
  });

  test('also when the file was empty for a while in between', async () => {
    const folder = captureFolder({ 'a.txt': story(3) });
    const kept = newLibrary();
    await sync(folder, kept);
    const [before] = await kept.library.list({}, everything);
    const marks = marksOf(new Map());
    for (const text of ['', story(4)]) {
      writeFileSync(join(folder, 'a.txt'), text);
      await sync(folder, kept, { marks });
    }
    const [after] = await kept.library.list({}, everything);
    expect(marks.carried).toEqual([[before?.id, after?.id]]);
  });

  test('stays with a capture that moves and leaves its name to another one', async () => {
    const folder = captureFolder({ 'latest.txt': story(3) });
    const kept = newLibrary();
    await sync(folder, kept);
    renameSync(join(folder, 'latest.txt'), join(folder, 'yesterday.txt'));
    writeFileSync(join(folder, 'latest.txt'), story(4));
    const marks = marksOf(new Map());
    await sync(folder, kept, { marks });
    expect(await kept.library.count()).toBe(2);
    expect(marks.carried).toEqual([]);
  });
});

test('threads give the same as reading on the spot', async () => {
  const pool = createCapturePool(2);
  const folder = storyFolder(60);
  const kept = newLibrary();
  await sync(folder, kept, { pool });
  await pool.close();
  expect(await contentOf(kept)).toEqual(await freshContent(folder));
});

test('one program at a time has the surveys, and its end frees them', () => {
  const file = join(temporaryFolder(), 'surveys.db');
  const first = openSurveys(file);
  expect(first).toBeDefined();
  expect(openSurveys(file)).toBeUndefined();
  first?.close();
  const second = openSurveys(file);
  expect(second).toBeDefined();
  second?.close();
});

test('surveys that are lost or damaged are made anew, and what depends on them', async () => {
  const folder = storyFolder(4);
  const file = join(temporaryFolder(), 'surveys.db');
  const library = createMemoryLibrary();
  const open = () => openSurveys(file) as SurveyStore;
  const first = open();
  await sync(folder, { library, surveys: first });
  first.close();
  for (const damage of [() => writeFileSync(file, 'no database'), () => rmSync(file)]) {
    damage();
    writeFileSync(join(folder, `t${damage.name}.txt`), story(90));
    const surveys = open();
    await sync(folder, { library, surveys });
    expect(await contentOf({ library, surveys })).toEqual(await freshContent(folder));
    surveys.close();
  }
});

describe('a sync that was disturbed', () => {
  test('goes on where it stopped, to the same content', async () => {
    const folder = storyFolder(30);
    const whole = await freshContent(folder);
    for (const stopAt of [1, 7, 20, 29]) {
      const kept = newLibrary();
      const stopping = new AbortController();
      const report = await sync(folder, kept, {
        signal: stopping.signal,
        onProgress: ({ phase }) => phase === 'reading' && stopping.abort(),
        pool: stoppingAfter(stopAt, stopping),
      });
      expect(report.isDue).toBe(true);
      expect(await kept.library.count()).toBeLessThan(30);
      await sync(folder, kept);
      expect(await contentOf(kept)).toEqual(whole);
    }
  });

  test('finds a file that is written while it is read, in the same sync', async () => {
    const folder = storyFolder(3);
    const file = join(folder, 's1.txt');
    const kept = newLibrary();
    const pool = {
      ...here,
      read: (async (tasks, take, signal) => {
        writeFileSync(file, story(99));
        await here.read(tasks, take, signal);
      }) satisfies typeof here.read,
    };
    await sync(folder, kept, { pool });
    expect(await contentOf(kept)).toEqual(await freshContent(folder));
  });

  test('an edit that keeps size and time is not seen at first sight, and does no harm', async () => {
    const folder = captureFolder({ 'a.txt': story(3), 'b.txt': story(4) });
    const at = new Date('2024-01-01');
    const kept = newLibrary();
    utimesSync(join(folder, 'a.txt'), at, at);
    await sync(folder, kept);
    writeFileSync(join(folder, 'a.txt'), story(5));
    utimesSync(join(folder, 'a.txt'), at, at);
    mkdirSync(join(folder, 'c'));
    writeFileSync(join(folder, 'c', 'd.txt'), story(6));
    await sync(folder, kept);
    expect(await kept.library.count()).toBe(3);
  });
});

/** Reads nothing: any call is a mistake. */
const forbidden = {
  ...here,
  read: (async (tasks) => {
    if (tasks.length > 0) throw new Error(`${tasks.length} captures were to be read`);
  }) satisfies typeof here.read,
};

const stoppingAfter = (count: number, stopping: AbortController) => ({
  ...here,
  read: (async (tasks, take, signal) => {
    let left = count;
    await here.read(
      tasks,
      async (outcome, task) => {
        await take(outcome, task);
        left -= 1;
        if (left === 0) stopping.abort();
      },
      signal,
    );
  }) satisfies typeof here.read,
});
