import { BriefError } from '../../article.ts';

/** A record, or the file, is not what was written. */
export class Damage extends Error {
  override readonly name = 'Damage';
}

const CORRUPT = 11;
const NOT_A_DATABASE = 26;
const FULL = 13;
const READ_ONLY = 8;
const IO = 10;
const CANNOT_OPEN = 14;
const BUSY = 5;
const PERMISSION = 3;

/** SQLite's primary result code, when the error is one of its. */
function sqliteCode(error: unknown): number | undefined {
  const code = (error as { errcode?: unknown } | undefined)?.errcode;
  return typeof code === 'number' ? code & 0xff : undefined;
}

export const isDamage = (error: unknown): boolean => {
  const code = sqliteCode(error);
  return error instanceof Damage || code === CORRUPT || code === NOT_A_DATABASE;
};

export const isUnwritable = (error: unknown): boolean => {
  const code = sqliteCode(error);
  return code === READ_ONLY || code === CANNOT_OPEN || code === PERMISSION;
};

/** What went wrong, and what to do. */
export function libraryError(file: string, error: unknown): unknown {
  if (error instanceof BriefError) return error;
  const say = (message: string) => new BriefError('library', message, { cause: error });
  if (isDamage(error))
    return say(
      `The library ${file} is damaged. It is made anew from your captures at the next start; nothing of yours is lost.`,
    );
  const { syscall, message } = error as NodeJS.ErrnoException;
  if (syscall !== undefined) return say(`The library ${file} could not be opened: ${message}.`);
  switch (sqliteCode(error)) {
    case FULL:
      return say(
        `The library ${file} could not grow: the disk is full. Free some space; what was read before is kept.`,
      );
    case READ_ONLY:
    case PERMISSION:
      return say(`The library ${file} may not be written: check the permissions of the file and its folder.`);
    case CANNOT_OPEN:
      return say(`The library ${file} could not be opened: check that its folder exists and may be written.`);
    case BUSY:
      return say(`The library ${file} is being written by another sahel-brief: try again when that is done.`);
    case IO:
      return say(`The library ${file} could not be read or written: check the disk (${(error as Error).message}).`);
    default:
      return error;
  }
}
