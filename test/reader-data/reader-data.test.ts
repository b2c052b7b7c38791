import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { openReaderData } from '../../src/reader-data/open-reader-data.ts';
import type { ReaderData } from '../../src/reader-data/reader-data.ts';
import { readerDataFile } from '../../src/settings/reader-data-file.ts';
import { temporaryFolder } from '../support/run-program.ts';

const newFile = () => join(temporaryFolder(), 'sahel-brief', 'reader-data.db');
const [a, b, c] = ['aaaaaaaaaaaa', 'bbbbbbbbbbbb', 'cccccccccccc'] as const;
const span = { paragraph: 2, start: 10, end: 30 };
const at = '2024-04-12T08:00:00.000Z';

async function opened(file?: string): Promise<ReaderData> {
  return (await openReaderData(file)).data;
}

/** Opens the file, does something, closes it. */
async function using<T>(file: string, work: (data: ReaderData) => Promise<T>): Promise<T> {
  const data = await opened(file);
  try {
    return await work(data);
  } finally {
    await data.close();
  }
}

test('its file follows XDG, else the home folder', () => {
  expect(readerDataFile({ XDG_DATA_HOME: '/x' })).toBe('/x/sahel-brief/reader-data.db');
  expect(readerDataFile({ HOME: '/home/y' })).toBe('/home/y/.local/share/sahel-brief/reader-data.db');
});

test('a set of ids stays the same until something is marked, here or by another', async () => {
  const file = newFile();
  const [here, there] = [await opened(file), await opened(file)];
  await here.setRead(a, true);
  const first = await here.ids('read');
  expect(await here.ids('read')).toBe(first);
  await here.setRead(b, true);
  expect([...(await here.ids('read'))].sort()).toEqual([a, b]);
  expect(await here.ids('favourite')).toEqual(new Set());
  await there.setRead(a, false);
  expect([...(await here.ids('read'))]).toEqual([b]);
  expect([...first]).toEqual([a]);
  await here.close();
  await there.close();
});

test('many are marked together', async () => {
  await using(newFile(), async (data) => {
    await data.setFavourite(a, true);
    await data.setAllRead([a, b], true);
    expect([...(await data.ids('read'))].sort()).toEqual([a, b].sort());
    await data.setAllRead([b], false);
    expect((await data.marks([a])).get(a)).toMatchObject({ isRead: true, isFavourite: true });
    expect((await data.marks([b])).get(b)).toMatchObject({ isRead: false });
  });
});

describe('what is marked is there after a restart', () => {
  test('read, favourite, tags and the place where one stopped', async () => {
    const file = newFile();
    await using(file, async (data) => {
      await data.setRead(a, true);
      await data.setFavourite(a, true);
      await data.setTags(a, ['water', ' aid ', '', 'water']);
      await data.setPosition(a, { paragraph: 3, start: 120 });
    });
    await using(file, async (data) => {
      expect((await data.marks([a, b])).get(a)).toEqual({
        isRead: true,
        isFavourite: true,
        tags: ['aid', 'water'],
        position: { paragraph: 3, start: 120 },
      });
      expect((await data.marks([b])).get(b)).toEqual({ isRead: false, isFavourite: false, tags: [] });
      expect([...(await data.ids('tag:water'))]).toEqual([a]);
      expect(await data.tags()).toEqual([
        { tag: 'aid', articles: 1 },
        { tag: 'water', articles: 1 },
      ]);
    });
  });

  test('notes in text order, corrections, saved searches', async () => {
    const file = newFile();
    await using(file, async (data) => {
      await data.putNote(a, { span, sentence: 'It rained.', text: 'check', at });
      await data.putNote(a, { span: { ...span, paragraph: 0 }, sentence: 'Mali won.', text: 'when?', at });
      await data.setCorrections(a, { country: null, topic: '11000000', remove: ['Share'] });
      await data.putSearch({ name: 'mine', query: 'country:NE uranium' });
    });
    await using(file, async (data) => {
      expect((await data.notes(a)).map(({ text }) => text)).toEqual(['when?', 'check']);
      expect(await data.corrections(a)).toEqual({ country: null, topic: '11000000', remove: ['Share'] });
      expect(await data.savedSearches()).toEqual([{ name: 'mine', query: 'country:NE uranium' }]);
      expect([...(await data.ids('noted')), ...(await data.ids('corrected'))]).toEqual([a, a]);
    });
  });
});

test('every change is taken back by its inverse', async () => {
  const data = await opened();
  const empty = await data.exportJson();
  await data.setRead(a, true);
  await data.setTags(a, ['x']);
  await data.setPosition(a, { paragraph: 1, start: 0 });
  const note = await data.putNote(a, { span, sentence: 's', text: 't', at });
  await data.setCorrections(a, { language: 'fr' });
  await data.putSearch({ name: 'n', query: 'q' });
  expect(await data.exportJson()).not.toBe(empty);
  await data.removeSearch('n');
  await data.setCorrections(a, {});
  await data.removeNote(a, note.id);
  await data.setPosition(a, undefined);
  await data.setTags(a, []);
  await data.setRead(a, false);
  expect(await data.exportJson()).toBe(empty);
  await data.putNote(a, note);
  expect(await data.notes(a)).toEqual([note]);
});

test('two instances see what the other marks', async () => {
  const file = newFile();
  const [one, two] = [await opened(file), await opened(file)];
  await one.setRead(a, true);
  await two.setFavourite(a, true);
  expect((await one.marks([a])).get(a)).toMatchObject({ isRead: true, isFavourite: true });
  await Promise.all([one.close(), two.close()]);
});

