// Learns src/data/label/topic-words.json: how much each word of English, French and Hausa news speaks for a top-level Media Topic.
//
//   node test/quality/learn/learn-topics.js topic-train.jsonl [--check topic.jsonl] [--folds 5] > src/data/label/topic-words.json
//
// Rows: { lang, title, text, label }. Ridge regression on TF-IDF vectors, solved in its dual form.
// MasakhaNEWS (https://github.com/masakhane-io/masakhane-news, AFL-3.0), training half; only rounded weights leave the script.
// Each term of our own lexicon and of topic-hints.json counts as an article of one word: what the field calls its own need not
// be learned from a few hundred articles. --folds adds the weighted F1 of cross-validation inside the training rows.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { hashOf } from '../../../src/data/hash.ts';
import { FEATURE_KINDS, wordCounts } from '../../../src/label/word-features.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    check: { type: 'string' },
    folds: { type: 'string' },
    hints: { type: 'string', default: '0.12' },
  },
});
const codes = {
  business: '04000000',
  entertainment: '01000000',
  health: '07000000',
  politics: '11000000',
  religion: '12000000',
  sports: '15000000',
  technology: '13000000',
};
const RIDGE = 1;
/** Each kind of feature makes a vector of length 1 by itself; these are the shares of the squared length of all. */
const SHARES = { word: 0.5, [FEATURE_KINDS.prefix]: 0.2, [FEATURE_KINDS.headline]: 0.2, [FEATURE_KINDS.name]: 0.15 };
/** French names lie too close to its common words: measured, they cost there what they gain elsewhere. */
const NAMELESS = new Set(['fr']);
/** A term of ours weighs this much beside a read article. */
const HINT_WEIGHT = Number(values.hints);
const LEAST_DOCUMENTS = 2;
const MOST_DOCUMENTS = 0.7;
/** Weights are kept as one of this many letters. */
/** Words stand in groups by their hash, so that one is found without reading the others. */
const WORDS_PER_GROUP = 12;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const read = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const json = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const { hints } = json('topic-hints.json');
const { lexicon } = json('../../../src/data/label/topic-lexicon.json');
const parents = new Map(json('../../../src/data/label/topics.json').topics.map((line) => line.split(' ')));

const withCounts = (row) => ({
  label: row.label,
  weight: 1,
  counts: wordCounts({
    headline: row.title || undefined,
    paragraphs: row.text.split(/\n+/).filter(Boolean),
    language: row.lang,
  }),
});

/** Our own terms of a language as articles of one word; a lexicon's narrower topics count for their broad one where they are of its very field. */
function ownTerms(language) {
  const terms = [];
  const add = (code, list) => {
    const label = Object.keys(codes).find((name) => codes[name] === code);
    if (label) for (const term of new Set(list)) terms.push({ label, term: term.replace('*', '') });
  };
  for (const line of lexicon[language] ?? []) {
    const [code, weight] = line.split(' ', 2);
    if (Number(weight) >= LEAST_TERM_WEIGHT && isOfItsField(code))
      add(parents.get(code), line.slice(code.length + weight.length + 2).split(', '));
  }
  for (const [code, list] of Object.entries(hints[language] ?? {})) add(code, list);
  return terms.map(({ label, term }) => ({
    label,
    weight: HINT_WEIGHT,
    counts: wordCounts({ paragraphs: [term], language }),
  }));
}
const LEAST_TERM_WEIGHT = 0.6;
/** Top-level topics, and those of their children that news desks file under them: economy, markets; diseases; elections, government, parties, crises; technology. */
const FIELDS = new Set('20000344 20000385 20000446 20000574 20000647 20000649 20000756'.split(' '));
const isOfItsField = (code) => parents.get(code) === code || FIELDS.has(code);

const kindOf = (feature) => (feature[0] in SHARES ? feature[0] : 'word');

