import { describe, expect, it } from 'vitest';
import { scoreSentences, type Weights } from '../../src/summarize/score-sentences.ts';
import { summaryCandidates } from '../../src/summarize/summary-candidates.ts';
import { termVectors } from '../../src/summarize/term-vectors.ts';

const NOTHING: Weights = {
  position: 0,
  decay: 0,
  headline: 0,
  centrality: 0,
  frequency: 0,
  introductions: 0,
  toll: 0,
  content: 0,
  length: 0,
  shortest: 1,
  longest: 100,
  comma: 0,
  colon: 0,
  bracket: 0,
  halfQuote: 0,
  leaning: 0,
};
const scores = (paragraphs: readonly string[], weights: Partial<Weights>): number[] => {
  const candidates = summaryCandidates({ paragraphs, language: 'en' });
  return scoreSentences(candidates, termVectors(candidates.map(({ words }) => words)), { ...NOTHING, ...weights });
};

describe('scoreSentences', () => {
  it('counts a name or number where it stands first, more when the article comes back to it', () => {
    const [once, again, brings, back] = scores(
      [
        'In the morning Awa Ba swept the yard.',
        'In the morning everyone swept the yard.',
        'At noon 31 traders met Idrissa Maiga.',
        'At night 31 traders left Idrissa Maiga.',
      ],
      { introductions: 1 },
    );
    expect(brings).toBe(1);
    expect(once).toBeGreaterThan(0);
    expect(once).toBeLessThan(1);
    expect(again).toBe(0);
    expect(back).toBe(0);
  });

  it('takes off for each comma, and once for a colon and for brackets', () => {
    expect(
      scores(
        ['The yard was swept.', 'The yard, the road, the well were swept.', 'The yard: it was (twice) swept (once).'],
        { comma: 0.1, colon: 1, bracket: 2 },
      ),
    ).toEqual([0, -0.2, -3]);
  });
});
