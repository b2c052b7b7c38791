// Writes src/data/label/country-names.json: what the Unicode CLDR calls each country, in the languages of the readers' captures.
//
//   node test/quality/learn/write-country-names.js > src/data/label/country-names.json
//
// Written once instead of asked at run time: loading ICU's names costs 20 ms, and two machines with different ICUs would differ.
import { readFileSync } from 'node:fs';

const { codes } = JSON.parse(readFileSync(new URL('../../../src/data/label/countries.json', import.meta.url), 'utf8'));
const languages = 'am ar bm de en es fa ff fr ha ig it kab ln nl pt ru so sw tr uk vi wo yo zh'.split(' ');

const lines = languages.flatMap((language) => {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  if (names.resolvedOptions().locale !== language) return [];
  const pairs = codes.split(' ').flatMap((code) => {
    // "Myanmar (Burma)", "St. Lucia": the news writes the part before, and the word in full.
    const name = names
      .of(code)
      ?.replace(/ ?[(（].*$/, '')
      .replace(/^St\. /, 'Saint ')
      .replace(/, /g, ' ');
    return name ? [`${code} ${name}`] : [];
  });
  return [`    ${JSON.stringify(language)}: ${JSON.stringify(pairs.join(', '))}`];
});
console.log(`{
  "source": "Unicode CLDR ${process.versions.cldr}, by Intl.DisplayNames; written by test/quality/learn/write-country-names.js",
  "licence": "Unicode-3.0",
  "date": "2026-11-23",
  "names": {
${lines.join(',\n')}
  }
}`);
