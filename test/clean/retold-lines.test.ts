import { expect, test } from 'vitest';
import { cleanCapture } from '../../src/clean/clean-capture.ts';

const FIRST =
  'The governor of the lake region said on Tuesday that three of the wells which the drought had closed in March were open again, and that two more would follow before the rains, if the pumps that were ordered in the capital arrive in time.';
const SECOND =
  'Herders who had moved south with their animals have begun to return, she said, but the pastures along the northern track remain bare, and the price of a sack of millet in the weekly market is still a third higher than it was a year ago.';
const BETWEEN = 'A herder at the market, who came with four goats, sold none of them that day and walked home at noon.';

const removed = (text: string): string[] =>
  cleanCapture(text).removed.map(({ text: line, reason }) => `${reason}: ${line}`);

test('an article that stands in the capture once more, in other lines, is a duplicate', () => {
  const copy = `${FIRST} ${SECOND}`;
  const article = cleanCapture(
    `Wells of the lake region open again before the rains\n${FIRST}\n${SECOND}\n${BETWEEN}\n${copy}`,
  );
  expect(article.paragraphs).toEqual([FIRST, SECOND, BETWEEN]);
  expect(article.removed.map(({ reason }) => reason)).toEqual(['headline', 'duplicate']);
});

test('a sentence that is quoted again stays', () => {
  const quoted = 'Herders who had moved south with their animals have begun to return, she said, with some relief.';
  expect(
    removed(`Wells of the lake region open again before the rains\n${FIRST}\n${SECOND}\n${BETWEEN}\n${quoted}`),
  ).toEqual(['headline: Wells of the lake region open again before the rains']);
});
