import type { Article } from '../../src/article.ts';

const countries = ['BF', 'ML', 'MR', 'NE', 'TD', 'SN', 'NG'];
const topics = ['04000000', '06000000', '07000000', '11000000', '16000000'];
const words = 'wells road river market school bridge herd grain rain lamp fuel truck boat bread'.split(' ');

/** The n-th of many articles: invented sentences with a number, a day and a place in each paragraph. */
export function toyArticle(n: number): Article {
  const day = new Date(Date.UTC(2020, 0, 1) + (n % 1500) * 86_400_000).toISOString().slice(0, 10);
  const code = countries[n % countries.length] ?? 'NE';
  const topic = topics[n % topics.length] ?? '06000000';
  const paragraphs = Array.from({ length: 8 }, (_, p) => paragraphOf(n, p));
  return {
    id: n.toString(16).padStart(12, '0'),
    headline: `${capital(words[n % words.length] ?? '')} and ${words[(n * 7) % words.length]} reopen, report ${n}`,
    publishedOn: day,
    site: `Toy Courier ${n % 40}`,
    credits: [],
    language: n % 5 === 0 ? 'fr' : 'en',
    paragraphs,
    places: [],
    removed: [],
    countries: [{ code, score: 1, evidence: [] }],
    topics: [{ code: topic, name: topic, parent: topic, score: 1, evidence: [] }],
    summary: paragraphs.slice(0, 3).map((text, paragraph) => ({
      paragraph,
      start: 0,
      end: text.indexOf('.') + 1,
      text: text.slice(0, text.indexOf('.') + 1),
    })),
    facts: paragraphs.map((text, paragraph) => {
      const amount = `${100 + n} families`;
      const start = text.indexOf(amount);
      return { kind: 'quantity', paragraph, start, end: start + amount.length, text: amount };
    }),
    source: { name: `toy-${n}.txt`, sha256: n.toString(16).padStart(64, '0') },
  };
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

function paragraphOf(n: number, p: number): string {
  const word = (i: number) => words[(n + p * 5 + i * 3) % words.length];
  return `The ${word(0)} near the ${word(1)} is open again, the mayor said. About ${100 + n} families had waited for the ${word(2)}, and the ${word(3)} will follow before the next ${word(4)}. Nobody spoke of the ${word(5)}.`;
}