describe('an edited capture', () => {
  test('has what was on its old id; the old one keeps it; twice is once', async () => {
    const data = await opened();
    await data.setRead(a, true);
    await data.setTags(a, ['old']);
    await data.setTags(b, ['new']);
    await data.putNote(a, { span, sentence: 's', text: 't', at });
    await data.setCorrections(a, { country: 'NE', remove: ['Share'] });
    await data.setCorrections(b, { country: 'ML', keep: ['Share'] });
    await data.carryOver(a, b);
    await data.carryOver(a, b);
    expect((await data.marks([b])).get(b)).toEqual({ isRead: true, isFavourite: false, tags: ['new', 'old'] });
    expect(await data.notes(b)).toEqual(await data.notes(a));
    expect(await data.corrections(b)).toEqual({ country: 'ML', keep: ['Share'] });
  });
});

describe('export and import', () => {
  async function marked(): Promise<ReaderData> {
    const data = await opened();
    await data.setFavourite(b, true);
    await data.setTags(a, ['water']);
    await data.setPosition(a, { paragraph: 1, start: 5 });
    await data.putNote(a, { id: 'n1', span, sentence: 's', text: 'ƙasa “é”', at });
    await data.setCorrections(c, { topic: null, keep: ['x'] });
    await data.putSearch({ name: 'n', query: 'q' });
    return data;
  }

  test('carry everything to another machine, twice without harm, and give the same bytes', async () => {
    const json = await (await marked()).exportJson();
    const other = await opened();
    expect(await other.importJson(json)).toEqual({ articles: 3, searches: 1 });
    await other.importJson(json);
    expect(await other.exportJson()).toBe(json);
  });

  test('import adds; where both say something else, what is here stays', async () => {
    const data = await opened();
    await data.setTags(a, ['aid']);
    await data.setPosition(a, { paragraph: 9, start: 0 });
    await data.putSearch({ name: 'n', query: 'mine' });
    await data.importJson(await (await marked()).exportJson());
    expect((await data.marks([a])).get(a)).toEqual({
      isRead: false,
      isFavourite: false,
      tags: ['aid', 'water'],
      position: { paragraph: 9, start: 0 },
    });
    expect(await data.savedSearches()).toEqual([{ name: 'n', query: 'mine' }]);
  });

  test.each([
    ['{', /not JSON/],
    ['[]', /the file is no object/],
    ['{"schema":"sahel-brief/article/1"}', /its schema is "sahel-brief\/article\/1"/],
    ['{"schema":"sahel-brief/reader-data/1","articles":[{"id":"../x"}]}', /articles\[0\]\.id is no article's id/],
    ['{"schema":"sahel-brief/reader-data/1","articles":[{"id":"aaaaaaaaaaaa","tags":[7]}]}', /tags\[0\] is no text/],
    [
      '{"schema":"sahel-brief/reader-data/1","articles":[{"id":"bbbbbbbbbbbb","isRead":true},{"id":"aaaaaaaaaaaa","notes":[{"id":"n","span":{"paragraph":0,"start":1.5,"end":2}}]}]}',
      /articles\[1\]\.notes\[0\]\.span\.start is no whole number/,
    ],
  ])('%s is refused with the place, and nothing is added', async (text, why) => {
    const data = await opened();
    const before = await data.exportJson();
    await expect(data.importJson(text)).rejects.toThrow(why);
    await expect(data.importJson(text)).rejects.toMatchObject({ code: 'reader-data' });
    expect(await data.exportJson()).toBe(before);
  });
});

describe('a file that is not as it should be', () => {
  test('one that is no database is moved aside, not deleted, and a new one begun', async () => {
    const file = newFile();
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, 'my precious notes');
    const { data, notice } = await openReaderData(file);
    expect(notice).toContain(`${file}.damaged`);
    expect(readFileSync(`${file}.damaged`, 'utf8')).toBe('my precious notes');
    await data.setRead(a, true);
    await data.close();
    expect((await openReaderData(file)).notice).toBeUndefined();
  });

  test('damage in the middle is found at opening; a second one gets a name of its own', async () => {
    const file = newFile();
    for (const round of [1, 2]) {
      await using(file, async (data) => {
        for (let i = 0; i < 300; i++) await data.putNote(a, { span, sentence: 's'.repeat(100), text: `${i}`, at });
      });
      const bytes = readFileSync(file);
      bytes.fill(0xff, bytes.length / 2, bytes.length / 2 + 4096);
      writeFileSync(file, bytes);
      const { data, notice } = await openReaderData(file);
      expect(notice).toMatch(/damaged/);
      expect(await data.notes(a)).toEqual([]);
      await data.close();
      expect(readdirSync(dirname(file)).filter((name) => /damaged(-\d)?$/.test(name))).toHaveLength(round);
    }
  });

  test('one of a newer program is left alone and named', async () => {
    const file = newFile();
    await using(file, async (data) => data.setRead(a, true));
    const database = new DatabaseSync(file);
    database.exec('PRAGMA user_version = 99');
    database.close();
    const before = readFileSync(file);
    await expect(openReaderData(file)).rejects.toThrow(/newer sahel-brief .*update sahel-brief/);
    expect(readFileSync(file)).toEqual(before);
  });

  test('where none can be made, marks live in memory and that is said', async () => {
    const blocked = join(temporaryFolder(), 'file');
    writeFileSync(blocked, '');
    const { data, notice } = await openReaderData(join(blocked, 'reader-data.db'));
    expect(notice).toMatch(/cannot be written .*not kept/);
    await data.setRead(a, true);
    expect([...(await data.ids('read'))]).toEqual([a]);
  });
});
