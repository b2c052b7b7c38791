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
const folder = process.argv[2];
const tables = Object.entries(files)
  .filter(([, file]) => existsSync(join(folder, `${file}.yml`)))
  .map(([language, file]) => {
    const rows = [
      ...readFileSync(join(folder, `${file}.yml`), 'utf8').matchAll(/^\s*'?"?([A-Z]{2})'?"?:\s*\[([^\]]*)\]/gm),
    ];
    const lines = rows.map(([, code, list]) => [
      // newsmap's own code for Kosovo.
      code === 'KV' ? 'XK' : code,
      list
        .split(',')
        .map((term) => term.trim().replace(/^["']|["']$/g, ''))
        // A stem of three letters begins too many other words.
        .map((term) => term.replace(/(?<!\S)(\S{1,3})\*$/u, '$1'))
        .filter(Boolean)
        .join(', '),
    ]);
    lines.sort(([a], [b]) => (a < b ? -1 : 1));
    return `    ${JSON.stringify(language)}: {\n${lines.map(([code, terms]) => `      ${JSON.stringify(code)}: ${JSON.stringify(terms)}`).join(',\n')}\n    }`;
  });
console.log(`{
  "source": "country dictionaries of newsmap, https://github.com/koheiw/newsmap, (c) Kohei Watanabe",
  "licence": "MIT",
  "date": "2026-11-23",
  "note": "names, demonyms and capitals; a star stands for any ending",
  "terms": {
${tables.join(',\n')}
  }
}`);
