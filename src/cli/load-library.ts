import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Article, BriefError } from '../article.ts';
import { everything, type Library } from '../library/library.ts';
import { readSettings } from '../settings/settings.ts';
import { type Context, exitCode, type Loaded } from './context.ts';
import { selectArticles } from './select-articles.ts';

/** The library over the given paths (`-` is stdin), or else the configured folders, or else the shipped briefings; every reject is told. */
export async function loadLibrary(context: Context, paths: readonly string[]): Promise<Loaded> {
  const { createMemoryLibrary } = await import('../library/memory-library.ts');
  const { readEntry, syncCaptures } = await import('../library/sync.ts');
  const library = createMemoryLibrary();
  if (paths.includes('-')) await library.apply([{ kind: 'put', entry: readEntry(await readStdin(), 'stdin') }]);
  const files = paths.length > 0 ? paths.filter((path) => path !== '-') : await defaultFolders(context.env);
  if (files.length > 0) await syncCaptures(files, library);
  const rejects = await library.rejects();
  for (const { reason } of rejects) context.tell(reason);
  const listings = await library.list({}, everything);
  if (listings.length === 0)
    throw new BriefError(
      'no-captures',
      'There is nothing to read here. Name a capture, or a folder with .txt or .html captures.',
    );
  const articles = (await Promise.all(listings.map(({ id }) => library.get(id)))) as Article[];
  const unreadable = rejects.some(({ code }) => code === 'missing' || code === 'unreadable');
  return { library, articles: selectArticles(articles, context.flags), rejected: rejects.length, unreadable };
}

/** What a command that gave a result exits with. */
export const exitCodeOf = ({ rejected, unreadable }: Loaded, context: Context): number =>
  unreadable ? exitCode.usage : rejected > 0 && context.flags.strict ? exitCode.rejected : exitCode.ok;

export async function defaultFolders(env: NodeJS.ProcessEnv): Promise<readonly string[]> {
  const { folders } = await readSettings(env);
  return folders.length > 0 ? folders : [join(packageRoot(), 'briefings')];
}

/** The folder of the installed package, wherever the bundler put this code. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

export async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The one article an id, an unambiguous prefix of one, or a path stands for. @throws {BriefError} `no-match`, `usage` and as the captures do */
export async function findArticle(context: Context, word: string): Promise<{ article: Article; library: Library }> {
  if (word === '-' || existsSync(word)) {
    const { library, articles } = await loadLibrary(context, [word]);
    if (articles.length === 1 && articles[0]) return { article: articles[0], library };
    throw new BriefError(
      'usage',
      `${word} holds ${articles.length} articles: name one of them, by its file or its id.`,
    );
  }
  const { library, articles } = await loadLibrary(context, []);
  const found = articles.filter(({ id }) => id.startsWith(word.toLowerCase()));
  if (found.length === 1 && found[0]) return { article: found[0], library };
  if (found.length > 1)
    throw new BriefError(
      'usage',
      `${word} begins ${found.length} ids: ${found.map(({ id }) => id).join(', ')}. Give more of it.`,
    );
  throw new BriefError(
    'no-match',
    `No article has the id ${word}, and there is no such file. "sahel-brief list" shows the ids.`,
  );
}
