/**
 * Learns the line weights of the text cleaner and prints the data file:
 *   node test/quality/learn/learn-line-weights.ts DIR > src/data/clean/line-weights.json
 * DIR holds cleaning-*.jsonl with { id, site?, text, gold_body } a line. Only numbers leave this script.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { captureLines } from '../../../src/clean/capture-lines.ts';
import { FEATURES, featureWriter } from '../../../src/clean/line-features.ts';
import { viewLines } from '../../../src/clean/line-view.ts';
import { type Example, fitLogistic } from './fit-logistic.ts';
import { labelLines, wordsOf } from './label-lines.ts';

const dir = process.argv[2];
if (!dir) throw new Error('Give the folder of the labelled captures.');
type Row = { id: string; site?: string; text: string; gold_body: string };
const sets = ['cleaning-scrapinghub', 'cleaning-fundus', 'cleaning-captures'];

/** A line weighs its share of the body's words, so that a page counts about once; junk lines count by their words too. */
export function examplesOf({ text, gold_body: body }: Row, set: string): Example[] {
  const lines = captureLines(text.normalize('NFC'));
  const write = featureWriter(viewLines(lines));
  const labels = labelLines(
    lines.map((line) => line.text),
    body.normalize('NFC'),
  );
  const total = Math.max(30, wordsOf(body).length);
  return lines.map((line, i) => {
    const row = new Float64Array(FEATURES.length);
    write(i, row);
    const share = Math.min((wordsOf(line.text).length + 2) / total, 0.2);
    return { row, label: labels[i] as number, weight: set === 'cleaning-captures' ? share * 2 : share };
  });
}

const examples = sets.flatMap((set) =>
  readFileSync(join(dir, `${set}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => examplesOf(JSON.parse(line), set)),
);
const weights = fitLogistic(examples, FEATURES.length);
const file = {
  source:
    'Learned by test/quality/learn/learn-line-weights.ts on the open half of scrapinghub and fundus text dumps and synthetic captures; numbers only',
  licence: 'MIT',
  date: '2026-11-23',
  weights: Object.fromEntries(FEATURES.map((name, i) => [name, Number((weights[i] as number).toFixed(3))])),
};
console.log(JSON.stringify(file, null, 2));
