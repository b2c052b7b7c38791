import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { BriefError, type Corrections, type Reject } from '../article.ts';
import { decodeCapture } from '../capture/decode-capture.ts';
import { linesAmong, type Survey } from '../clean/survey-lines.ts';
import { readDecoded, surveyDecoded } from '../pipeline.ts';
import type { Entry, FileState } from './library.ts';
import { type PackedEntry, packEntry } from './packed-entry.ts';
import { rejectOf } from './reject-of.ts';
import { isReliable } from './reliable-time.ts';

/** What a look at a file gave: the capture's id and survey, or why it is none. */
export type SurveyedFile = { readonly file: FileState } & (
  | { readonly id: string; readonly survey: Survey }
  | { readonly reject: Reject }
);

/** A file to be read whole: `id` is what the survey found there. */
export type ReadTask = {
  readonly path: string;
  readonly id: string;
  readonly siteLines: readonly number[];
  readonly corrections?: Corrections;
};

/** `undefined`: the file is no longer what the survey saw. */
export type ReadOutcome =
  | { readonly entry: Entry | PackedEntry }
  | { readonly reject: Reject; readonly file: FileState }
  | undefined;

/** Looks at a file without cleaning it. */
export function surveyFile(path: string): SurveyedFile {
  let file: FileState = { path, size: -1, mtime: 0 };
  try {
    const read = readBytes(path);
    file = read.file;
    const capture = decodeCapture(read.bytes, { name: path });
    return { file, id: idOf(capture.sha256), survey: surveyDecoded(capture) };
  } catch (error) {
    return { file, reject: rejectOf(path, error) };
  }
}

/** One file through the whole pipeline. */
export function readFile({ path, id, siteLines, corrections }: ReadTask): ReadOutcome {
  let file: FileState = { path, size: -1, mtime: 0 };
  try {
    const read = readBytes(path);
    file = read.file;
    const decoded = decodeCapture(read.bytes, { name: path });
    if (idOf(decoded.sha256) !== id) return undefined;
    const { text, notes } = decoded;
    const name = basename(path);
    const article = readDecoded(
      { ...decoded, name },
      { siteLines: linesAmong(text, new Set(siteLines)), ...(corrections && { corrections }) },
    );
    return { entry: packEntry({ article, capture: { name, notes }, file }) };
  } catch (error) {
    return { reject: rejectOf(path, error), file };
  }
}

/** Bytes that are no file of a folder (stdin, a pipe) through the whole pipeline: the decoded text goes along for the raw view. @throws {BriefError} as `readCapture` */
export function readEntry(bytes: Uint8Array, name: string, corrections?: Corrections): Entry {
  const decoded = decodeCapture(bytes, { name });
  const { text, notes } = decoded;
  return { article: readDecoded(decoded, corrections ? { corrections } : {}), capture: { name, text, notes } };
}

const idOf = (sha256: string): string => sha256.slice(0, 12);

const MAX_BYTES = 20 * 1024 * 1024; // a capture is a page of text; the largest real ones are under 5 MB

/** The size and time are taken before the bytes: what is written later shows as a change. */
function readBytes(path: string): { bytes: Uint8Array; file: FileState } {
  const handle = openSync(path, 'r');
  try {
    const { size, mtimeMs } = fstatSync(handle);
    if (size > MAX_BYTES) throw new BriefError('too-large', tooLarge(path, size));
    return {
      bytes: readUpTo(handle, size, path),
      file: { path, size, mtime: isReliable(mtimeMs) ? Math.trunc(mtimeMs) : 0 },
    };
  } finally {
    closeSync(handle);
  }
}

function readUpTo(handle: number, size: number, path: string): Uint8Array {
  let buffer: Buffer = Buffer.allocUnsafe(size + 1);
  let length = 0;
  for (;;) {
    const got = readSync(handle, buffer, length, buffer.length - length, null);
    if (got === 0) return buffer.subarray(0, length);
    length += got;
    if (length > MAX_BYTES) throw new BriefError('too-large', tooLarge(path, length));
    if (length === buffer.length) buffer = Buffer.concat([buffer], buffer.length * 2); // it has grown, or is a pipe
  }
}

const tooLarge = (file: string, size: number) =>
  `${file} is too large (${Math.ceil(size / 1024 / 1024)} MB; at most ${MAX_BYTES / 1024 / 1024} MB): save only the page's text.`;
