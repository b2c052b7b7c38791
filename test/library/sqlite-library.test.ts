import { copyFileSync, existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BriefError } from '../../src/article.ts';
import { everything, type Library } from '../../src/library/library.ts';
import { createSqliteLibrary } from '../../src/library/sqlite/sqlite-library.ts';
import { createWorkerLibrary } from '../../src/library/sqlite/worker-library.ts';
import { sqliteDatabase } from '../../src/reader-data/open-database.ts';
import { temporaryFolder } from '../support/run-program.ts';
import { smallDisk } from '../support/small-disk.ts';
import { numberedArticle, putting } from './library-articles.ts';
import { describeLibrary } from './library-contract.ts';

const newFile = () => join(temporaryFolder(), 'library.db');

describeLibrary('in SQLite', () => createSqliteLibrary(newFile(), 'test'));

const articles = Array.from({ length: 120 }, (_, i) => numberedArticle(i));

async function filled(file: string, pipeline = 'test', count = articles.length): Promise<Library> {
  const library = createSqliteLibrary(file, pipeline);
  await library.open();
  for (let from = 0; from < count; from += 10)
    await library.apply(articles.slice(from, Math.min(count, from + 10)).map(putting), `batch ${from}`);
  return library;
}

describe('the file', () => {
  test('is kept from one run to the next', async () => {
    const file = newFile();
    await (await filled(file)).close();
    const library = createSqliteLibrary(file, 'test');
    expect(await library.open()).toEqual({ state: 'kept', wasInterrupted: false });
    expect([await library.count(), await library.cursor()]).toEqual([120, 'batch 110']);
    expect((await library.search('witness77')).hits[0]?.id).toBe(articles[77]?.id);
    await library.close();
  });

  test('is begun anew when other stages made it', async () => {
    const file = newFile();
    await (await filled(file)).close();
    const library = createSqliteLibrary(file, 'other stages');
    expect(await library.open()).toMatchObject({ state: 'new', reason: 'another version wrote it' });
    expect([await library.count(), await library.cursor()]).toEqual([0, undefined]);
    await library.close();
  });

  test('is begun anew when it is no library at all', async () => {
    const file = newFile();
    writeFileSync(file, 'These are not the bytes of a database. '.repeat(1000));
    const library = await filled(file);
    expect(await library.count()).toBe(120);
    await library.close();
  });

  test('tells that the last one that wrote was interrupted', async () => {
    const file = newFile();
    const library = await filled(file);
    copyFileSync(file, `${file}.2`);
    copyFileSync(`${file}-wal`, `${file}.2-wal`);
    await library.close();
    const other = createSqliteLibrary(`${file}.2`, 'test');
    expect(await other.open()).toEqual({ state: 'kept', wasInterrupted: false }); // it still runs
    expect(await other.count()).toBe(120);
    await other.close();
  });

  test('is read by one while another writes', async () => {
    const file = newFile();
    const writer = await filled(file, 'test', 100);
    const reader = createSqliteLibrary(file, 'test');
    await reader.open({ readOnly: true });
    const before = await reader.version();
    expect((await reader.search('witness110 ')).isExact).toBe(false);
    for (const article of articles.slice(100)) await writer.apply([putting(article)]);
    expect(await reader.version()).not.toBe(before);
    expect((await reader.search('witness110 ')).hits[0]?.id).toBe(articles[110]?.id);
    expect(await reader.list({}, everything)).toEqual(await writer.list({}, everything));
    await reader.close();
    await writer.close();
  });

  test('gives back the room of what has gone', async () => {
    const file = newFile();
    const library = await filled(file, 'test', 0);
    const noise = (seed: number) =>
      Array.from({ length: 3000 }, (_, i) => Math.sin(seed * 3000 + i).toString(36)).join(' ');
    const large = articles.slice(0, 60).map((article, i) => ({ ...article, paragraphs: [noise(i)] }));
    for (const article of large) await library.apply([putting(article)]);
    for (const { id } of large.slice(1)) await library.apply([{ kind: 'remove', id }]);
    await library.close();
    const one = newFile();
    const small = createSqliteLibrary(one, 'test');
    await small.open();
    await small.apply(large.slice(0, 1).map(putting));
    await small.close();
    expect(statSync(file).size).toBeLessThan(statSync(one).size * 2);
  });

  test('holds many batches in few segments, and finds the same in them', async () => {
    const many = await filled(newFile());
    const one = createSqliteLibrary(newFile(), 'test');
    await one.open();
    await one.apply(articles.map(putting));
    for (const query of [
      'wells',
      'menaka road',
      '"road to gao"',
      'country:ML ferries',
      'witnes7',
      'w',
      '-wells kidal',
    ]) {
      const [a, b] = [await many.search(query, everything), await one.search(query, everything)];
      expect(a.hits.map(({ id }) => id).sort()).toEqual(b.hits.map(({ id }) => id).sort());
    }
    await many.close();
    await one.close();
  });
});

