import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { BriefError } from '../../article.ts';
import { escapeControls } from '../../export/safe-json.ts';
import { rejectOf } from '../../library/reject-of.ts';
import { openReaderData } from '../../reader-data/open-reader-data.ts';
import type { ReaderData } from '../../reader-data/reader-data.ts';
import { readerDataFile } from '../../settings/reader-data-file.ts';
import { type Context, exitCode } from '../context.ts';

/** What the reader added, out of the program and into it again. */
export async function marks(context: Context): Promise<number> {
  const [action, source, ...more] = context.operands;
  const file = readerDataFile(context.env);
  if (action === 'path' && !source) await context.print(`${file}\n`);
  else if (action === 'export' && !source)
    await withData(context, async (data) => context.print(escapeControls(await data.exportJson())));
  else if (action === 'import' && source && more.length === 0) await importFrom(source, context);
  else
    throw new BriefError(
      'usage',
      'marks takes export, import FILE (or -) or path: "sahel-brief marks export -o marks.json".',
    );
  return exitCode.ok;
}

async function importFrom(source: string, context: Context): Promise<void> {
  const text = source === '-' ? await readAll(process.stdin) : await readText(source);
  await withData(context, async (data) => {
    const { articles, searches } = await data.importJson(text);
    context.tell(
      `added what was on ${articles} ${articles === 1 ? 'article' : 'articles'} and ${searches} saved ${searches === 1 ? 'search' : 'searches'}.`,
    );
  });
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code, reason } = rejectOf(path, error);
    throw new BriefError(code, reason, { cause: error });
  }
}

async function withData(context: Context, work: (data: ReaderData) => Promise<void>): Promise<void> {
  const { data, notice } = await openReaderData(readerDataFile(context.env));
  try {
    if (notice) context.tell(notice);
    await work(data);
  } finally {
    await data.close();
  }
}
