// Writes src/data/label/newsmap.json from the country dictionaries of koheiw/newsmap (MIT, Kohei Watanabe).
//
//   node test/quality/learn/convert-newsmap.js FOLDER > src/data/label/newsmap.json      FOLDER holds english.yml, french.yml, …
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const files = {
  ar: 'arabic',
  de: 'german',
  en: 'english',
  es: 'spanish',
  fr: 'french',
  pt: 'portuguese',
  ru: 'russian',
};
/** What stands for terms that begin other words as well, or are such words. */
const { terms: instead } = JSON.parse(readFileSync(new URL('newsmap-stems.json', import.meta.url), 'utf8'));
/** newsmap's code for Kosovo. */
const OWN_KOSOVO = 'KV';

const termsOf = (list) =>
  list
    .split(',')
    .map((term) => term.trim().replace(/^["']|["']$/g, ''))
    // A stem of three letters begins too many other words.
    .map((term) => term.replace(/(?<!\S)(\S{1,3})\*$/u, '$1'))
    .filter(Boolean);

/** Names come first, but in Arabic demonyms. Demonyms end in a star and, where the language writes them so, begin small; so do Russian names, but with a capital. */
function inKinds(terms, language, code) {
  const isDemonym = (term) => term.endsWith('*') && (language !== 'ru' || term.toLowerCase() === term);
  const [name = ''] = language === 'ar' ? terms.filter((term) => !isDemonym(term)) : terms;
  const others = terms.filter((term) => term !== name);
  const capitals = others.filter((term) => !isDemonym(term));
  return [[name], capitals, others.filter(isDemonym)]
    .map((kind) =>
      kind
        .map((term) => instead[language]?.[`${code} ${term}`] ?? term)
        .filter(Boolean)
        .join(', '),
    )
    .join('; ')
    .replace(/[; ]+$/, '');
}

const folder = process.argv[2];
const tables = Object.entries(files)
  .filter(([, file]) => existsSync(join(folder, `${file}.yml`)))
  .map(([language, file]) => {
    const rows = [
      ...readFileSync(join(folder, `${file}.yml`), 'utf8').matchAll(/^\s*'?"?([A-Z]{2})'?"?:\s*\[([^\]]*)\]/gm),
    ];
    const lines = rows.map(([, own, list]) => {
      const code = own === OWN_KOSOVO ? 'XK' : own;
      return `${code} ${inKinds(termsOf(list), language, code)}`;
    });
    return `    ${JSON.stringify(language)}: [\n${lines
      .sort()
      .map((line) => `      ${JSON.stringify(line)}`)
      .join(',\n')}\n    ]`;
  });
console.log(`{
  "source": "country dictionaries of newsmap, https://github.com/koheiw/newsmap, (c) Kohei Watanabe",
  "licence": "MIT",
  "date": "2026-11-26",
  "note": "per language: CODE name; capital, capital; demonym, demonym; a star stands for any ending",
  "terms": {
${tables.join(',\n')}
  }
}`);