test('segments are joined when a sync ends: no more of them than a binary number has digits', async () => {
  const file = newFile();
  const library = createSqliteLibrary(file, 'test');
  await library.open();
  const segments = () => {
    const database = new (sqliteDatabase())(file, { readOnly: true });
    const sizes = database.prepare('SELECT documents FROM segment ORDER BY documents DESC').all();
    database.close();
    return sizes.map(({ documents }) => Number(documents));
  };
  await library.apply(articles.slice(0, 90).map(putting));
  for (const article of articles.slice(90, 95)) await library.apply([putting(article)]);
  expect(segments()).toEqual([90, 1, 1, 1, 1, 1]);
  await library.apply([], 'end');
  expect(segments()).toEqual([90, 5]);
  for (const article of articles.slice(95)) {
    await library.apply([putting(article)]);
    await library.apply([], 'end');
    const sizes = segments();
    for (const [i, size] of sizes.entries())
      expect(size).toBeGreaterThanOrEqual(sizes.slice(i + 1).reduce((sum, one) => sum + one, 0));
  }
  for (const [i, { id }] of articles.entries()) expect((await library.search(`witness${i}`)).hits[0]?.id).toBe(id);
  await library.close();
});

describe('a phrase', () => {
  const apart = (text: string) => Array.from({ length: 300 }, (_, i) => withText(i, 'Apart', text));
  const withText = (number: number, headline: string, text: string) => ({
    ...numberedArticle(number),
    headline,
    paragraphs: [text],
  });
  const keptIn = async (all: readonly ReturnType<typeof withText>[]) => {
    const library = createSqliteLibrary(newFile(), 'test');
    await library.open();
    for (let from = 0; from < all.length; from += 30) await library.apply(all.slice(from, from + 30).map(putting));
    return library;
  };

  test('of common words is found at once, though many have the words and the first of them not side by side', async () => {
    const held = withText(300, 'Held', `${'Word after word of it. '.repeat(200)} All of the men have left.`);
    const library = await keptIn([...apart('Men of all the land. All men. The wells of the men.'), held]);
    for (const query of ['"all of the men"', '"of the men hav', '"the men have left"', '"men have"']) {
      const { hits, total } = await library.search(query, { limit: 5 });
      expect([query, hits.map(({ id }) => id), total]).toEqual([query, [held.id], 1]);
    }
    await library.close();
  });

  test('of rarer words is found by a complete search, however many have the words', async () => {
    const held = withText(300, 'Held', `${'Word after word of it. '.repeat(200)} A governor travelled.`);
    const library = await keptIn([...apart('Nobody travelled. A governor spoke, the governor spoke.'), held]);
    const { hits, total } = await library.search('"governor travelled"', { isComplete: true, limit: 1 });
    expect([hits.map(({ id }) => id), total]).toEqual([[held.id], 1]);
    await library.close();
  });

  test('that stands in an article finds it, wherever it begins and ends', async () => {
    const library = await filled(newFile());
    for (const article of articles.filter((_, i) => i % 17 === 0))
      for (const paragraph of article.paragraphs) {
        const words = paragraph.split(' ');
        for (let from = 0; from + 3 < words.length; from += 2) {
          const phrase = words.slice(from, from + 4).join(' ');
          const { hits } = await library.search(`"${phrase}"`, { ...everything, isComplete: true });
          expect([phrase, hits.some(({ id }) => id === article.id)]).toEqual([phrase, true]);
        }
      }
    await library.close();
  });

  test('in a script without spaces is a run of its letters', async () => {
    const library = await keptIn([
      withText(1, '尼日尔', '尼日尔政府宣布新的计划。'),
      withText(2, '政府', '政府在尼日尔宣布。'),
    ]);
    const found = async (query: string) => (await library.search(query)).hits.map(({ listing }) => listing.headline);
    expect(await found('"尼日尔政府"')).toEqual(['尼日尔']);
    expect(await found('"政府宣布新')).toEqual(['尼日尔']);
    expect(await found('"政府尼日尔"')).toEqual([]);
    await library.close();
  });
});

