import { existsSync, fstatSync } from 'node:fs';
import { BriefError } from '../article.ts';
import { openReaderData } from '../reader-data/open-reader-data.ts';
import type { ReaderData } from '../reader-data/reader-data.ts';
import { readerDataFile } from '../settings/reader-data-file.ts';
import { readRemembered, remember } from '../settings/remembered.ts';
import { readSettings } from '../settings/settings.ts';
import { openTerminal } from '../terminal/open-terminal.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { nearestWord } from '../text/nearest-word.ts';
import { runReader } from '../ui/run-reader.tsx';
import { remapped } from '../views/remap-keys.ts';
import { capturePaths } from './capture-paths.ts';
import { type Context, exitCode } from './context.ts';
import { filterLibrary } from './filter-library.ts';
import { filterOfFlags } from './filter-of-flags.ts';
import { type Following, followFolders } from './follow-folders.ts';
import { type OpenedLibrary, openLibrary } from './open-library.ts';
import { isPlainTerminal } from './plain/is-plain-terminal.ts';
import { readStdin } from './read-stdin.ts';
import { readerWorld } from './reader-world.ts';
import { renderArticle } from './render-article.ts';
import { uiLanguage } from './ui-language.ts';
import { commandNames } from './usage.ts';

/** The full-screen reader; the picker when the result goes elsewhere; no interface when the capture and the result are both piped. */
export async function openReader(context: Context): Promise<number> {
  refuseMistyped(context.operands);
  const isPlain = isPlainTerminal(context.env);
  if (context.flags.plain || (isPlain && process.stdin.isTTY))
    return (await import('./plain/open-plain.ts')).openPlain(context);
  const isStdin = context.operands.every((path) => path === '-'); // and where none is named
  const piped = isStdin && hasPipedText() ? await readStdin() : undefined;
  if (piped && (isPlain || !context.isTerminalOut)) {
    const { readEntry } = await import('../library/read-file.ts');
    await context.print(renderArticle(readEntry(piped, 'stdin').article, context));
    return exitCode.ok;
  }
  const terminal = openTerminal(context.env);
  if (!terminal) throw new BriefError('no-terminal', noTerminal);
  try {
    const paths = piped ? [] : await capturePaths(context.operands, context.env);
    const isFirstRun = !existsSync(readerDataFile(context.env));
    const own = await openReaderData(context.flags.ephemeral ? undefined : readerDataFile(context.env));
    const opened = await openLibrary(context, {
      paths,
      piped: piped && [{ name: 'stdin', bytes: piped }],
      marks: own.data,
      isInteractive: true,
    });
    const awake = setInterval(() => {}, 2 ** 30); // threads that are being stopped keep no program alive
    try {
      const notices = [own.notice, opened.notice].filter((notice) => notice !== undefined);
      return await interact(context, { ...opened, readerData: own.data, piped, notices, isFirstRun }, terminal);
    } finally {
      await opened.close();
      await own.data.close();
      clearInterval(awake);
    }
  } finally {
    terminal.close();
  }
}

/** `sahel-brief lst captures` wants no reader over the rest. */
function refuseMistyped([word = '']: readonly string[]): void {
  if (word === '' || existsSync(word)) return;
  const near = nearestWord(word, commandNames);
  if (near) throw new BriefError('usage', `There is no command and no file "${word}". Did you mean "${near}"?`);
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

type Opened = OpenedLibrary & {
  readonly readerData: ReaderData;
  readonly piped: Uint8Array | undefined;
  readonly notices: readonly string[];
  readonly isFirstRun: boolean;
};

async function interact(context: Context, opened: Opened, terminal: Terminal): Promise<number> {
  const { library, readerData, piped, notices } = opened;
  const { flags, env } = context;
  const filter = await filterOfFlags(flags);
  const settings = await readSettings(env);
  const { bindings, problems } = remapped(settings.keymap, settings.keys);
  const { theme, width } = settings;
  const following = followFolders(library, opened.keep);
  try {
    if (!(await following.hasArticles())) {
      const reasons = (await following.rejects()).map(({ reason }) => reason);
      throw new BriefError('no-captures', reasons.length > 0 ? reasons.join('\n') : nothingToRead);
    }
    const result = await runReader({
      library: filterLibrary(library, filter),
      terminal,
      mode: context.isTerminalOut && !flags.output ? 'read' : 'pick',
      theme: (flags.theme as typeof theme | undefined) ?? theme,
      width: flags.width === undefined ? width : Number(flags.width),
      ascii: flags.ascii ?? false,
      uiLanguage: uiLanguage(context, settings),
      keymap: bindings,
      mouse: settings.mouse === 'on' && !flags['no-mouse'],
      initialQuery: flags.query ?? '',
      subscribe: following.subscribe,
      progress: following.progress,
      notice: [...notices, ...problems.map(({ reason }) => reason)].join(' '),
      hear: (say) => tellRejects(following, ['sahel-brief doctor', ...context.operands].join(' '), say),
      isFirstRun: opened.isFirstRun,
      remembered: readRemembered(env),
      remember: (more) => flags.ephemeral || remember(env, more),
      ...readerWorld(context, { library, readerData, piped, refresh: following.refresh }),
    });
    if (result.kind === 'cancelled') return exitCode.cancelled;
    if (result.kind === 'picked')
      await context.print(renderArticle(result.article, { ...context, isTerminalOut: false }));
    return exitCode.ok;
  } finally {
    await following.stop();
  }
}

const nothingToRead = 'There is nothing to read: name a capture, or a folder with .txt or .html captures.';

/** Says how many captures could not be read when that changes, and why a sync has failed. */
function tellRejects(following: Following, doctor: string, say: (text: string, isError: boolean) => void): void {
  let told = 0;
  following.subscribe(async () => {
    const failure = following.failure();
    if (failure !== undefined) return say(failure, true);
    if (!following.isDone()) return;
    const { length } = await following.rejects();
    if (length > told)
      say(
        length === 1 ? `1 capture not read: see "${doctor}".` : `${length} captures not read: see "${doctor}".`,
        true,
      );
    told = length;
  });
}
