/**
 * Learns the block weights of the HTML cleaner and prints the data file:
 *   node test/quality/learn/learn-html-weights.ts DIR > src/data/clean/html-weights.json
 * DIR holds html-*.jsonl.gz with { id, html } and cleaning-*.jsonl with { id, gold_body } a line. Only numbers leave this script.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { captureLines } from '../../../src/clean/capture-lines.ts';
import { HTML_FEATURES, htmlFeatureWriter } from '../../../src/clean/html-features.ts';
import { FEATURES, featureWriter, viewLines } from '../../../src/clean/line-features.ts';
import { readableBlocks } from '../../../src/clean/readable-blocks.ts';
import { blockText, readHtml } from '../../../src/text/html-blocks.ts';
import { type Example, fitLogistic } from './fit-logistic.ts';
import { labelLines, wordsOf } from './label-lines.ts';

const dir = process.argv[2];
if (!dir) throw new Error('Give the folder of the labelled pages.');
const rowsOf = <Row>(text: string): Row[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

function examplesOf(html: string, body: string): Example[] {
  const page = readHtml(html);
  const lines = captureLines(blockText(page));
  const writeLine = featureWriter(viewLines(lines));
  const writeBlock = htmlFeatureWriter(page.blocks, readableBlocks(html, page.blocks));
  const labels = labelLines(
    lines.map((line) => line.text.normalize('NFC')),
    body.normalize('NFC'),
  );
  const total = Math.max(30, wordsOf(body).length);
  return lines.map((line, i) => {
    const row = new Float64Array(FEATURES.length + HTML_FEATURES.length);
    writeLine(i, row);
    writeBlock(line.number - 1, row, FEATURES.length);
    return { row, label: labels[i] as number, weight: Math.min((wordsOf(line.text).length + 2) / total, 0.2) };
  });
}

const examples = ['scrapinghub', 'fundus'].flatMap((set) => {
  const gold = new Map(
    rowsOf<{ id: string; gold_body: string }>(readFileSync(join(dir, `cleaning-${set}.jsonl`), 'utf8')).map((row) => [
      row.id,
      row.gold_body,
    ]),
  );
  const pages = rowsOf<{ id: string; html: string }>(
    gunzipSync(readFileSync(join(dir, `html-${set}.jsonl.gz`))).toString('utf8'),
  );
  return pages.flatMap(({ id, html }) => examplesOf(html, gold.get(id) ?? ''));
});
const names = [...FEATURES, ...HTML_FEATURES];
const weights = fitLogistic(examples, names.length);
const file = {
  source:
    'Learned by test/quality/learn/learn-html-weights.ts on the open half of scrapinghub and fundus pages; numbers only',
  licence: 'MIT',
  date: '2026-11-23',
  weights: Object.fromEntries(names.map((name, i) => [name, Number((weights[i] as number).toFixed(3))])),
};
console.log(JSON.stringify(file, null, 2));