test('a word whose end was left off finds the whole one when nothing has it as it stands', async () => {
  const library = createSqliteLibrary(newFile(), 'test');
  await library.open();
  const texts = ['The transport stopped.', 'Transportation of wheat began.'];
  const all = texts.map((text, i) => ({ ...numberedArticle(i), headline: 'Roads', paragraphs: [text] }));
  await library.apply(all.map(putting));
  const { hits, isExact } = await library.search('transport wheat ');
  expect([hits.map(({ id }) => id), isExact]).toEqual([[all[1]?.id], false]);
  await library.close();
});

describe('in a thread of its own', () => {
  test('answers as in this one: what is found, what is not, and what is wrong', async () => {
    const file = newFile();
    const here = await filled(file);
    const there = createWorkerLibrary(file, 'test');
    expect(await there.open()).toEqual({ state: 'kept', wasInterrupted: false });
    expect(await there.list({}, everything)).toEqual(await here.list({}, everything)); // while the thread starts
    for (const query of ['witness77', 'ferris', 'country:ML "road to"', '']) {
      const found = await there.search(query, { limit: 5, filter: { not: new Set([articles[0]?.id ?? '']) } });
      expect(found).toEqual(await here.search(query, { limit: 5, filter: { not: new Set([articles[0]?.id ?? '']) } }));
    }
    expect(await there.get(articles[3]?.id ?? '')).toEqual(articles[3]);
    expect(await there.facets({}, ['country'])).toEqual(await here.facets({}, ['country']));
    await expect(there.search('country:atlantis now')).rejects.toMatchObject({
      code: 'query',
      at: { start: 0, end: 16 },
    });
    const onlyOne = articles.slice(0, 20).map(({ id }) => new Set([id]));
    for (const only of [...onlyOne, ...onlyOne]) {
      expect((await there.search('open', { filter: { only } })).hits.map(({ id }) => id)).toEqual([...only]);
      expect(await there.count({ not: only })).toBe(119);
    }
    await there.apply([putting(numberedArticle(500))], 'more');
    expect([await here.count(), await here.cursor()]).toEqual([121, 'more']);
    expect((await there.search('witness500')).total).toBe(1);
    await there.close();
    await expect(there.count()).rejects.toMatchObject({ code: 'library' });
    await here.close();
  });
});

test('a thread that ends leaves no question unanswered, and is replaced', async () => {
  const file = newFile();
  await (await filled(file)).close();
  const library = createWorkerLibrary(file, 'test', '../../test/support/frail-library');
  await library.open();
  const asked = ['witness70', 'deadly', 'witness9'].map((query) =>
    library.search(query).catch(({ message }) => message),
  );
  expect(await Promise.all(asked)).toEqual([
    expect.objectContaining({ total: 1 }),
    `The library ${file} gave no answer: try again.`,
    `The library ${file} gave no answer: try again.`,
  ]);
  expect((await library.search('witness77')).hits[0]?.id).toBe(articles[77]?.id);
  await library.close();
});

