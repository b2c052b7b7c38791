/**
 * Learns which line is the headline and prints the data file:
 *   node test/quality/learn/learn-headline-weights.ts DIR > src/data/clean/headline-weights.json
 * DIR holds cleaning-*.jsonl with { text, gold_body, gold_title? } a line. Only numbers leave this script.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { captureLines } from '../../../src/clean/capture-lines.ts';
import { chooseBody } from '../../../src/clean/choose-body.ts';
import { HEADLINE_FEATURES, headlineCandidates, headlineFeatures } from '../../../src/clean/headline-features.ts';
import { scoreLines } from '../../../src/clean/line-model.ts';
import { viewLines } from '../../../src/clean/line-view.ts';
import { type Example, fitLogistic } from './fit-logistic.ts';
import { wordsOf } from './label-lines.ts';

const dir = process.argv[2];
if (!dir) throw new Error('Give the folder of the labelled captures.');
type Row = { text: string; gold_title?: string; family?: string };
const key = (text: string): string => wordsOf(text.normalize('NFKC').toLowerCase()).join(' ');

function examplesOf({ text, gold_title: title, family }: Row): Example[] {
  // Without a title the gold is silent, except in captures that are known to have none.
  if (!title && family !== 'clean') return [];
  const view = viewLines(captureLines(text.normalize('NFC')));
  const body = chooseBody(view, scoreLines(view), {});
  const wanted = key(title ?? '');
  return headlineCandidates(view, body).map((i) => {
    const label = title && key(view.lines[i]?.text as string) === wanted ? 1 : 0;
    return { row: Float64Array.from(headlineFeatures(view, body, i)), label, weight: label ? 0.3 : 0.1 };
  });
}

const examples = ['cleaning-fundus', 'cleaning-captures'].flatMap((set) =>
  readFileSync(join(dir, `${set}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => examplesOf(JSON.parse(line))),
);
const weights = fitLogistic(examples, HEADLINE_FEATURES.length, { epochs: 40 });
const file = {
  source:
    'Learned by test/quality/learn/learn-headline-weights.ts on the open half of fundus text dumps and synthetic captures; numbers only',
  licence: 'MIT',
  date: '2026-11-23',
  weights: Object.fromEntries(HEADLINE_FEATURES.map((name, i) => [name, Number((weights[i] as number).toFixed(3))])),
};
console.log(JSON.stringify(file, null, 2));
