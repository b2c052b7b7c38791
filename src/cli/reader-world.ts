import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../article.ts';
import type { Library } from '../library/library.ts';
import type { ReaderData } from '../reader-data/reader-data.ts';
import { homeFolder } from '../settings/home-folder.ts';
import type { Context } from './context.ts';
import { renderArticles } from './render-articles.ts';
import { saveFile } from './write-result.ts';

type Options = {
  readonly library: Library;
  readonly readerData: ReaderData;
  /** The capture that was piped in, if one was. */
  readonly piped: Uint8Array | undefined;
  /** Makes anew what was corrected by hand. */
  readonly refresh: () => Promise<void>;
};

/** As a shell would: `~/` is the person's home. */
const inHome = (path: string, env: NodeJS.ProcessEnv): string =>
  path.startsWith('~/') ? join(homeFolder(env), path.slice(2)) : path;

/** What the interface asks of disk and pipeline. */
export function readerWorld(context: Context, { library, readerData, piped, refresh }: Options) {
  const render = (articles: readonly Article[], format: string) =>
    renderArticles(articles, { ...context, isTerminalOut: false, flags: { ...context.flags, format } });
  const captureFile = async (id: string) => {
    const known = (await library.files()).find((file) => file.id === id)?.path ?? (await library.get(id))?.source.name;
    return known && existsSync(known) ? known : undefined;
  };
  return {
    env: context.env,
    readerData,
    render,
    captureFile,
    exists: async (path: string) => existsSync(inHome(path, context.env)),
    save: (articles: readonly Article[], format: string, path: string) =>
      saveFile(inHome(path, context.env), render(articles, format)),
    /** A capture that was piped in is read here; those in folders by the sync. */
    async reread(id: string) {
      if (await captureFile(id)) return refresh();
      if (!piped) return;
      const { readEntry } = await import('../library/read-file.ts');
      const entry = readEntry(piped, 'stdin', await readerData.corrections(id));
      if (entry.article.id === id) await library.apply([{ kind: 'put', entry }]);
    },
  };
}
