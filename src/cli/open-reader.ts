import { existsSync, fstatSync } from 'node:fs';
import { type Article, BriefError } from '../article.ts';
import type { Library } from '../library/library.ts';
import { createMemoryLibrary } from '../library/memory-library.ts';
import { readEntry, type SyncProgress, syncCaptures } from '../library/sync.ts';
import { readSettings } from '../settings/settings.ts';
import { openTerminal } from '../terminal/open-terminal.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type Context, exitCode } from './context.ts';
import { filterLibrary } from './filter-library.ts';
import { defaultFolders, readStdin } from './load-library.ts';
import { renderArticle } from './render-article.ts';
import { saveFile } from './write-result.ts';

/** The full-screen reader; the picker when the result goes elsewhere; no interface when the capture and the result are both piped. */
export async function openReader(context: Context): Promise<number> {
  const piped = context.operands.length === 0 && hasPipedText() ? await readStdin() : undefined;
  if (piped && !context.isTerminalOut) {
    await context.print(renderArticle(readEntry(piped, 'stdin').article, context));
    return exitCode.ok;
  }
  const library = createMemoryLibrary();
  if (piped) await library.apply([{ kind: 'put', entry: readEntry(piped, 'stdin') }]);
  const terminal = openTerminal(context.env);
  if (!terminal) throw new BriefError('no-terminal', noTerminal);
  try {
    return await interact(context, library, terminal, piped !== undefined);
  } finally {
    terminal.close();
  }
}

const noTerminal =
  'There is no terminal for the reader. Without one, use a command: "sahel-brief list", "show ID" or "export"; or pipe a capture in.';

/** A pipe or a file on stdin is a capture; a terminal or /dev/null is none. */
function hasPipedText(): boolean {
  if (process.stdin.isTTY) return false;
  try {
    const stdin = fstatSync(0);
    return stdin.isFIFO() || stdin.isFile() || stdin.isSocket();
  } catch {
    return false; // stdin is closed
  }
}

async function interact(context: Context, library: Library, terminal: Terminal, isFull: boolean): Promise<number> {
  const interfaceLoading = import('../ui/run-reader.tsx');
  const { theme, width } = await readSettings(context.env);
  const loading = startLoading(library, isFull ? [] : await pathsOf(context));
  await loading.begun;
  const rejects = await library.rejects();
  if ((await library.count()) === 0)
    throw new BriefError('no-captures', [...rejects.map(({ reason }) => reason), nothingToRead].join(' '));
  const { runReader } = await interfaceLoading;
  const { flags } = context;
  const result = await runReader({
    library: filterLibrary(library, flags),
    terminal,
    mode: context.isTerminalOut && !flags.output ? 'read' : 'pick',
    theme: (flags.theme as typeof theme | undefined) ?? theme,
    width: flags.width === undefined ? width : Number(flags.width),
    ascii: flags.ascii ?? false,
    initialQuery: flags.query ?? '',
    subscribe: loading.subscribe,
    progress: loading.progress,
    notice: noticeOf(rejects.length),
    save: (article, format, path) => save(article, format, path, context),
    exists: async (path) => existsSync(path),
  });
  loading.stop();
  if (result.kind === 'cancelled') return exitCode.cancelled;
  if (result.kind === 'picked')
    await context.print(renderArticle(result.article, { ...context, isTerminalOut: false }));
  return exitCode.ok;
}

const nothingToRead = 'There is nothing to read. Name a capture, or a folder with .txt or .html captures.';

const noticeOf = (rejected: number): string =>
  rejected === 0
    ? ''
    : `${rejected} ${rejected === 1 ? 'capture' : 'captures'} could not be read; "sahel-brief doctor" lists them`;

const pathsOf = async ({ operands, env }: Context): Promise<readonly string[]> =>
  operands.length > 0 ? operands : defaultFolders(env);

/** Reads captures while the interface is up; `begun` settles when there is something to show, or nothing to come. */
function startLoading(library: Library, paths: readonly string[]) {
  const listeners = new Set<() => void>();
  const stopping = new AbortController();
  let progress: SyncProgress | undefined;
  const { promise: begun, resolve } = Promise.withResolvers<void>();
  const changed = (now: SyncProgress) => {
    progress = now.done < now.total ? now : undefined;
    resolve();
    for (const listener of listeners) listener();
  };
  const done =
    paths.length === 0
      ? Promise.resolve()
      : syncCaptures(paths, library, { onProgress: changed, signal: stopping.signal });
  done.finally(resolve);
  return {
    begun,
    progress: () => progress,
    stop: () => stopping.abort(),
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

async function save(article: Article, format: string, path: string, context: Context): Promise<string> {
  await saveFile(path, renderArticle(article, { ...context, flags: { ...context.flags, format } }));
  return `Saved ${path}`;
}
