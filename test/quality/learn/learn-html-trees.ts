/**
 * Learns the trees that tell a page's body from the rest and prints the data file:
 *   node test/quality/learn/learn-html-trees.ts DIR > src/data/clean/html-trees.json
 *   node test/quality/learn/learn-html-trees.ts DIR --folds 5   body F1 by cross-validation over sites instead
 * DIR holds html-*.jsonl.gz with { id, html } and cleaning-*.jsonl with { id, site, url, gold_body } a line. Only numbers
 * leave this script.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { BLOCK_FEATURES, blockFeatureWriter } from '../../../src/clean/block-model.ts';
import { captureLines } from '../../../src/clean/capture-lines.ts';
import { viewLines } from '../../../src/clean/line-view.ts';
import { pageMetadata } from '../../../src/clean/page-metadata.ts';
import { readableBlocks } from '../../../src/clean/readable-blocks.ts';
import { readHtml } from '../../../src/text/html-blocks.ts';
import { blockText } from '../../../src/text/html-page.ts';
import { alignLines } from './align-lines.ts';
import { fitTrees, sumTrees, type Tree, type TreeExamples } from './fit-trees.ts';
import { wordsOf } from './label-lines.ts';
import { writeTrees } from './write-trees.ts';

const WIDTH = BLOCK_FEATURES.length;
const SETTINGS = {
  trees: 150,
  leaves: 12,
  rate: 0.1,
  leafWeight: 0.3,
  ridge: 1,
  features: 0.4,
  examples: 0.7,
  seed: 1,
};

type Gold = { id: string; site: string; url?: string; gold_body: string };
type Page = { set: string; gold: Gold; lines: string[]; rows: Float32Array; shares: number[] };

const dir = process.argv[2];
if (!dir) throw new Error('Give the folder of the labelled pages.');
const folds = process.argv[3] === '--folds' ? Number(process.argv[4]) : 0;
const pages = ['scrapinghub', 'fundus'].flatMap(pagesOf);
if (folds > 0) crossValidate();
else console.log(dataFile(fitTrees(examplesOf(pages), SETTINGS)));

function pagesOf(set: string): Page[] {
  const rowsOf = <Row>(text: string): Row[] =>
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  const gold = new Map(
    rowsOf<Gold>(readFileSync(join(dir as string, `cleaning-${set}.jsonl`), 'utf8')).map((row) => [row.id, row]),
  );
  const sources = gunzipSync(readFileSync(join(dir as string, `html-${set}.jsonl.gz`))).toString('utf8');
  return rowsOf<{ id: string; html: string }>(sources).flatMap(({ id, html }) => {
    const row = gold.get(id);
    return row ? [pageOf(set, row, html)] : [];
  });
}

function pageOf(set: string, gold: Gold, html: string): Page {
  const page = readHtml(html);
  const view = viewLines(captureLines(blockText(page)));
  const write = blockFeatureWriter(page, view, readableBlocks(page), pageMetadata(page, gold.url).headline);
  const lines = view.lines.map(({ text }) => text);
  const rows = new Float32Array(lines.length * WIDTH);
  for (let i = 0; i < lines.length; i += 1) write(i, rows.subarray(i * WIDTH, (i + 1) * WIDTH));
  return { set, gold, lines, rows, shares: alignLines(lines, gold.gold_body) };
}

/** A line weighs as many words as it has, for its share of the page's body; a page weighs the same whatever its length. */
function examplesOf(of: readonly Page[]): TreeExamples {
  const rows = new Float32Array(of.reduce((sum, page) => sum + page.rows.length, 0));
  let at = 0;
  for (const page of of) {
    rows.set(page.rows, at);
    at += page.rows.length;
  }
  const labels = of.flatMap(({ shares }) => shares.map((share) => (share >= 0.5 ? 1 : 0)));
  const weights = of.flatMap(({ lines, shares, gold }) => {
    const total = Math.max(30, wordsOf(gold.gold_body).length);
    return lines.map((line, i) =>
      (shares[i] as number) < 0 ? 0 : 10 * Math.min((wordsOf(line).length + 2) / total, 0.2),
    );
  });
  return { rows, width: WIDTH, labels: Float64Array.from(labels), weights: Float64Array.from(weights) };
}

function crossValidate(): void {
  const foldOf = ({ gold }: Page): number =>
    (createHash('sha1')
      .update(gold.site.replace(/^www\./, ''))
      .digest()[0] as number) % folds;
  const scores = new Map<string, { precision: number; recall: number }[]>();
  for (let fold = 0; fold < folds; fold += 1) {
    const trees = fitTrees(examplesOf(pages.filter((page) => foldOf(page) !== fold)), SETTINGS);
    for (const page of pages.filter((other) => foldOf(other) === fold)) {
      const body = page.lines.filter((_, i) => sumTrees(trees, page.rows, i * WIDTH) > 0);
      scores.set(page.set, [...(scores.get(page.set) ?? []), agreement(page.gold.gold_body, body.join('\n'))]);
    }
  }
  for (const [set, found] of scores) {
    const mean = (of: 'precision' | 'recall'): number =>
      found.reduce((sum, score) => sum + score[of], 0) / found.length;
    const [p, r] = [mean('precision'), mean('recall')];
    console.log(`${set}: F1 ${(200 * p * r) / (p + r)}, precision ${100 * p}, recall ${100 * r}, n=${found.length}`);
  }
}

/** Precision and recall of 4-word shingles, as the scrapinghub benchmark counts them. */
function agreement(gold: string, found: string): { precision: number; recall: number } {
  const countsOf = (text: string): Map<string, number> => {
    const words = wordsOf(text.normalize('NFC'));
    const counts = new Map<string, number>();
    for (let i = 0; i < Math.max(1, words.length - 3); i += 1) {
      const key = words.slice(i, i + 4).join(' ');
      if (key) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  };
  const [a, b] = [countsOf(gold), countsOf(found)];
  const total = (counts: Map<string, number>): number => [...counts.values()].reduce((sum, count) => sum + count, 0);
  const shared = [...a].reduce((sum, [key, count]) => sum + Math.min(count, b.get(key) ?? 0), 0);
  return { precision: total(b) > 0 ? shared / total(b) : 0, recall: total(a) > 0 ? shared / total(a) : 0 };
}

function dataFile(trees: readonly Tree[]): string {
  return JSON.stringify(
    {
      source:
        'Learned by test/quality/learn/learn-html-trees.ts on the open half of scrapinghub and fundus pages; numbers only',
      licence: 'MIT',
      date: '2026-11-25',
      ...writeTrees(trees, BLOCK_FEATURES),
    },
    null,
    2,
  );
}
