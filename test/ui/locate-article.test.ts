import { describe, expect, test } from 'vitest';
import { createMemoryLibrary } from '../../src/library/memory-library.ts';
import { locateArticle } from '../../src/ui/locate-article.ts';
import type { Grouping } from '../../src/views/tree.ts';
import { wells } from '../views/support/sample.ts';

const { publishedOn: _, ...undated } = wells;
const id = (n: number) => n.toString(16).padStart(12, '0');
const dates = ['2024-05-01', '2024-04-16', '2024-04-16T09:30:00Z', '2024-04', undefined];

/** 400 articles: 80 of each date, the undated last. */
const many = Array.from({ length: 400 }, (_, n) => {
  const publishedOn = dates[Math.floor(n / 80)];
  return {
    ...undated,
    ...(publishedOn && { publishedOn }),
    id: id(n),
    headline: `Wells ${String(n).padStart(4, '0')}`,
  };
});
const library = createMemoryLibrary();
await library.apply(
  many.map((article) => ({ kind: 'put', entry: { article, capture: { name: article.id, text: '', notes: [] } } })),
);

describe('an article is found on the list where the list has it', () => {
  test.each(['country', 'topic', 'date', 'language', 'source'] satisfies Grouping[])('by %s', async (grouping) => {
    for (const n of [0, 79, 80, 159, 200, 300, 399]) {
      const place = await locateArticle(library, id(n), grouping);
      const { publishedOn = '' } = many[n] ?? {};
      const filter = {
        country: { country: 'ML', topic: '06000000' },
        topic: { country: 'ML', topic: '06000000' },
        date: { date: publishedOn.slice(0, 10) },
        language: { language: 'en', country: 'ML' },
        source: { source: 'Desert Courier', country: 'ML' },
      }[grouping];
      const [listing] = await library.list({ group: filter }, { offset: place?.at ?? -1, limit: 1 });
      expect(listing?.id, `${n} at ${place?.at}`).toBe(id(n));
    }
  });

  test('one that is gone is nowhere', async () =>
    expect(await locateArticle(library, 'ffffffffffff', 'country')).toBeUndefined());
});
