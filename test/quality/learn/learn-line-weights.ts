/**
 * Learns the line weights of the text cleaner and prints the data file:
 *   node test/quality/learn/learn-line-weights.ts DIR > src/data/clean/line-weights.json
 *   node test/quality/learn/learn-line-weights.ts DIR --check site     what five folds by site score, each unseen
 *   node test/quality/learn/learn-line-weights.ts DIR --check family   what each kind of noise scores, unseen
 * DIR holds cleaning-*.jsonl with { id, site?, family?, lang, text, gold_body } a line. Only numbers leave this script.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { captureLines } from '../../../src/clean/capture-lines.ts';
import { chooseBody } from '../../../src/clean/choose-body.ts';
import { composeArticle } from '../../../src/clean/clean-capture.ts';
import {
  type LineModel,
  MODEL_FEATURES,
  modelFeatureWriter,
  readyModel,
  scoreLines,
} from '../../../src/clean/line-model.ts';
import { standardised } from '../../../src/clean/line-net.ts';
import { viewLines } from '../../../src/clean/line-view.ts';
import { alignLines } from './align-lines.ts';
import { augmentCaptures, type LabelledLines, type MixedCapture } from './augment-captures.ts';
import { bodyAgreement, describeAgreement } from './body-agreement.ts';
import { composeCaptures } from './compose-captures.ts';
import { fitChain } from './fit-chain.ts';
import { fitNet, scaleOf, short } from './fit-net.ts';
import { fitTrees, type Tree } from './fit-trees.ts';
import { labelLines, wordsOf } from './label-lines.ts';
import { writeTrees } from './write-trees.ts';

const dir = process.argv[2];
if (!dir) throw new Error('Give the folder of the labelled captures.');
type Row = { id: string; site?: string; family?: string; lang: string; text: string; gold_body: string };
type Example = { rows: Float64Array[]; labels: readonly number[]; weights: number[]; fold: string; row?: Row };

const SEEDS = [1];
const TREES = {
  trees: 150,
  leaves: 12,
  rate: 0.1,
  leafWeight: 0.1,
  ridge: 0.5,
  features: 0.4,
  examples: 0.7,
  seed: 1,
};
/** Factor that brings line weights (shares of a page) to the scale of a leaf's least weight. */
const TREE_WEIGHT = 10;
const FOLDS = 5;
/** What a synthetic capture, a page in another's noise and a capture in random noise weigh against a page. */
const OF_CAPTURE = 2;
const OF_MIXTURE = 0.4;
const OF_COMPOSED = 0.6;
/** A line weighs its share of the body's words, so that a page counts about once; junk lines count by their words too. */
const MOST_SHARE = 0.2;