/** Sparse rows: features' numbers and values, each kind's part scaled to the root of its share. */
function vectors(articles, idf) {
  const numbers = new Map([...idf.keys()].map((feature, i) => [feature, i]));
  return articles.map(({ counts }) => {
    const norms = new Map();
    const entries = [];
    for (const [feature, count] of counts) {
      const rarity = idf.get(feature);
      if (rarity === undefined) continue;
      const value = (1 + Math.log(count)) * rarity;
      const kind = kindOf(feature);
      norms.set(kind, (norms.get(kind) ?? 0) + value * value);
      entries.push({ number: numbers.get(feature), value, kind });
    }
    const scale = new Map([...norms].map(([kind, norm]) => [kind, Math.sqrt(SHARES[kind] / norm)]));
    return entries.map(({ number, value, kind }) => ({ number, value: value * scale.get(kind) }));
  });
}

/** Solves (X Xᵀ + RIDGE / weight) A = T by Cholesky, the weights are Xᵀ A: one row of `features` numbers for each target. */
function train(rows, weights, targets, features) {
  const n = rows.length;
  const dense = new Float64Array(features);
  const kernel = rows.map((row, i) => {
    for (const { number, value } of row) dense[number] = value;
    const line = new Float64Array(i + 1);
    for (let j = 0; j <= i; j += 1) for (const { number, value } of rows[j]) line[j] += value * dense[number];
    for (const { number } of row) dense[number] = 0;
    line[i] += RIDGE / weights[i];
    return line;
  });
  for (let i = 0; i < n; i += 1)
    for (let j = 0; j <= i; j += 1) {
      let sum = kernel[i][j];
      for (let k = 0; k < j; k += 1) sum -= kernel[i][k] * kernel[j][k];
      kernel[i][j] = i === j ? Math.sqrt(sum) : sum / kernel[j][j];
    }
  return targets.map((target) => {
    const y = Float64Array.from(target);
    for (let i = 0; i < n; i += 1) {
      for (let k = 0; k < i; k += 1) y[i] -= kernel[i][k] * y[k];
      y[i] /= kernel[i][i];
    }
    for (let i = n - 1; i >= 0; i -= 1) {
      for (let k = i + 1; k < n; k += 1) y[i] -= kernel[k][i] * y[k];
      y[i] /= kernel[i][i];
    }
    const learned = new Float64Array(features);
    rows.forEach((row, i) => {
      for (const { number, value } of row) learned[number] += value * y[i];
    });
    return learned;
  });
}

function learn(language, read, own) {
  const classes = [...new Set(read.map(({ label }) => label))].sort();
  const idf = rarities(read, NAMELESS.has(language));
  const bias = classes.map((label) => (2 * read.filter((row) => row.label === label).length) / read.length - 1);
  const rows = [...read, ...own.filter(({ label }) => classes.includes(label))];
  const targets = classes.map((label, i) => rows.map((row) => (row.label === label ? 1 : -1) - bias[i]));
  const weights = train(
    vectors(rows, idf),
    rows.map(({ weight }) => weight),
    targets,
    idf.size,
  );
  return { classes, bias, idf, weights };
}

/** Inverse document frequency of the features that more than one article has and not most of them. */
function rarities(articles, isNameless) {
  const documents = new Map();
  for (const { counts } of articles)
    for (const feature of counts.keys()) documents.set(feature, (documents.get(feature) ?? 0) + 1);
  const idf = new Map();
  for (const [feature, n] of documents)
    if (
      n >= LEAST_DOCUMENTS &&
      n < MOST_DOCUMENTS * articles.length &&
      !(isNameless && feature[0] === FEATURE_KINDS.name)
    )
      idf.set(feature, Math.log((1 + articles.length) / n));
  return idf;
}

function classify({ classes, bias, idf, weights }, articles) {
  return vectors(articles, idf).map((row) => {
    const scores = classes.map((_, i) =>
      row.reduce((sum, { number, value }) => sum + value * weights[i][number], bias[i]),
    );
    return classes[scores.indexOf(Math.max(...scores))];
  });
}

