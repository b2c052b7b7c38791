// Learns src/data/label/topic-words.json: how much each word of English, French and Hausa news speaks for a top-level Media Topic.
//
//   node test/quality/learn/learn-topics.js topic-train.jsonl [--check topic.jsonl] > src/data/label/topic-words.json
//
// Rows: { lang, title, text, label }. Ridge regression on TF-IDF vectors, solved in its dual form, then again on the strongest words.
// MasakhaNEWS (https://github.com/masakhane-io/masakhane-news, AFL-3.0), training half; only rounded weights leave the script.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { wordCounts } from '../../../src/label/word-features.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'string' }, words: { type: 'string', default: '4000' } },
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
const LEAST_DOCUMENTS = 2;
const MOST_DOCUMENTS = 0.7;
/** Weights are kept as one of this many letters. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const read = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const counted = (row) =>
  wordCounts({
    headline: row.title || undefined,
    paragraphs: row.text.split(/\n+/).filter(Boolean),
    language: row.lang,
  });

function vectors(counts, idf) {
  return counts.map((words) => {
    const vector = new Map();
    let norm = 0;
    for (const [word, count] of words) {
      const rarity = idf.get(word);
      if (rarity === undefined) continue;
      const value = (1 + Math.log(count)) * rarity;
      vector.set(word, value);
      norm += value * value;
    }
    norm = Math.sqrt(norm) || 1;
    for (const [word, value] of vector) vector.set(word, value / norm);
    return vector;
  });
}

/** Solves (X Xᵀ + RIDGE I) A = T by Cholesky; the weights are Xᵀ A. */
function train(rows, targets) {
  const n = rows.length;
  const kernel = rows.map((a) =>
    rows.map((b) => {
      let sum = 0;
      const [small, large] = a.size < b.size ? [a, b] : [b, a];
      for (const [word, value] of small) sum += value * (large.get(word) ?? 0);
      return sum;
    }),
  );
  for (let i = 0; i < n; i += 1) kernel[i][i] += RIDGE;
  for (let i = 0; i < n; i += 1)
    for (let j = 0; j <= i; j += 1) {
      let sum = kernel[i][j];
      for (let k = 0; k < j; k += 1) sum -= kernel[i][k] * kernel[j][k];
      kernel[i][j] = i === j ? Math.sqrt(sum) : sum / kernel[j][j];
    }
  return targets.map((target) => {
    const y = [...target];
    for (let i = 0; i < n; i += 1) {
      for (let k = 0; k < i; k += 1) y[i] -= kernel[i][k] * y[k];
      y[i] /= kernel[i][i];
    }
    for (let i = n - 1; i >= 0; i -= 1) {
      for (let k = i + 1; k < n; k += 1) y[i] -= kernel[k][i] * y[k];
      y[i] /= kernel[i][i];
    }
    const weights = new Map();
    rows.forEach((row, i) => {
      for (const [word, value] of row) weights.set(word, (weights.get(word) ?? 0) + value * y[i]);
    });
    return weights;
  });
}

function learn(rows) {
  const classes = [...new Set(rows.map((row) => row.label))].sort();
  const counts = rows.map(counted);
  const documents = new Map();
  for (const words of counts) for (const word of words.keys()) documents.set(word, (documents.get(word) ?? 0) + 1);
  const idf = new Map();
  for (const [word, n] of documents)
    if (n >= LEAST_DOCUMENTS && n < MOST_DOCUMENTS * rows.length) idf.set(word, Math.log((1 + rows.length) / n));
  const bias = classes.map((label) => (2 * rows.filter((row) => row.label === label).length) / rows.length - 1);
  const targets = classes.map((label, i) => rows.map((row) => (row.label === label ? 1 : -1) - bias[i]));
  const first = train(vectors(counts, idf), targets);
  const strength = [...idf.keys()].map((word) => [
    word,
    idf.get(word) * Math.max(...first.map((weights) => Math.abs(weights.get(word) ?? 0))),
  ]);
  strength.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const kept = new Map(strength.slice(0, Number(values.words)).map(([word]) => [word, idf.get(word)]));
  return { classes, bias, idf: kept, weights: train(vectors(counts, kept), targets) };
}

const score = (model, row) => {
  const [vector] = vectors([counted(row)], model.idf);
  return model.classes.map((_, i) => {
    let sum = model.bias[i];
    for (const [word, value] of vector) sum += value * (model.weights[i].get(word) ?? 0);
    return sum;
  });
};
const weightedF1 = (rows, found) => {
  let sum = 0;
  for (const label of new Set(rows.map((row) => row.label))) {
    const gold = rows.filter((row) => row.label === label).length;
    const right = rows.filter((row, i) => row.label === label && found[i] === label).length;
    sum += ((2 * right) / (gold + found.filter((other) => other === label).length)) * gold;
  }
  return ((100 * sum) / rows.length).toFixed(2);
};

const rows = read(positionals[0]);
const tables = ['en', 'fr', 'ha'].map((language) => {
  const model = learn(rows.filter((row) => row.lang === language));
  if (values.check) {
    const held = read(values.check).filter((row) => row.lang === language);
    const found = held.map((row) => {
      const scores = score(model, row);
      return model.classes[scores.indexOf(Math.max(...scores))];
    });
    console.error(language, 'weighted F1', weightedF1(held, found), `n=${held.length}`);
  }
  const top = Math.max(...model.weights.flatMap((weights) => [...weights.values()].map(Math.abs)));
  const rarest = Math.max(...model.idf.values());
  const letter = (share) => LETTERS[Math.round(share * (LETTERS.length - 1))];
  const words = [...model.idf]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([word, rarity]) =>
        `${word} ${letter(rarity / rarest)}${model.weights.map((weights) => letter(((weights.get(word) ?? 0) / top + 1) / 2)).join('')}`,
    );
  const round = (value) => Number(value.toFixed(4));
  return `    ${JSON.stringify(language)}: {
      "topics": ${JSON.stringify(model.classes.map((label) => codes[label]).join(' '))},
      "bias": ${JSON.stringify(model.bias.map(round).join(' '))},
      "top": ${round(top)},
      "rarest": ${round(rarest)},
      "words": ${JSON.stringify(words.join('|'))}
    }`;
});
console.log(`{
  "source": "learned by test/quality/learn/learn-topics.js from the training half of MasakhaNEWS, https://github.com/masakhane-io/masakhane-news; rounded weights only",
  "licence": "AFL-3.0",
  "date": "2026-11-23",
  "note": "word, then one letter each for its rarity (A 0 to / rarest) and its weight for each topic (A -top to / +top)",
  "languages": {
${tables.join(',\n')}
  }
}`);
