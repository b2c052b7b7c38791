import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Article } from '../../src/article.ts';
import { decodeCapture } from '../../src/capture/decode-capture.ts';
import { type Change, type Entry, everything, type Filter, type Library } from '../../src/library/library.ts';
import { articleOf } from '../export/article-of.ts';
import { temporaryFolder } from '../support/run-program.ts';

const label = (code: string, score = 1) => ({ code, score, evidence: [] });
const topic = (code: string, parent = code) => ({ code, parent, name: `topic ${code}`, score: 1, evidence: [] });

/** A toy article; its id is the letter twelve times. */
const toy = (letter: string, headline: string | undefined, text: string, rest: Partial<Article> = {}): Article =>
  articleOf(text.split('\n'), {
    id: letter.repeat(12),
    ...(headline !== undefined && { headline }),
    source: { name: `${letter}.txt`, sha256: letter.repeat(64) },
    ...rest,
  });

const put = (article: Article, more: Partial<Entry> = {}): Change => ({
  kind: 'put',
  entry: { article, capture: { name: article.source.name, text: article.paragraphs.join('\n'), notes: [] }, ...more },
});

const WELLS = toy(
  'a',
  'Wells reopen near Timbuktu',
  'Traders from Timbuktu came by boat. They left at dusk.\nThe governor of Goundam praised the well-diggers.',
  {
    publishedOn: '2024-03-14',
    site: 'Desert Courier',
    countries: [label('ML'), label('NE', 0.3)],
    topics: [topic('20000210', '04000000')],
  },
);
const SOLAR = toy(
  'b',
  'Une centrale solaire à Agadez',
  "L'armée garde le marché de Tillabéri. Le chantier a coûté cher.",
  {
    publishedOn: '2024-05-03',
    site: 'Le Fleuve',
    language: 'fr',
    countries: [label('NE')],
    topics: [topic('20000256', '04000000')],
    credits: [{ name: 'Agence Rivière', kind: 'agency' }],
  },
);
const RIVER = toy(
  'c',
  'Three capitals share one river plan',
  'The river plan covers dams and ferries. Timbuktu is on the map.',
  {
    publishedOn: '2023-11-02T08:00:00',
    countries: [label('ML'), label('NE', 0.95)],
  },
);
const UNTITLED = toy('d', undefined, 'Herders walked for eleven days. Nobody counted the goats of Kidal.', {
  language: 'ha',
});
const ALL = [WELLS, SOLAR, RIVER, UNTITLED];

