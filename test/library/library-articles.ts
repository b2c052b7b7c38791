import type { Article } from '../../src/article.ts';
import type { Change } from '../../src/library/library.ts';
import { articleOf } from '../export/article-of.ts';

const PLACES = ['Gao', 'Kidal', 'Agadez', 'Mopti', 'Zinder', 'Ménaka', 'Tessalit', 'Diffa'];
const THINGS = ['wells', 'ferries', 'markets', 'schools', 'bridges', 'caravans', 'clinics'];

/** Toy articles that differ from each other; the same number gives the same article. */
export function numberedArticle(number: number): Article {
  const place = PLACES[number % PLACES.length] ?? '';
  const thing = THINGS[number % THINGS.length] ?? '';
  const id = number.toString(16).padStart(12, '0');
  return articleOf(
    [
      `The ${thing} near ${place} opened on day ${number}. Report number ${number} counts ${number * 7} of them.`,
      `A witness called witness${number} spoke of ${thing} and of the road to ${PLACES[(number + 3) % PLACES.length]}.`,
    ],
    {
      id,
      headline: `${place}: ${thing} open again (${number})`,
      publishedOn: `2024-0${1 + (number % 9)}-1${number % 9}`,
      site: `Site ${number % 5}`,
      countries: [{ code: ['ML', 'NE', 'BF'][number % 3] ?? '', score: 1, evidence: [] }],
      source: { name: `${number}.txt`, sha256: id.padEnd(64, '0') },
    },
  );
}

export const putting = (article: Article): Change => ({
  kind: 'put',
  entry: { article, capture: { name: article.source.name, text: article.paragraphs.join('\n'), notes: [] } },
});
