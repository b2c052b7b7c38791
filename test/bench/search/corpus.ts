import { spawnSync } from 'node:child_process';
import { closeSync, createReadStream, existsSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Article } from '../../../src/article.ts';
import type { Change } from '../../../src/library/library.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import type { Capture } from '../measure.ts';

/** One article of a corpus, a line of JSON. */
export type Row = {
  readonly id: number;
  readonly title: string;
  readonly body: string;
  readonly lang: string;
  readonly country: string;
  readonly topic: string;
  readonly source: string;
  readonly date: string;
};

/** Where corpora and what is built from them stay between runs: half a gigabyte at 100,000 articles. */
export const benchFolder = join(tmpdir(), 'sahel-brief-bench');

/** Makes corpora and captures; not part of the program. */
export const MAKER = '../shared/bench/make-corpus.mjs';

/** A corpus of so many articles: news sentences recombined, where their maker is at hand, else those of the shipped captures. */
export function corpusFile(size: number, captures: readonly Capture[]): string {
  mkdirSync(benchFolder, { recursive: true });
  const isMade = existsSync(MAKER);
  const file = join(benchFolder, `${isMade ? 'news' : 'shipped'}-${size}.jsonl`);
  if (existsSync(file)) return file;
  const out = openSync(`${file}.part`, 'w');
  if (isMade) spawnSync(process.execPath, [MAKER, String(size)], { stdio: ['ignore', out, 'inherit'] });
  else for (const row of recombined(size, captures)) writeSync(out, `${JSON.stringify(row)}\n`);
  closeSync(out);
  renameSync(`${file}.part`, file);
  return file;
}

export async function* rowsOf(file: string): AsyncGenerator<Row> {
  for await (const line of createInterface({ input: createReadStream(file) })) yield JSON.parse(line) as Row;
}

/** A row as the finished article that it stands for. */
export function putRow({ id, title, body, lang, country, topic, source, date }: Row): Change {
  const name = `${id}.txt`;
  const article: Article = {
    id: articleId(id),
    headline: title,
    publishedOn: date,
    site: source,
    credits: [{ name: source, kind: 'outlet' }],
    language: lang,
    paragraphs: body.split('\n\n'),
    places: [],
    removed: [],
    countries: [{ code: country, score: 1, evidence: [] }],
    topics: [{ code: topic, name: topic, parent: topic, score: 1, evidence: [] }],
    summary: [],
    facts: [],
    source: { name, sha256: articleId(id).padEnd(64, '0') },
  };
  const file = { path: `/captures/${name}`, size: body.length, mtime: 0 };
  return { kind: 'put', entry: { article, capture: { name, notes: [] }, file } };
}

export const articleId = (row: number): string => row.toString(16).padStart(12, '0');

/** Articles of 20 to 40 sentences, drawn from all captures, with every third name replaced by an invented one so that the vocabulary grows. */
function* recombined(size: number, captures: readonly Capture[]): Generator<Row> {
  const random = seededRandom(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const sentences = captures.flatMap(({ text }) => text.match(/\p{Lu}[^.\n]{40,300}\./gu) ?? []);
  const syllables = 'ba da fa ga ka la ma na ra sa ta wa ya bo do go ko mo no so to bi di ki mi ni ri'.split(' ');
  const name = () => Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(syllables)).join('');
  const renamed = (sentence: string) =>
    sentence.replace(/(?<= )\p{Lu}\p{Ll}{3,}/gu, (word) => (random() < 0.3 ? name() : word));
  for (let id = 0; id < size; id += 1) {
    const body = Array.from({ length: 20 + Math.floor(random() * 20) }, () => renamed(pick(sentences)));
    yield {
      id,
      title: renamed(pick(sentences)).slice(0, 90),
      body: body
        .map((sentence, i) => sentence + (i % 4 === 3 ? '\n\n' : ' '))
        .join('')
        .trim(),
      lang: 'en',
      country: pick(['NE', 'ML', 'BF', 'TD', 'NG']),
      topic: pick(['16000000', '11000000', '04000000']),
      source: pick(['AFP', 'Reuters', 'RFI']),
      date: new Date(Date.UTC(2022, 0, 1) + Math.floor(random() * 1460) * 864e5).toISOString().slice(0, 10),
    };
  }
}