describe('a damaged file', () => {
  /** mulberry32 */
  const randomFrom = (seed: number) => {
    let state = seed;
    return () => {
      state = (state + 0x6d2b79f5) | 0;
      let t = Math.imul(state ^ (state >>> 15), 1 | state);
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
      return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
  };

  const damages: ((file: string, random: () => number) => void)[] = [
    (file, random) => flip(file, random, 1),
    (file, random) => flip(file, random, 40),
    (file, random) => zeroPage(file, random),
    (file, random) => truncateSync(file, Math.floor(statSync(file).size * random())),
  ];
  const flip = (file: string, random: () => number, bits: number) => {
    const bytes = readFileSync(file);
    for (let i = 0; i < bits; i += 1) {
      const at = Math.floor(random() * bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    }
    writeFileSync(file, bytes);
  };
  const zeroPage = (file: string, random: () => number) => {
    const bytes = readFileSync(file);
    const at = Math.floor((random() * bytes.length) / 4096) * 4096;
    writeFileSync(file, bytes.fill(0, at, at + 4096));
  };

  const some = articles.slice(0, 45);
  const byId = new Map(articles.map((article) => [article.id, article]));

  /** Reads everything there is; gives whether all of it is there, and fails on a wrong word. */
  async function readAll(library: Library): Promise<boolean> {
    const listings = await library.list({}, everything);
    for (const { id, headline, site } of listings)
      expect({ headline, site }).toEqual({ headline: byId.get(id)?.headline, site: byId.get(id)?.site });
    for (const { id } of some) {
      const article = await library.get(id);
      if (article) expect(article).toEqual(byId.get(id));
      const capture = await library.captureText(id);
      if (capture !== undefined) expect(capture).toBe(byId.get(id)?.paragraphs.join('\n'));
    }
    for (const { keys, count } of await library.facets({}, ['country', 'topic'])) {
      expect(['ML', 'NE', 'BF']).toContain(keys[0]);
      expect(count).toBe(some.length / 3);
    }
    for (const query of ['wells', 'gao', 'witness17', 'ferris', '"road to"'])
      for (const { id, text } of (await library.search(query)).hits) {
        const article = byId.get(id);
        expect([article?.headline, ...(article?.paragraphs ?? [])].join('\n')).toContain(text);
      }
    return listings.length === some.length;
  }

  test('never gives out a wrong word, and is begun anew once it was noticed: 60 random damages', async () => {
    const whole = newFile();
    await (await filled(whole, 'test', some.length)).close();
    const outcomes = { unharmed: 0, anew: 0, noticed: 0 };
    for (let seed = 0; seed < 60; seed += 1) {
      const file = newFile();
      copyFileSync(whole, file);
      damages[seed % damages.length]?.(file, randomFrom(seed));
      const library = createSqliteLibrary(file, 'test');
      const { state } = await library.open();
      if (state === 'new') {
        outcomes.anew += 1;
        await library.close();
        continue;
      }
      let isNoticed = false;
      let isWhole = false;
      try {
        isWhole = await readAll(library);
      } catch (error) {
        if (!(error instanceof BriefError)) throw error;
        expect(error.code).toBe('library');
        isNoticed = true;
      }
      const { isSound } = await library.check('full');
      await library.close();
      if (isWhole && isSound) {
        outcomes.unharmed += 1;
        continue;
      }
      expect(isNoticed || !isSound).toBe(true);
      outcomes.noticed += 1;
      expect(await library.open()).toMatchObject({ state: 'new' });
      await library.apply(some.map(putting));
      expect(await library.count()).toBe(some.length);
      await library.close();
    }
    expect(outcomes.unharmed).toBeLessThan(20); // bits of pages that hold nothing
    expect(outcomes.anew + outcomes.noticed).toBeGreaterThan(40);
  }, 180_000);
});

describe('the disk', () => {
  const disk = smallDisk(4);
  disk?.remove();

  test.skipIf(!disk)('that is full is said, and what was there before stays readable', async () => {
    const disk = smallDisk(3);
    if (!disk) return;
    const library = createSqliteLibrary(join(disk.folder, 'library.db'), 'test');
    await library.open();
    let kept = 0;
    const noise = (length: number) => Array.from({ length }, () => Math.random().toString(36)).join(' ');
    const fill = async () => {
      for (; kept < 2000; kept += 1)
        await library.apply([putting({ ...numberedArticle(kept), paragraphs: [`mark ${noise(200)}`] })], String(kept));
    };
    await expect(fill()).rejects.toThrow(/disk is full/);
    expect(kept).toBeGreaterThan(10);
    expect(await library.count()).toBe(kept);
    expect(await library.cursor()).toBe(String(kept - 1));
    expect((await library.search('mark ', { limit: 2000 })).total).toBe(kept);
    await library.close();
    disk.remove();
  });

  test.skipIf(!disk)('that may not be written: what is there is read, and writing says why not', async () => {
    const disk = smallDisk(8);
    if (!disk) return;
    const file = join(disk.folder, 'library.db');
    await (await filled(file)).close();
    expect(existsSync(`${file}-wal`)).toBe(false);
    disk.protect();
    const library = createSqliteLibrary(file, 'test');
    expect(await library.open()).toMatchObject({ state: 'kept' });
    expect((await library.search('witness77')).hits[0]?.id).toBe(articles[77]?.id);
    await expect(library.apply([putting(numberedArticle(500))])).rejects.toThrow(/may not be written/);
    expect(await library.count()).toBe(120);
    await library.close();
    disk.remove();
  });

  test('without a place for the library is said', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const library = createSqliteLibrary(join(file, 'library.db'), 'test');
    await expect(library.open()).rejects.toThrow(BriefError);
  });
});
