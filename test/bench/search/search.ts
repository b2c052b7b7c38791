import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Library } from '../../../src/library/library.ts';
import { createSqliteLibrary } from '../../../src/library/sqlite/sqlite-library.ts';
import { type Capture, type Figure, quantile } from '../measure.ts';
import { articleId, benchFolder, corpusFile } from './corpus.ts';
import { fuseTokens, miniSearch, naiveFts5, type Peer } from './peers.ts';
import { type GoldQuery, goldQueries, typedKeys } from './queries.ts';

export type SearchSize = { readonly size: number; readonly seed: number };

const ROWS = 10; // hits on a screen of 24 lines, with their sentences
const PEER_QUERIES = 4; // every fourth
const PASSES = 3; // each by a freshly opened library; the least of them counts
const MOST_FOR_MINISEARCH = 10_000;
const MOST_FOR_FUSE = 1_000;
const PEER_KEYS = 240; // spread over all; up to a fifth of a second each
const FUSE_KEYS = 40; // half a second each

/**
 * What a key costs while a query is typed, with the sentences of the hits that show; whether the article that is looked for is among the first
 * ten; what the library takes. Times are CPU time of the process, so that a busy machine does not count: a key's least of three.
 */
export async function search(captures: readonly Capture[], { size, seed }: SearchSize): Promise<Figure[]> {
  const corpus = corpusFile(size, captures);
  const queries = await goldQueries(corpus, size, seed);
  const keys = typedKeys(queries);
  const file = join(benchFolder, `library-${size}.db`);
  const figures: Figure[] = [...loadLibrary(corpus, file, size)];
  const ours = await timeLibrary(file, keys);
  const what = `search ${size}: a key`;
  for (const peer of await peersFor(corpus, size)) {
    const n = peer.name.startsWith('fuse') ? FUSE_KEYS : PEER_KEYS;
    const theirs = timePeer(
      peer,
      keys.filter((_, i) => i % Math.ceil(keys.length / n) === 0),
    );
    for (const [name, q] of [
      ['median', 0.5],
      ['p99', 0.99],
    ] as const)
      figures.push({
        what: `${what}, ${name}`,
        value: quantile(ours, q),
        unit: 'ms',
        n: keys.length,
        against: { what: peer.name, value: quantile(theirs, q) },
      });
    figures.push(
      ...recallFigures(`${size}, ${peer.name}`, queries, (query) => peer.search(query).map(articleId), PEER_QUERIES),
    );
  }
  figures.push({ what: `${what}, worst`, value: Math.max(...ours), unit: 'ms', n: keys.length });
  figures.push({ what: `search ${size}: memory, list and every key`, value: memoryOf(file, keys), unit: 'MB', n: 1 });
  const library = await openLibrary(file);
  const answers = new Map<string, readonly string[]>();
  for (const { q } of queries)
    answers.set(
      q,
      (await library.search(q, { limit: ROWS })).hits.map(({ id }) => id),
    );
  await library.close();
  return [...figures, ...recallFigures(String(size), queries, (query) => answers.get(query) ?? [])];
}

async function openLibrary(file: string): Promise<Library> {
  const library = createSqliteLibrary(file, 'bench');
  await library.open();
  return library;
}

function loadLibrary(corpus: string, file: string, size: number): Figure[] {
  const figures: Figure[] = [];
  if (!existsSync(file)) {
    for (const end of ['', '-wal', '-shm']) rmSync(`${file}.part${end}`, { force: true });
    const script = fileURLToPath(new URL('load-library.ts', import.meta.url));
    const { stdout } = spawnSync(process.execPath, [script, corpus, `${file}.part`], { encoding: 'utf8' });
    const { cpuSeconds, peakMegabytes } = JSON.parse(stdout) as { cpuSeconds: number; peakMegabytes: number };
    renameSync(`${file}.part`, file);
    figures.push({ what: `load ${size}: an article, CPU`, value: (cpuSeconds * 1000) / size, unit: 'ms', n: size });
    figures.push({ what: `load ${size}: most memory`, value: peakMegabytes, unit: 'MB', n: 1 });
  }
  const against = { what: "the articles' bytes", value: statSync(corpus).size / 1e6 };
  return [...figures, { what: `library ${size} on disk`, value: statSync(file).size / 1e6, unit: 'MB', n: 1, against }];
}

/** Megabytes of a process that does nothing else. */
function memoryOf(file: string, keys: readonly string[]): number {
  const script = fileURLToPath(new URL('memory.ts', import.meta.url));
  const input = keys.map((key) => JSON.stringify(key)).join('\n');
  return Number(spawnSync(process.execPath, [script, file], { encoding: 'utf8', input }).stdout) / 1e6;
}

/** Milliseconds of CPU that each key takes. */
async function timeLibrary(file: string, keys: readonly string[]): Promise<number[]> {
  const least = keys.map(() => Number.POSITIVE_INFINITY);
  for (let pass = 0; pass < PASSES; pass += 1) {
    const library = await openLibrary(file);
    await library.search('warm up');
    for (const [i, key] of keys.entries()) {
      const before = process.cpuUsage();
      await library.search(key, { limit: ROWS }).catch(() => {}); // a field that is still being typed may be wrong
      least[i] = Math.min(least[i] ?? 0, milliseconds(before));
    }
    await library.close();
  }
  return least;
}

function timePeer(peer: Peer, keys: readonly string[]): number[] {
  peer.search('warm up');
  return keys.map((key) => {
    const before = process.cpuUsage();
    peer.search(key);
    return milliseconds(before);
  });
}

function milliseconds(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function peersFor(corpus: string, size: number): Promise<readonly Peer[]> {
  return [
    await naiveFts5(corpus, join(benchFolder, `fts5-${size}.db`)),
    ...(size <= MOST_FOR_MINISEARCH ? [await miniSearch(corpus)] : []),
    ...(size <= MOST_FOR_FUSE ? [await fuseTokens(corpus)] : []),
  ];
}

/** How often the article that is looked for is among the first ten, by kind of query. */
function recallFigures(
  name: string,
  queries: readonly GoldQuery[],
  search: (query: string) => readonly string[],
  every = 1,
): Figure[] {
  const asked = queries.filter((_, i) => i % every === 0);
  const found = asked.map(({ kind, q, gold }) => ({ kind, hit: search(q).includes(articleId(gold)) ? 1 : 0 }));
  const share = (of: typeof found) => of.reduce((sum, { hit }) => sum + hit, 0) / of.length;
  const kinds = every === 1 ? [...new Set(queries.map(({ kind }) => kind))].sort() : [];
  return [
    { what: `recall@10 ${name}: all`, value: share(found), unit: '', n: found.length },
    ...kinds.map((kind) => {
      const of = found.filter((one) => one.kind === kind);
      return { what: `recall@10 ${name}: ${kind}`, value: share(of), unit: '', n: of.length };
    }),
  ];
}
