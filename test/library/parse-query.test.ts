import { describe, expect, test } from 'vitest';
import { BriefError } from '../../src/article.ts';
import { parseQuery } from '../../src/library/parse-query.ts';

const words = (query: string) =>
  parseQuery(query)
    .words.map(({ text, isPrefix }) => text + (isPrefix ? '*' : ''))
    .join(' ');

const errorOf = (query: string): BriefError => {
  try {
    parseQuery(query);
  } catch (error) {
    if (error instanceof BriefError) return error;
  }
  throw new Error(`"${query}" is no error`);
};

describe('words', () => {
  test.each([
    ['Gao', 'gao*'],
    ['gao ', 'gao'],
    ['Ménaka ƙasa', 'menaka kasa*'],
    ["N'Djamena", 'djamena*'],
    ['pays-bas', 'pays bas*'],
    ['10:30', '10 30*'],
    ['note: this', 'note this*'],
    ['http://example.org', 'http example org*'],
    ['"one"', 'one'],
    ['الأخبار', 'الاخبار*'],
    ['尼日尔', '尼日 日尔*'],
    ['- " : «', ''],
  ])('%s', (query, expected) => expect(words(query)).toBe(expected));
});

describe('phrases', () => {
  test('in any quotes, and while they are still open', () => {
    expect(parseQuery('"river plan" «plan d’eau» “one riv').phrases).toEqual([
      { words: ['river', 'plan'], isPrefix: false },
      { words: ['plan', 'd', 'eau'], isPrefix: false },
      { words: ['one', 'riv'], isPrefix: true },
    ]);
  });
  test('and words that must not be there', () => {
    const { words, notWords, notPhrases } = parseQuery('gao -army -"river plan"');
    expect([words.length, notWords, notPhrases]).toEqual([
      1,
      ['army'],
      [{ words: ['river', 'plan'], isPrefix: false }],
    ]);
  });
});

describe('fields', () => {
  test.each([
    ['country:NE', { countries: ['NE'] }],
    ['country:ml,bf', { countries: ['ML', 'BF'] }],
    ['country:ML country:BF', { countries: ['ML', 'BF'] }],
    ['country:niger', { countries: ['NE'] }],
    ['country:"Burkina Faso"', { countries: ['BF'] }],
    ['country:tchad', { countries: ['TD'] }],
    ['country:"saint lucia"', { countries: ['LC'] }],
    ['country:myanmar', { countries: ['MM'] }],
    ['-country:ML', { without: { countries: ['ML'] } }],
    ['lang:fr', { languages: ['fr'] }],
    ['lang:Hausa', { languages: ['ha'] }],
    ['source:"Le Fleuve"', { sources: ['Le Fleuve'] }],
    ['topic:20000070', { topics: ['20000070'] }],
    ['topic:coup', { topics: ['20000070'] }],
    ['topic:putsch', { topics: ['20000070'] }],
    ['after:2024-04 before:2024-12-31', { after: '2024-04', before: '2024-12-31' }],
    ['since:2024', { after: '2024' }],
  ])('%s', (query, expected) => expect(parseQuery(query)).toMatchObject({ words: [], filter: expected }));

  test('a name still being typed stands for all it may become', () => {
    expect(parseQuery('country:nige').filter.countries).toEqual(['NE', 'NG']);
  });

  test.each([
    ['is:read', { mark: 'read', isNot: false }],
    ['is:unread', { mark: 'read', isNot: true }],
    ['-is:unread', { mark: 'read', isNot: false }],
    ['is:favorite', { mark: 'favourite', isNot: false }],
    ['-tag:"to do"', { mark: 'tag:to do', isNot: true }],
  ])('%s', (query, expected) => expect(parseQuery(query).marks).toEqual([expected]));

  test.each(['country:', 'after:20', 'after:2024-', 'after:2024-0', 'is:un', 'lang:', 'gao -', 'tag:'])(
    '%s is not done yet and narrows nothing',
    (query) => {
      const { filter, marks } = parseQuery(query);
      expect([filter, marks]).toEqual([{}, []]);
    },
  );
});

describe('errors say where, and what may stand there', () => {
  test.each([
    ['gao country:atlantis', 'country:NE', 4, 20],
    ['country: gao', 'country:NE', 0, 8],
    ['gao country:zz', 'country:NE', 4, 14],
    ['contry:NE', '"country:"', 0, 9],
    ['topic:zeppelins gao', 'topic:coup', 0, 15],
    ['after:april gao', 'after:2024-04', 0, 11],
    ['before:2024-13', 'before:2024-04', 0, 14],
    ['is:blue', 'is:unread', 0, 7],
    ['-after:2024', 'before:', 0, 11],
  ])('%s', (query, hint, start, end) => {
    const error = errorOf(query);
    expect(error.code).toBe('query');
    expect(error.message).toContain(hint);
    expect(error.at).toEqual({ start, end });
  });
});
