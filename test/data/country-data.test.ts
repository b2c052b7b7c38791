import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countryAliases, givenNames, TERM_KINDS } from '../../src/data/country-data.ts';
import { gazetteerOf, matchCountry } from '../../src/label/country-gazetteer.ts';
import { matchPhrase } from '../../src/label/match-phrase.ts';
import { wordsWithOffsets } from '../../src/label/word-forms.ts';

const folder = new URL('../../src/data/label/', import.meta.url);
const read = (file: string) => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
const { aliases } = read('country-aliases.json') as { aliases: Record<string, string[]> };
const codes = new Set<string>((read('countries.json') as { codes: string }).codes.split(' '));

const partsOf = (line: string) => {
  const [code = '', kind = ''] = line.split(' ', 2);
  return { code, kind, terms: line.slice(code.length + kind.length + 2).split(', ') };
};

describe.each(readdirSync(folder).filter((file) => /^(countr|newsmap|towns)/.test(file)))(
  'data file label/%s',
  (file) => {
    it('says where it comes from', () => {
      for (const key of ['source', 'licence', 'date']) expect(read(file)[key]).toMatch(/\S/);
    });
  },
);

it('every country of newsmap has an ISO code that we know', () => {
  const { terms } = read('newsmap.json') as { terms: Record<string, string[]> };
  const foreign = Object.values(terms).flatMap((lines) => lines.filter((line) => !codes.has(line.slice(0, 2))));
  expect(foreign).toEqual([]);
});

describe.each(Object.entries(aliases))('country aliases of %s', (language, lines) => {
  it('are sorted by country and kind, each of a known one', () => {
    const heads = lines.map((line) => partsOf(line)).map(({ code, kind }) => `${code} ${kind}`);
    expect(heads).toEqual([...heads].sort());
    for (const { code, kind } of lines.map(partsOf)) {
      expect(TERM_KINDS).toContain(kind);
      for (const part of code.split('/')) expect(part === '-' || part === '+' || codes.has(part), code).toBe(true);
    }
  });

  it('give no term to two countries', () => {
    const terms = lines.flatMap((line) => partsOf(line).terms);
    expect(terms.filter((term, i) => terms.indexOf(term) !== i)).toEqual([]);
  });

  // What a newcomer needs to know: a line in the file is all that a new alias takes.
  it('are each found in a text', () => {
    const spoken = language === '*' ? 'it' : language;
    const { suffixes, ...gazetteer } = gazetteerOf(spoken);
    const missed = countryAliases(language).flatMap(({ sense, terms }) =>
      terms.split(', ').filter((term) => {
        const text = term.replace(/\*$/, '');
        const words = wordsWithOffsets(text, spoken);
        const table = { suffixes, ...gazetteer };
        const match =
          sense.kind === 'suffix' ? matchPhrase(suffixes, text, words, 0) : matchCountry(table, text, words, 0);
        return match?.length !== words.length || match.value.code !== sense.code;
      }),
    );
    expect(missed).toEqual([]);
  });
});

it('the towns of the Sahel that the facts know tell their country', () => {
  const gazetteer = gazetteerOf('fr');
  const { countries } = JSON.parse(readFileSync(new URL('../facts-names/sahel-towns.json', folder), 'utf8')) as {
    countries: Record<string, string>;
  };
  const lost = Object.entries(countries).flatMap(([country, names]) =>
    names.split(/[ =]/).filter((name) => {
      const sense = matchCountry(gazetteer, name, wordsWithOffsets(name, 'fr'), 0)?.value;
      // Shorter ones are words and names of persons too often.
      return name.length > 5 && ![sense?.code, ...(sense?.rivals ?? [])].includes(country);
    }),
  );
  expect(lost).toEqual([]);
});

it.each(['ar', 'de', 'en', 'es', 'fr', 'ha', 'pt', 'ru', 'vi'])(
  'no star makes a country of a given name in %s',
  (language) => {
    const gazetteer = gazetteerOf(language);
    const taken = [...givenNames()].filter(
      (name) => matchCountry(gazetteer, name, wordsWithOffsets(name, language), 0)?.isOpen,
    );
    expect(taken).toEqual([]);
  },
);
