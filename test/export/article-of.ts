import type { Article, Fact } from '../../src/article.ts';

type FactOf = Fact extends infer One ? (One extends Fact ? Omit<One, 'start' | 'end' | 'paragraph'> : never) : never;

/** Where a fact stands, found by its text: the `nth` time it occurs in the paragraph. */
function factIn(paragraphs: readonly string[], paragraph: number, fact: FactOf, nth = 0): Fact {
  let start = -1;
  for (let i = 0; i <= nth; i += 1) start = paragraphs[paragraph]?.indexOf(fact.text, start + 1) ?? -1;
  if (start < 0) throw new Error(`"${fact.text}" is not in paragraph ${paragraph}`);
  return { ...fact, paragraph, start, end: start + fact.text.length } as Fact;
}

export function articleOf(paragraphs: readonly string[], rest: Partial<Article> = {}): Article {
  return {
    id: '0123456789ab',
    credits: [],
    language: 'en',
    paragraphs,
    places: [],
    removed: [],
    countries: [],
    topics: [],
    summary: [],
    facts: [],
    source: { name: 'capture.txt', sha256: '0123456789ab'.padEnd(64, '0') },
    ...rest,
  };
}

const BODY = [
  'Colonel Idrissa Maiga, the head of the Bani garrison, said on Thursday that at least 1,200 people had fled Doro.',
  '“We will hold the bridge,” Maiga said. The Red Crescent counted 40 tents near Doro in March 2024.',
  'Doro lies 30 km from the border. Officials in Bani declined to comment.',
];

/** A whole article with every kind of fact. */
export const DORO: Article = articleOf(BODY, {
  headline: 'Families flee Doro as garrison holds bridge',
  publishedOn: '2025-04-14T09:16:00',
  site: 'Bani Herald',
  byline: 'A. Sow',
  credits: [
    { name: 'River Press', kind: 'agency' },
    { name: 'L. Keita', kind: 'contributor' },
  ],
  countries: [{ code: 'ML', score: 1, evidence: [] }],
  topics: [{ code: '16000000', name: 'conflict, war and peace', parent: '16000000', score: 1, evidence: [] }],
  summary: [{ paragraph: 0, start: 0, end: BODY[0]?.length ?? 0, text: BODY[0] ?? '' }],
  facts: [
    factIn(BODY, 0, { kind: 'person', text: 'Idrissa Maiga', role: 'head of the Bani garrison' }),
    factIn(BODY, 0, { kind: 'place', text: 'Bani' }),
    factIn(BODY, 0, { kind: 'date', text: 'Thursday', value: '2025-04-10', certainty: 'relative' }),
    factIn(BODY, 0, {
      kind: 'quantity',
      text: 'at least 1,200 people',
      value: 1200,
      noun: 'people',
      bound: 'at least',
    }),
    factIn(BODY, 0, { kind: 'place', text: 'Doro' }),
    factIn(BODY, 1, { kind: 'quote', text: 'We will hold the bridge,', speaker: 'Idrissa Maiga' }),
    factIn(BODY, 1, { kind: 'person', text: 'Maiga' }),
    factIn(BODY, 1, { kind: 'organisation', text: 'Red Crescent', canonical: 'IFRC' }),
    factIn(BODY, 1, { kind: 'quantity', text: '40 tents', value: 40, noun: 'tents' }),
    factIn(BODY, 1, { kind: 'place', text: 'Doro' }),
    factIn(BODY, 1, { kind: 'date', text: 'March 2024', value: '2024-03', certainty: 'stated' }),
    factIn(BODY, 2, { kind: 'place', text: 'Doro' }),
    factIn(BODY, 2, { kind: 'place', text: 'Bani' }),
  ],
  removed: [
    { line: 1, start: 0, end: 4, text: 'Menu', reason: 'page chrome' },
    { line: 2, start: 5, end: 9, text: 'Home', reason: 'page chrome' },
  ],
});
