import { describe, expect, it } from 'vitest';
import { countryCodes, languageTags } from '../../src/data/codes-data.ts';
import { countryNames } from '../../src/data/country-data.ts';
import { scriptRanges } from '../../src/data/label-data.ts';
import { ngramLanguages } from '../../src/data/ngram-data.ts';

describe('codes', () => {
  it('are those of every country that has a name', () => {
    expect([...countryCodes()].sort()).toEqual([...new Set(countryNames('en').map(({ sense }) => sense.code))].sort());
  });

  it('are those of every language that letters or n-grams can tell', () => {
    const ranges = scriptRanges();
    const told = ranges.flatMap(({ script, language }) => language ?? ngramLanguages(script));
    expect([...languageTags()].sort()).toEqual([...new Set(told)].sort());
  });
});
