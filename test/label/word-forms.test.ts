import { expect, it } from 'vitest';
import { isWordUnit, wordsWithOffsets } from '../../src/label/word-forms.ts';

it('parts of words are the letters, marks and digits of every script, and what is invisible', () => {
  const part = /[\p{L}\p{M}\p{N}]|\u00ad|\u200b|\u200d|\ufeff/u;
  const wrong: string[] = [];
  for (let unit = 0; unit < 0x10000; unit += 1)
    if (isWordUnit(unit) !== part.test(String.fromCharCode(unit))) wrong.push(unit.toString(16));
  expect(wrong).toEqual([]);
});

it.each([
  ['fr', "L'Élysée, à N'Djaména", ['l', 'elysee', 'a', 'n', 'djamena']],
  ['ha', 'ƙasar Ɗan', ['kasar', 'dan']],
  ['vi', 'Mỹ Đức', ['mỹ', 'đức']],
  ['en', 'co\u00adop', ['coop']],
  ['pt', 'Sa\u0303o', ['sao']],
])('words of %s are compared in their normal form: %s', (language, text, forms) => {
  expect(wordsWithOffsets(text, language).map(({ form }) => form)).toEqual(forms);
});