const check = process.argv.includes('--check') ? process.argv.at(-1) : undefined;
const rows = ['scrapinghub', 'fundus', 'captures'].flatMap((set) =>
  readFileSync(join(dir, `cleaning-${set}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): Row & { set: string } => ({ ...JSON.parse(line), set })),
);

function foldOf({ id, site, family }: Row): string {
  if (check === 'family') return family ?? 'page';
  const key = createHash('sha1').update(`f${site ?? id.replace(/^cap-\w+-/, '')}`);
  return String(Number.parseInt(key.digest('hex').slice(0, 8), 16) % FOLDS);
}

function exampleOf(text: string, labels: readonly number[], body: string, factor: number, fold: string): Example {
  const lines = captureLines(text.normalize('NFC'));
  const write = modelFeatureWriter(viewLines(lines));
  const total = Math.max(30, wordsOf(body).length);
  return {
    fold,
    labels,
    rows: lines.map((_, i) => {
      const row = new Float64Array(MODEL_FEATURES.length);
      write(i, row);
      return row;
    }),
    weights: lines.map(({ text: line }) => factor * Math.min((wordsOf(line).length + 2) / total, MOST_SHARE)),
  };
}

/** A capture's body stands in it in order, down to who signs it; a page's, an annotator's choice, may not. */
function labelsOf(lines: readonly { text: string }[], body: string, set: string): number[] {
  const texts = lines.map(({ text }) => text);
  if (set === 'captures') return alignLines(texts, body).map((share) => (share >= 0.5 ? 1 : 0));
  return labelLines(texts, body.normalize('NFC'));
}

function learn(examples: readonly Example[]): LineModel {
  const all = examples.flatMap((example) => example.rows);
  const scale = scaleOf(all, MODEL_FEATURES.length);
  const lines = examples.flatMap(({ rows: of, labels, weights }) =>
    of.map((row, i) => ({
      row: row.map((x, k) => standardised(x, k, scale)),
      label: labels[i] as number,
      weight: weights[i] as number,
    })),
  );
  return {
    ...scale,
    nets: SEEDS.map((seed) => fitNet(lines, MODEL_FEATURES.length, seed)),
    chain: fitChain(examples, MODEL_FEATURES.length),
    trees: writeTrees(learnTrees(examples), MODEL_FEATURES),
  };
}

function learnTrees(examples: readonly Example[]): Tree[] {
  const width = MODEL_FEATURES.length;
  const all = examples.flatMap((example) => example.rows);
  const rows = new Float32Array(all.length * width);
  for (const [i, row] of all.entries()) rows.set(row, i * width);
  const labels = Float64Array.from(examples.flatMap((example) => example.labels));
  const weights = Float64Array.from(
    examples.flatMap((example) => example.weights.map((weight) => weight * TREE_WEIGHT)),
  );
  return fitTrees({ rows, width, labels, weights }, TREES);
}

/** Learns without one fold at a time and cleans that fold's captures. */
function crossValidate(examples: readonly Example[]): void {
  const found = new Map<string, ReturnType<typeof bodyAgreement>[]>();
  for (const fold of new Set(examples.map((example) => example.fold))) {
    if (fold === 'page') continue;
    const model = readyModel(learn(examples.filter((example) => example.fold !== fold)));
    for (const { row } of examples.filter((example) => example.fold === fold)) {
      if (!row) continue;
      const view = viewLines(captureLines(row.text.normalize('NFC')));
      const { paragraphs } = composeArticle(view, chooseBody(view, scoreLines(view, model), {}), {});
      const name = row.family
        ? ['captures', `captures ${row.family}`]
        : [row.site ? ((row as { set?: string }).set ?? '') : ''];
      for (const set of name)
        found.set(set, [...(found.get(set) ?? []), bodyAgreement(row.gold_body, paragraphs.join('\n'))]);
    }
  }
  for (const [set, agreements] of found) console.log(set.padEnd(16), describeAgreement(agreements));
}

const labelled = rows.map((row): LabelledLines & { row: Row & { set: string } } => {
  const lines = captureLines(row.text.normalize('NFC'));
  const labels = labelsOf(lines, row.gold_body, row.set);
  return { lines, labels, body: row.gold_body, site: row.site ?? row.id, lang: row.lang, fold: foldOf(row), row };
});
const pages = labelled.filter(({ row }) => row.set !== 'captures');
const captures = labelled.filter(({ row }) => row.set === 'captures');
const exampleOfMixture = ({ text, labels, of }: MixedCapture, factor: number): Example[] =>
  captureLines(text).length === labels.length ? [exampleOf(text, labels, of.body, factor, of.fold)] : [];
const examples = [
  ...labelled.map(({ row, fold, labels }) => ({
    ...exampleOf(row.text, labels, row.gold_body, row.set === 'captures' ? OF_CAPTURE : 1, fold),
    row,
  })),
  ...augmentCaptures(pages).flatMap((mixed) => exampleOfMixture(mixed, OF_MIXTURE)),
  ...composeCaptures(captures, pages).flatMap((mixed) => exampleOfMixture(mixed, OF_COMPOSED)),
].filter((example) => example.rows.length > 0);
if (check) crossValidate(examples);
else {
  const { centre, spread, nets, chain, trees } = learn(examples);
  console.log(
    JSON.stringify(
      {
        source:
          'Learned by test/quality/learn/learn-line-weights.ts on the open half of scrapinghub and fundus text dumps and synthetic captures; numbers only',
        licence: 'MIT',
        date: '2026-11-26',
        features: MODEL_FEATURES,
        centre: Array.from(centre, short),
        spread: Array.from(spread, short),
        nets,
        chain,
        trees,
      },
      null,
      1,
    )
      .replace(/\[\s+(?=-?[\d"])/g, '[')
      .replace(/(?<=[\d"],)\s+(?=[-\d"])/g, ' ')
      .replace(/(?<=[\d"])\s+\]/g, ']'),
  );
}