function weightedF1(rows, found) {
  let sum = 0;
  for (const label of new Set(rows.map((row) => row.label))) {
    const gold = rows.filter((row) => row.label === label).length;
    const right = rows.filter((row, i) => row.label === label && found[i] === label).length;
    sum += ((2 * right) / (gold + found.filter((other) => other === label).length)) * gold;
  }
  return ((100 * sum) / rows.length).toFixed(2);
}

/** Each class is dealt out over the folds in turn. */
function crossValidate(language, articles, own, folds) {
  const seen = new Map();
  const foldOf = articles.map(({ label }) => {
    seen.set(label, (seen.get(label) ?? 0) + 1);
    return seen.get(label) % folds;
  });
  const found = new Array(articles.length);
  for (let fold = 0; fold < folds; fold += 1) {
    const model = learn(
      language,
      articles.filter((_, i) => foldOf[i] !== fold),
      own,
    );
    const held = articles.flatMap((_, i) => (foldOf[i] === fold ? [i] : []));
    const answers = classify(
      model,
      held.map((i) => articles[i]),
    );
    for (const [at, i] of held.entries()) found[i] = answers[at];
  }
  return weightedF1(articles, found);
}

const articlesOf = (file, language) =>
  read(file)
    .filter((row) => row.lang === language)
    .map(withCounts);

const tables = ['en', 'fr', 'ha'].map((language) => {
  const articles = articlesOf(positionals[0], language);
  const own = ownTerms(language);
  if (values.folds)
    console.error(
      language,
      `${values.folds} folds:`,
      crossValidate(language, articles, own, Number(values.folds)),
      `n=${articles.length}`,
    );
  const model = learn(language, articles, own);
  if (values.check) {
    const held = articlesOf(values.check, language);
    console.error(language, 'weighted F1', weightedF1(held, classify(model, held)), `n=${held.length}`);
  }
  const top = Math.max(...model.weights.flatMap((weights) => [...weights].map((weight) => Math.abs(weight))));
  const rarest = Math.max(...model.idf.values());
  const letter = (share) => LETTERS[Math.round(share * (LETTERS.length - 1))];
  /** Most weights are small: the letters stand closer together around 0, which is letter 32. */
  const signed = (share) => LETTERS[32 + Math.round(31 * Math.sign(share) * Math.sqrt(Math.abs(share)))];
  const words = [...model.idf]
    .map(([feature, rarity], number) => {
      const scale = Math.sqrt(SHARES[kindOf(feature)]) / top;
      return `${feature} ${letter(rarity / rarest)}${model.weights.map((weights) => signed(weights[number] * scale)).join('')}`;
    })
    .sort();
  const groups = Array.from({ length: Math.ceil(words.length / WORDS_PER_GROUP) }, () => '');
  for (const word of words) groups[(hashOf(word.slice(0, word.indexOf(' '))) >>> 0) % groups.length] += `|${word}`;
  const round = (value) => Number(value.toFixed(4));
  return `    ${JSON.stringify(language)}: {
      "topics": ${JSON.stringify(model.classes.map((label) => codes[label]).join(' '))},
      "bias": ${JSON.stringify(model.bias.map(round).join(' '))},
      "top": ${round(top)},
      "rarest": ${round(rarest)},
      "words": ${JSON.stringify(groups.join(';'))}
    }`;
});
console.log(`{
  "source": "learned by test/quality/learn/learn-topics.js from the training half of MasakhaNEWS, https://github.com/masakhane-io/masakhane-news, and own word lists; rounded weights only",
  "licence": "AFL-3.0",
  "date": "2026-11-25",
  "note": "in groups by the features' hash (src/data/hash.ts), divided by ;, each after a bar: feature (a word; ^ first letters, < in the headline, + a name inside a sentence), then one letter each for its rarity (A 0 to / rarest) and its weight for each topic (g 0, / +top, B -top, squares between)",
  "languages": {
${tables.join(',\n')}
  }
}`);
