import { expect, it } from 'vitest';
import { hashOf } from '../../src/data/hash.ts';
import { findFirstWord } from '../../src/label/first-words.ts';
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
  const found = { end: 0, hash: 0 };
  findFirstWord(term, 0, language, found);
  expect(found).toEqual({ end: first?.end, hash: hashOf(first?.form ?? '') });
});
