import { randomBytes } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { BriefError } from '../article.ts';

/** Writes to stdout and waits until it is taken; a reader that has gone (`| head`) ends it quietly. */
export const printResult = (text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (!error || (error as NodeJS.ErrnoException).code === 'EPIPE') resolve();
      else reject(error);
    });
  });

/** Writes a file whole or not at all: beside it first, then in its place. @throws {BriefError} `write` */
export async function saveFile(path: string, text: string): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}`);
  try {
    await writeFile(draft, text, { flag: 'wx' });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    const why =
      code === 'ENOENT'
        ? 'its folder does not exist'
        : code === 'EACCES'
          ? 'its folder may not be written by you'
          : code === 'ENOSPC'
            ? 'the disk is full'
            : message;
    throw new BriefError('write', `${path} could not be written: ${why}. Nothing was changed.`, { cause: error });
  }
}
