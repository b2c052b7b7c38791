import { createReadStream, existsSync } from 'node:fs';
import { type Article, BriefError, type Reject } from '../article.ts';
import type { Filter, Library } from '../library/library.ts';
import type { ReaderData } from '../reader-data/reader-data.ts';
import { readerDataFile } from '../settings/reader-data-file.ts';
import { capturePaths } from './capture-paths.ts';
import { type Context, exitCode, type Loaded } from './context.ts';
import { filterOfFlags } from './filter-of-flags.ts';
import { filterOfQuery } from './hits-of.ts';
import { lookAt } from './look-at.ts';
import { openLibrary, type Piped } from './open-library.ts';
import { readStdin, readStream } from './read-stdin.ts';

/**
 * Does something with the library over the given paths (`-` is stdin), or else the configured folders, or else the
 * shipped briefings, after it was brought in line with them; every reject is told.
 */
export async function withLibrary(
  context: Context,
  paths: readonly string[],
  work: (loaded: Loaded) => Promise<number>,
): Promise<number> {
  const filter = await filterOfFlags(context.flags);
  const piped = await Promise.all(paths.filter(isPipe).map(readPipe));
  const named = paths.filter((path) => !isPipe(path));
  const files = piped.length > 0 && named.length === 0 ? [] : await capturePaths(named, context.env);
  const marks = await existingMarks(context);
  const wish = { paths: files, piped, marks };
  let opened = await openLibrary(context, wish);
  try {
    if (opened.notice) context.tell(opened.notice);
    let rejects: readonly Reject[];
    try {
      rejects = await opened.sync(context.tell);
    } catch (error) {
      // The disk is full, say. What was asked for can be had without the disk.
      if (!(error instanceof BriefError)) throw error;
      context.tell(error.message);
      await opened.close();
      opened = await openLibrary({ ...context, flags: { ...context.flags, ephemeral: true } }, wish);
      rejects = await opened.sync(context.tell);
    }
    const { library } = opened;
    for (const { reason } of rejects) context.tell(reason);
    if ((await library.count()) === 0) throw nothingToRead();
    const unreadable = rejects.some(({ code }) => code === 'missing' || code === 'unreadable');
    const selected = await filterOfQuery({ library, filter, marks }, context.flags.query);
    return await work({ library, filter: selected, marks, rejected: rejects.length, unreadable });
  } finally {
    await opened.close();
    await marks?.close();
  }
}

/** The reader's own data if there is any; a command that only reads leaves no file behind. */
async function existingMarks({ env, tell }: Context): Promise<ReaderData | undefined> {
  const file = readerDataFile(env);
  if (!existsSync(file)) return undefined;
  const { openReaderData } = await import('../reader-data/open-reader-data.ts');
  const { data, notice } = await openReaderData(file);
  if (notice) tell(notice); // a damaged file was moved aside, say: there is no second time to hear of it
  return data;
}

const isPipe = (path: string): boolean => path === '-' || (lookAt(path)?.isFIFO() ?? false);

const readPipe = async (path: string): Promise<Piped> =>
  path === '-'
    ? { name: 'stdin', bytes: await readStdin() }
    : { name: path, bytes: await readStream(createReadStream(path)) };

const nothingToRead = () =>
  new BriefError(
    'no-captures',
    'There is nothing to read here. Name a capture, or a folder with .txt or .html captures.',
  );

/** What a command that gave a result exits with. */
export const exitCodeOf = ({ rejected, unreadable }: Loaded, context: Context): number =>
  unreadable ? exitCode.usage : rejected > 0 && context.flags.strict ? exitCode.rejected : exitCode.ok;

/** Every article that passes the filter, in the order of the list, one at a time. */
export async function* articlesOf(library: Library, filter: Filter): AsyncGenerator<Article> {
  for (const id of await library.ids(filter)) {
    const article = await library.get(id);
    if (article) yield article;
  }
}

/** Does something with the one article that an id, an unambiguous prefix of one, or a path stands for. @throws {BriefError} `no-match`, `usage` and as the captures do */
export function withArticle(
  context: Context,
  word: string,
  work: (article: Article, library: Library) => Promise<number>,
): Promise<number> {
  const isPath = word === '-' || existsSync(word);
  return withLibrary(context, isPath ? [word] : [], async ({ library, filter }) => {
    const article = isPath ? await onlyArticle(library, filter, word) : await articleFrom(library, word);
    return work(article, library);
  });
}

async function onlyArticle(library: Library, filter: Filter, path: string): Promise<Article> {
  const count = await library.count(filter);
  for await (const article of articlesOf(library, filter)) if (count === 1) return article;
  throw new BriefError('usage', `${path} holds ${count} articles: name one of them, by its file or its id.`);
}

const MOST_NAMED = 10;

async function articleFrom(library: Library, word: string): Promise<Article> {
  const ids = await library.idsFrom(word.toLowerCase(), MOST_NAMED);
  const article = ids.length === 1 ? await library.get(ids[0] as string) : undefined;
  if (article) return article;
  if (ids.length > 1)
    throw new BriefError(
      'usage',
      `${word} begins ${ids.length === MOST_NAMED ? 'many' : ids.length} ids: ${ids.join(', ')}. Give more of it.`,
    );
  throw new BriefError(
    'no-match',
    `No article has the id ${word}, and there is no such file. "sahel-brief list" shows the ids.`,
  );
}
