import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../../support/seeded-random.ts';
import { benchFolder, rowsOf } from './corpus.ts';

/** A query with the article that is looked for by it. */
export type GoldQuery = { readonly kind: string; readonly q: string; readonly gold: number };

const MAKER = '../shared/bench/make-queries.mjs';
const TYPED = 60;

/** Twenty queries of each kind (typos, phrases, filters and more) where their maker is at hand, else words of headlines. */
export async function goldQueries(corpus: string, size: number, seed: number): Promise<readonly GoldQuery[]> {
  if (!existsSync(MAKER)) return headlineQueries(corpus, size, seed);
  const file = join(benchFolder, `queries-${size}-${seed}.jsonl`);
  if (!existsSync(file)) {
    const made = spawnSync(process.execPath, [MAKER, corpus, String(size), String(seed)], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    writeFileSync(file, made.stdout);
  }
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as GoldQuery);
}

async function headlineQueries(corpus: string, size: number, seed: number): Promise<readonly GoldQuery[]> {
  const random = seededRandom(seed);
  const wanted = new Set(Array.from({ length: 160 }, () => Math.floor(random() * size)));
  const queries: GoldQuery[] = [];
  for await (const { id, title } of rowsOf(corpus)) {
    const words = title.match(/\p{L}{5,}/gu) ?? [];
    if (wanted.has(id) && words.length > 1)
      queries.push({ kind: 'headline', q: words.slice(0, 2).join(' '), gold: id });
  }
  return queries;
}

/** Every prefix of sixty of the queries, as a person's keys give them. */
export function typedKeys(queries: readonly GoldQuery[]): readonly string[] {
  const every = Math.ceil(queries.length / TYPED);
  const typed = queries.filter((_, i) => i % every === 0);
  return typed.flatMap(({ q }) => Array.from(q, (_, i) => q.slice(0, i + 1)));
}
