import { expect, it } from 'vitest';
import { hashOf } from '../../src/data/hash.ts';
import { endOfFirstWord, hashOfFirstWord } from '../../src/label/first-words.ts';
import { wordsWithOffsets } from '../../src/label/word-forms.ts';

it.each([
  ['en', 'New York'],
  ['fr', 'Étoile du Sahel'],
  ['ha', "'yan Najeriya"],
  ['vi', 'Điện Biên'],
  ['ar', 'النيجر'],
  ['ru', 'Нигерия'],
])('the first word of a term hashes as its normal form does (%s: %s)', (language, term) => {
  const [first] = wordsWithOffsets(term, language);
  expect(endOfFirstWord(term, 0)).toBe(first?.end);
  expect(hashOfFirstWord(term, 0, first?.end ?? 0, language)).toBe(hashOf(first?.form ?? ''));
});