/** What every library does, written against the interface: an engine that passes may stand in for any other. */
export function describeLibrary(name: string, create: () => Library): void {
  const opened: Library[] = [];
  const open = async (...articles: readonly Article[]): Promise<Library> => {
    const library = create();
    opened.push(library);
    await library.open();
    if (articles.length > 0) await library.apply(articles.map((article) => put(article)));
    return library;
  };
  afterEach(async () => {
    for (const library of opened.splice(0)) await library.close();
  });
  const ids = async (library: Library, query: string, filter?: Filter) =>
    (await library.search(query, { ...(filter && { filter }) })).hits.map(({ id }) => id[0]).join('');
  const listed = async (library: Library, filter: Filter = {}, page = everything) =>
    (await library.list(filter, page)).map(({ id }) => id[0]).join('');

  describe(`${name}: keeping`, () => {
    test('an article comes back as it was put, with its capture', async () => {
      const library = await open(...ALL);
      expect(await library.get(WELLS.id)).toEqual(WELLS);
      expect(await library.captureText(WELLS.id)).toBe(WELLS.paragraphs.join('\n'));
      expect(await library.get('ffffffffffff')).toBeUndefined();
      expect(await library.captureText('ffffffffffff')).toBeUndefined();
    });

    test('the same batch twice is as good as once, and its cursor comes back', async () => {
      const library = await open();
      expect(await library.cursor()).toBeUndefined();
      for (let i = 0; i < 2; i += 1)
        await library.apply(
          ALL.map((article) => put(article)),
          'file 4',
        );
      expect(await library.count()).toBe(4);
      expect(await library.cursor()).toBe('file 4');
      expect(await ids(library, 'goats')).toBe('d');
    });

    test('an article put again replaces the old one everywhere', async () => {
      const library = await open(...ALL);
      await library.apply([put({ ...WELLS, headline: 'Ferries stop', paragraphs: ['The water is low.'] })]);
      expect((await library.get(WELLS.id))?.headline).toBe('Ferries stop');
      expect(await ids(library, 'traders')).toBe('');
      expect(await ids(library, 'water')).toBe('a');
      expect(await library.count()).toBe(4);
    });

    test('a removed article is nowhere', async () => {
      const library = await open(...ALL);
      const before = await library.version();
      await library.apply([{ kind: 'remove', id: SOLAR.id }]);
      expect(await library.version()).not.toBe(before);
      expect(await library.get(SOLAR.id)).toBeUndefined();
      expect(await listed(library)).toBe('acd');
      expect(await ids(library, 'tillaberi')).toBe('');
      expect(await library.facets({}, ['language'])).toHaveLength(2);
    });

    test('ids are found by how they begin', async () => {
      const library = await open(...ALL);
      expect(await library.idsFrom('bb', 5)).toEqual([SOLAR.id]);
      expect(await library.idsFrom('', 2)).toEqual([WELLS.id, SOLAR.id]);
      expect(await library.idsFrom('e', 2)).toEqual([]);
    });

    test('reset forgets everything', async () => {
      const library = await open(...ALL);
      await library.apply([{ kind: 'reject', reject: { name: 'x', code: 'empty', reason: 'x is empty' } }], 'here');
      await library.reset();
      expect([await library.count(), await library.cursor(), await library.rejects()]).toEqual([0, undefined, []]);
      expect(await ids(library, 'timbuktu')).toBe('');
      await library.apply([put(WELLS)]);
      expect(await ids(library, 'timbuktu')).toBe('a');
    });

    test('is sound', async () => {
      const library = await open(...ALL);
      for (const level of ['quick', 'full'] as const)
        expect(await library.check(level)).toEqual({ isSound: true, articles: 4, problems: [] });
    });
  });

  describe(`${name}: files`, () => {
    const file = (path: string) => ({ path, size: 10, mtime: 1700000000000.5 });

    test('are remembered with what they became', async () => {
      const library = await open();
      const reject = { name: '/n/bad.txt', code: 'binary' as const, reason: 'bad.txt is binary' };
      await library.apply([
        put(WELLS, { file: file('/n/a.txt') }),
        { kind: 'reject', reject, file: file('/n/bad.txt') },
      ]);
      expect(await library.files()).toEqual([
        { ...file('/n/a.txt'), id: WELLS.id },
        { ...file('/n/bad.txt'), reject },
      ]);
      expect(await library.rejects()).toEqual([reject]);
    });

    test('a renamed file keeps its article; the last file takes it along', async () => {
      const library = await open();
      await library.apply([put(WELLS, { file: file('/n/a.txt') })]);
      await library.apply([
        { kind: 'found', id: WELLS.id, file: file('/n/b.txt') },
        { kind: 'forget', path: '/n/a.txt' },
      ]);
      expect(await library.count()).toBe(1);
      await library.apply([{ kind: 'forget', path: '/n/b.txt' }]);
      expect([await library.count(), await library.files()]).toEqual([0, []]);
    });

    test('a changed file gives its path to the new article', async () => {
      const library = await open();
      await library.apply([put(WELLS, { file: file('/n/a.txt') })]);
      await library.apply([put(RIVER, { file: file('/n/a.txt') })]);
      expect(await listed(library)).toBe('c');
    });

    test('that could not be read is no reject any more once it can', async () => {
      const library = await open();
      const reject = { name: '/n/a.txt', code: 'empty' as const, reason: 'a.txt is empty' };
      await library.apply([{ kind: 'reject', reject, file: file('/n/a.txt') }]);
      await library.apply([put(WELLS, { file: file('/n/a.txt') })]);
      expect(await library.rejects()).toEqual([]);
    });

    test('the capture is read again from its file, and is unknown when that has changed', async () => {
      const library = await open();
      const path = join(temporaryFolder(), 'page.txt');
      writeFileSync(path, 'Menu\nThe ferry left.');
      const { sha256 } = decodeCapture(new TextEncoder().encode('Menu\nThe ferry left.'), { name: path });
      const article = { ...WELLS, source: { name: path, sha256 } };
      const capture = { name: path, notes: [] };
      await library.apply([{ kind: 'put', entry: { article, capture, file: { path, size: 20, mtime: 1 } } }]);
      expect(await library.captureText(WELLS.id)).toBe('Menu\nThe ferry left.');
      writeFileSync(path, 'Something else.');
      expect(await library.captureText(WELLS.id)).toBeUndefined();
    });
  });

  describe(`${name}: the list`, () => {
    test('is newest first, undated last, whatever the order of arrival', async () => {
      const undated = toy('e', 'A day without a date', 'x');
      const sameDay = toy('f', 'Another one of that day', 'x', { publishedOn: '2024-03-14' });
      const forward = await open(...ALL, undated, sameDay);
      const backward = await open(sameDay, undated, ...ALL.toReversed());
      expect(await listed(forward)).toBe('bfaced');
      expect(await forward.list({}, everything)).toEqual(await backward.list({}, everything));
    });

    test('is given by ids alone, narrowed as a list is', async () => {
      const library = await open(...ALL);
      for (const filter of [{}, { languages: ['fr'] }, { group: { country: 'ML' } }, { not: new Set([WELLS.id]) }]) {
        const listings = await library.list(filter, everything);
        expect(await library.ids(filter)).toEqual(listings.map(({ id }) => id));
      }
    });

    test('is given by windows', async () => {
      const library = await open(...ALL);
      expect(await listed(library, {}, { offset: 1, limit: 2 })).toBe('ac');
      expect(await listed(library, {}, { offset: 3, limit: 9 })).toBe('d');
      expect(await listed(library, {}, { offset: 9, limit: 9 })).toBe('');
    });

    test('has what a row needs', async () => {
      const library = await open(WELLS);
      expect(await library.list({}, everything)).toEqual([
        {
          id: WELLS.id,
          headline: WELLS.headline,
          publishedOn: WELLS.publishedOn,
          site: WELLS.site,
          language: 'en',
          lede: WELLS.paragraphs[0],
          countries: [
            { code: 'ML', score: 1 },
            { code: 'NE', score: 0.3 },
          ],
          topics: [{ code: '20000210', parent: '04000000', name: 'topic 20000210' }],
        },
      ]);
    });

    test.each<[string, Filter, string]>([
      ['a place', { group: { country: 'ML' } }, 'a'],
      ['the regional place', { group: { country: 'regional' } }, 'c'],
      ['no place', { group: { country: '' } }, 'd'],
      ['a place and a topic', { group: { country: 'ML', topic: '20000210' } }, 'a'],
      ['no topic', { group: { topic: '' } }, 'cd'],
      ['a site', { group: { source: 'Le Fleuve' } }, 'b'],
      ['a day', { group: { date: '2023-11-02' } }, 'c'],
      ['no day', { group: { date: '' } }, 'd'],
      ['a country, primary or not', { countries: ['NE'] }, 'bac'],
      ['any of two countries', { countries: ['BF', 'ML'] }, 'ac'],
      ['a topic', { topics: ['20000256'] }, 'b'],
      ['a parent topic', { topics: ['04000000'] }, 'ba'],
      ['a language', { languages: ['fr', 'ha'] }, 'bd'],
      ['a part of a credit, without accents', { sources: ['riviere'] }, 'b'],
      ['a part of the site', { sources: ['COURIER'] }, 'a'],
      ['after a month, that month too', { after: '2024-03' }, 'ba'],
      ['before a month, that month too', { before: '2024-03' }, 'ac'],
      ['a period', { after: '2024', before: '2024-04' }, 'a'],
      ['some ids', { only: new Set([WELLS.id, UNTITLED.id, 'ffffffffffff']) }, 'ad'],
      ['not some ids', { not: new Set([WELLS.id, UNTITLED.id]) }, 'bc'],
      ['not a language, nor a country', { without: { languages: ['ha'], countries: ['NE'] } }, ''],
      ['not a source', { without: { sources: ['fleuve'] } }, 'acd'],
      ['nothing of nothing', { countries: [] }, ''],
    ])('is narrowed by %s', async (_, filter, expected) => {
      const library = await open(...ALL);
      expect(await listed(library, filter)).toBe(expected);
      expect(await library.count(filter)).toBe(expected.length);
      expect(await ids(library, '', filter)).toBe(expected);
      const counted = (await library.facets(filter, ['country'])).reduce((sum, { count }) => sum + count, 0);
      expect(counted).toBe(expected.length);
    });

    test('is counted by groups, the newest first', async () => {
      const library = await open(...ALL);
      expect(await library.facets({}, ['country', 'topic'])).toEqual([
        { keys: ['NE', '20000256'], count: 1, newest: '2024-05-03' },
        { keys: ['ML', '20000210'], count: 1, newest: '2024-03-14' },
        { keys: ['regional', ''], count: 1, newest: '2023-11-02' },
        { keys: ['', ''], count: 1 },
      ]);
      expect((await library.facets({}, ['source'])).map(({ keys: [site], count }) => [site, count])).toEqual([
        ['Le Fleuve', 1],
        ['Desert Courier', 1],
        ['', 2],
      ]);
      expect(await library.facets({ languages: ['fr'] }, ['date'])).toEqual([
        { keys: ['2024-05-03'], count: 1, newest: '2024-05-03' },
      ]);
    });

    test('and its counts follow what comes and goes', async () => {
      const library = await open(WELLS, SOLAR);
      await library.apply([
        put({ ...SOLAR, countries: [label('ML')], topics: WELLS.topics, publishedOn: '2024-06-01' }),
      ]);
      const tree = () => library.facets({}, ['country', 'topic']);
      expect(await tree()).toEqual([{ keys: ['ML', '20000210'], count: 2, newest: '2024-06-01' }]);
      await library.apply([{ kind: 'remove', id: SOLAR.id }]);
      expect(await tree()).toEqual([{ keys: ['ML', '20000210'], count: 1, newest: '2024-03-14' }]);
    });
  });

  describe(`${name}: search`, () => {
    test('gives the sentence that matched, and the row', async () => {
      const library = await open(...ALL);
      const { hits, total, isExact } = await library.search('boat');
      const [hit] = hits;
      expect([total, isExact, hit?.text]).toEqual([1, true, 'Traders from Timbuktu came by boat.']);
      expect(hit?.matches.map(({ start, end }) => hit.text.slice(start, end))).toEqual(['boat']);
      expect(hit?.at).toEqual({ paragraph: 0, start: 0, end: 35 });
      expect(hit?.listing.headline).toBe(WELLS.headline);
    });

    test('shows the headline when everything stands there, with its accents marked', async () => {
      const library = await open(...ALL);
      const [hit] = (await library.search('AGADEZ a')).hits;
      expect(hit?.text).toBe(SOLAR.headline);
      expect(hit?.at).toBeUndefined();
      expect(hit?.matches.map(({ start, end }) => hit.text.slice(start, end))).toEqual(['à', 'Agadez']);
    });

    test.each([
      ['an empty query finds everything, as the list has it', '  ', 'bacd'],
      ['every word must be there', 'timbuktu dusk', 'a'],
      ['the headline counts more', 'timbuktu', 'ac'],
      ['the last word is still being typed', 'the gov', 'a'],
      ['a word that is done is that word', 'plan ', 'c'],
      ['accents are not needed', 'tillaberi', 'b'],
      ['capitals and accents do no harm', 'TILLABÉRI', 'b'],
      ['an elided article is no hindrance', 'armee', 'b'],
      ['and may be typed', "l'armée", 'b'],
      ['a phrase stands side by side', '"river plan"', 'c'],
      ['a phrase in another order does not', '"plan river"', ''],
      ['a phrase does not care for hyphens', '"well diggers"', 'a'],
      ['a phrase may still be typed', '"one riv', 'c'],
      ['a phrase and a word', '"river plan" ferries', 'c'],
      ['what must not be there', 'timbuktu -ferries', 'a'],
      ['what must not be there, alone', '-timbuktu', 'bd'],
      ['a phrase that must not be there', 'timbuktu -"river plan"', 'a'],
      ['a country by its code', 'country:NE timbuktu', 'ac'],
      ['a country by its name', 'country:niger market:', ''],
      ['a language', 'lang:ha goats', 'd'],
      ['not a language', '-lang:ha -lang:fr', 'ac'],
      ['a source', 'source:courier', 'a'],
      ['a part of a source in one letter', 'source:s', 'a'],
      ['a source of which folding leaves nothing', 'source:\u0301 ', 'ba'],
      ['a month and later', 'after:2024-04', 'b'],
      ['a period', 'timbuktu after:2024-01 before:2024-12', 'a'],
      ['a topic by a word of its name', 'topic:agriculture', 'a'],
      ['a topic by a parent', 'topic:04000000', 'ba'],
      ['nothing', 'zzyzx', ''],
    ])('%s', async (_, query, expected) => {
      const library = await open(...ALL);
      expect(await ids(library, query)).toBe(expected);
      expect((await library.search(query)).total).toBe(expected.length);
    });

    test('a source with a name as long as a paragraph hides nothing', async () => {
      for (const name of ['A very long name, and more of it. '.repeat(20), 'Агентство '.repeat(40)]) {
        const site = { ...UNTITLED, site: name };
        const library = await open(WELLS, site);
        expect(await ids(library, 'goats')).toBe('d');
        expect(await ids(library, 'timbuktu')).toBe('a');
        expect(await listed(library, { group: { source: name } })).toBe('d');
        expect(await ids(library, 'walked', { group: { source: name } })).toBe('d');
        expect(await ids(library, 'source:courier')).toBe('a');
      }
    });

    test('narrowed by the caller too', async () => {
      const library = await open(...ALL);
      expect(await ids(library, 'timbuktu', { group: { country: 'regional' } })).toBe('c');
      expect(await ids(library, 'timbuktu', { not: new Set([RIVER.id]) })).toBe('a');
    });

    test('by the marks of the reader', async () => {
      const library = await open(...ALL);
      const marked = async (mark: string) =>
        new Set(mark === 'read' ? [WELLS.id] : mark === 'tag:dams' ? [RIVER.id] : []);
      const found = async (query: string) =>
        (await library.search(query, { marked })).hits.map(({ id }) => id[0]).join('');
      expect(await found('is:read')).toBe('a');
      expect(await found('is:unread')).toBe('bcd');
      expect(await found('timbuktu is:unread')).toBe('c');
      expect(await found('tag:dams')).toBe('c');
      expect(await found('timbuktu -tag:dams')).toBe('a');
      expect(await found('is:favourite')).toBe('');
    });

    test('a part of the hits at a time', async () => {
      const library = await open(...ALL);
      const { hits, total } = await library.search('the', { offset: 1, limit: 1 });
      const whole = await library.search('the');
      expect(hits).toEqual(whole.hits.slice(1, 2));
      expect(total).toBe(whole.total);
    });

    test.each([
      ['timbuktoo', 'a'],
      ['timbutku', 'a'],
      ['governer', 'a'],
      ['solairre centrale', 'b'],
      ['hrders', 'd'],
    ])('forgives %s, and says so', async (query, expected) => {
      const library = await open(...ALL);
      const { hits, isExact } = await library.search(`${query} `);
      expect([hits[0]?.id[0], isExact]).toEqual([expected, false]);
    });

    test('marks what it took for a misprint', async () => {
      const library = await open(UNTITLED);
      const [hit] = (await library.search('hrders')).hits;
      expect(hit?.text).toBe('Herders walked for eleven days.');
      expect(hit?.matches.length).toBeGreaterThan(0);
    });

    test('near-misses show only when nothing holds the word as typed', async () => {
      const library = await open(toy('a', undefined, 'Mali won.'), toy('b', undefined, 'A Malian parade.'));
      expect(await ids(library, 'mali ')).toBe('a');
    });

    test('a wrong query says where and what may stand there', async () => {
      const library = await open(...ALL);
      const failure = library.search('timbuktu country:atlantis now');
      await expect(failure).rejects.toMatchObject({ code: 'query', at: { start: 9, end: 25 } });
      await expect(failure).rejects.toThrow(/country:NE/);
    });

    test('a search that is no longer wanted ends', async () => {
      const library = await open(...ALL);
      await expect(library.search('timbuktu', { signal: AbortSignal.abort() })).rejects.toThrow();
    });

    test('similar words, the closest and most frequent first', async () => {
      const library = await open(...ALL);
      expect(await library.similarTerms('timbukto', 3)).toEqual([{ term: 'timbuktu', articles: 2 }]);
      expect(await library.similarTerms('zzyzx', 3)).toEqual([]);
    });
  });
}
