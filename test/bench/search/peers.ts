import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { sqliteDatabase } from '../../../src/reader-data/open-database.ts';
import { rowsOf } from './corpus.ts';

/** Another way to search the same articles; gives row numbers. */
export type Peer = { readonly name: string; readonly search: (query: string) => readonly number[] };

const folder = fileURLToPath(new URL('peers', import.meta.url));

/** The peers are no dependencies of the program: they are installed here when they are first measured. */
async function load(path: string): Promise<Record<string, unknown>> {
  if (!existsSync(join(folder, 'node_modules', path)))
    spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'ignore' });
  return (await import(pathToFileURL(join(folder, 'node_modules', path)).href)) as Record<string, unknown>;
}

const wordsOf = (query: string): string[] => query.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** SQLite's own full text: every word, the last one as a prefix, ranked by bm25 over a join, as its manual shows. */
export async function naiveFts5(corpus: string, file: string): Promise<Peer> {
  const Database = sqliteDatabase();
  if (!existsSync(file)) {
    rmSync(`${file}.part`, { force: true });
    const database = new Database(`${file}.part`);
    database.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
      CREATE TABLE article (id INTEGER PRIMARY KEY, title TEXT, body TEXT);
      CREATE VIRTUAL TABLE fts USING fts5(title, body, content='article', content_rowid='id', prefix='1 2 3',
        tokenize='unicode61 remove_diacritics 2'); BEGIN`);
    const article = database.prepare('INSERT INTO article VALUES (?, ?, ?)');
    const fts = database.prepare('INSERT INTO fts (rowid, title, body) VALUES (?, ?, ?)');
    for await (const { id, title, body } of rowsOf(corpus)) {
      article.run(id, title, body);
      fts.run(id, title, body);
    }
    database.exec('COMMIT');
    database.close();
    spawnSync('mv', [`${file}.part`, file]);
  }
  const database = new Database(file, { readOnly: true });
  database.exec('PRAGMA cache_size = -65536; PRAGMA mmap_size = 2147483648');
  const found = database.prepare(
    'SELECT article.id, article.title FROM fts JOIN article ON article.id = fts.rowid WHERE fts MATCH ? ORDER BY bm25(fts, 4, 1) LIMIT 10',
  );
  return {
    name: 'naive FTS5',
    search(query) {
      const words = wordsOf(query).map((word) => `"${word}"`);
      return words.length === 0 ? [] : found.all(`${words.join(' ')}*`).map(({ id }) => Number(id));
    },
  };
}

type MiniSearch = { addAll(rows: readonly object[]): void; search(query: string): { id: number }[] };

export async function miniSearch(corpus: string): Promise<Peer> {
  const { default: Index } = (await load('minisearch/dist/es/index.js')) as {
    default: new (options: object) => MiniSearch;
  };
  const index = new Index({
    fields: ['title', 'body'],
    searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND', boost: { title: 4 } },
  });
  for await (const { id, title, body } of rowsOf(corpus)) index.addAll([{ id, title, body }]);
  return {
    name: 'MiniSearch',
    search: (query) =>
      index
        .search(query)
        .slice(0, 10)
        .map(({ id }) => id),
  };
}

type Fuse = { search(query: string, options: object): { item: { id: number } }[] };

export async function fuseTokens(corpus: string): Promise<Peer> {
  const { default: Index } = (await load('fuse.js/dist/fuse.mjs')) as {
    default: new (rows: readonly object[], options: object) => Fuse;
  };
  const rows: object[] = [];
  for await (const { id, title, body } of rowsOf(corpus)) rows.push({ id, title, body });
  const index = new Index(rows, {
    keys: [{ name: 'title', weight: 4 }, 'body'],
    useTokenSearch: true,
    tokenMatch: 'all',
    ignoreDiacritics: true,
    ignoreLocation: true,
    threshold: 0.3,
  });
  return {
    name: 'fuse.js token search',
    search: (query) => index.search(query, { limit: 10 }).map(({ item }) => item.id),
  };
}
