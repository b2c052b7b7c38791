import type { FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { BriefError } from '../article.ts';

/** Text, or parts of it that are made while they are written: no result has to fit into memory. */
export type Result = string | AsyncIterable<string>;

async function* partsOf(result: Result): AsyncIterable<string> {
  if (typeof result === 'string') yield result;
  else yield* result;
}

/** Writes to stdout and waits until it is taken; a reader that has gone (`| head`) ends it quietly. */
export async function printResult(result: Result): Promise<void> {
  for await (const part of partsOf(result)) if (!(await isTaken(part))) return;
}

const isTaken = (text: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (!error) resolve(true);
      else if ((error as NodeJS.ErrnoException).code === 'EPIPE') resolve(false);
      else reject(error);
    });
  });

/**
 * Writes a file whole or not at all: beside it first, then in its place. A link stays one, and what lies there keeps its permissions;
 * a device or a pipe (/dev/null) is written to, never replaced. @throws {BriefError} `write`
 */
export async function saveFile(path: string, result: Result): Promise<void> {
  const { open, realpath, rename, rm, stat } = await import('node:fs/promises'); // not for the first frame
  const there = await stat(path).catch(() => undefined);
  let draft: string | undefined;
  try {
    if (there && !there.isFile()) return await writeTo(await open(path, 'w'), result);
    const target = there ? await realpath(path) : path;
    draft = join(dirname(target), `.${basename(target)}.${Math.random().toString(36).slice(2, 10)}`);
    await writeTo(await open(draft, 'wx', there?.mode), result);
    await rename(draft, target);
  } catch (error) {
    if (draft !== undefined) await rm(draft, { force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined || error instanceof BriefError) throw error; // making the text failed, not writing it
    const why =
      code === 'ENOENT'
        ? 'its folder does not exist'
        : code === 'EACCES'
          ? 'its folder may not be written by you'
          : code === 'ENOSPC'
            ? 'the disk is full'
            : code === 'EISDIR'
              ? 'it is a folder'
              : message;
    throw new BriefError('write', `${path} could not be written: ${why}. Nothing was changed.`, { cause: error });
  }
}

async function writeTo(file: FileHandle, result: Result): Promise<void> {
  try {
    for await (const part of partsOf(result)) await file.writeFile(part);
  } finally {
    await file.close();
  }
}
