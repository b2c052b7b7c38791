import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article.ts';
import { createMemoryLibrary } from '../../src/library/memory-library.ts';

const article = (id: string, headline: string | undefined, paragraphs: string[], publishedOn?: string): Article => ({
  id,
  ...(headline && { headline }),
  ...(publishedOn && { publishedOn }),
  language: 'en',
  credits: [],
  paragraphs,
  places: [],
  removed: [],
  countries: [],
  topics: [],
  summary: [],
  facts: [],
  source: { name: `${id}.txt`, sha256: id },
});

const libraryOf = async (...articles: Article[]) => {
  const library = createMemoryLibrary();
  await library.apply(
    articles.map((a) => ({ article: a, capture: { name: a.source.name, text: a.paragraphs.join('\n'), notes: [] } })),
  );
  return library;
};

describe('search', () => {
  test('finds a word in the text and gives the sentence it stands in', async () => {
    const library = await libraryOf(
      article('a', 'Market day', ['Millet was cheap. Traders from Timbuktu came by boat. They left at dusk.']),
    );
    const [hit] = await library.search('timbuktu');
    expect(hit?.text).toBe('Traders from Timbuktu came by boat.');
    expect(hit?.matches.map(({ start, end }) => hit.text.slice(start, end))).toEqual(['Timbuktu']);
  });

  test('forgives a typo', async () => {
    const library = await libraryOf(
      article('a', 'River', ['The ferry left Timbuktu.']),
      article('b', 'Rain', ['It rained in Zinder.']),
    );
    expect((await library.search('timbuktoo')).map(({ id }) => id)).toEqual(['a']);
  });

  test('does not need accents', async () => {
    const library = await libraryOf(article('a', undefined, ['Le marché de Tillabéri a rouvert.']));
    expect((await library.search('tillaberi')).map(({ id }) => id)).toEqual(['a']);
  });

  test('shows near-misses only when nothing holds the word as typed', async () => {
    const library = await libraryOf(
      article('a', undefined, ['Mali won.']),
      article('b', undefined, ['A military parade.']),
    );
    expect((await library.search('mali')).map(({ id }) => id)).toEqual(['a']);
  });

  test('wants every word somewhere in the article', async () => {
    const library = await libraryOf(article('a', 'Gold', ['A mine opened.']), article('b', 'Gold', ['A bank closed.']));
    expect((await library.search('gold mine')).map(({ id }) => id)).toEqual(['a']);
  });

  test('finds nothing for a word that is nowhere', async () => {
    const library = await libraryOf(article('a', 'Gold', ['A mine opened.']));
    expect(await library.search('zzyzx')).toEqual([]);
  });
});

describe('list', () => {
  test('is newest first, undated last, whatever the order of arrival', async () => {
    const articles = [
      article('a', 'B', ['x']),
      article('b', 'A', ['x']),
      article('c', 'C', ['x'], '2024-01-02'),
      article('d', 'D', ['x'], '2025-01-02'),
    ];
    const forward = await (await libraryOf(...articles)).list();
    const backward = await (await libraryOf(...articles.toReversed())).list();
    expect(forward.map(({ id }) => id)).toEqual(['d', 'c', 'b', 'a']);
    expect(backward).toEqual(forward);
  });
});
