import { type FileHandle, open } from 'node:fs/promises';
import { BriefError, type Reject } from '../article.ts';
import { decodeCapture } from '../capture/decode-capture.ts';
import { readDecoded } from '../pipeline.ts';
import { findCaptures, rejectOf } from './find-captures.ts';
import type { Change, Entry, Library } from './library.ts';

/** How far a sync has come; `total` is known once the folders are walked. */
export type SyncProgress = { readonly done: number; readonly total: number; readonly current?: string };

export type SyncOptions = {
  readonly onProgress?: (progress: SyncProgress) => void;
  /** Stops after the capture in hand. */
  readonly signal?: AbortSignal;
};

const MAX_BYTES = 20 * 1024 * 1024; // a capture is a page of text; the largest real ones are under 5 MB
const BATCH_MS = 40; // read this long before the library and the interface hear of it

/** Reads the captures under `paths` into the library, bit by bit so that an interface stays alive; one bad capture becomes a reject and the rest goes on. */
export async function syncCaptures(
  paths: readonly string[],
  library: Library,
  options: SyncOptions = {},
): Promise<void> {
  const { files, rejects } = await findCaptures(paths);
  let batch: Entry[] = [];
  let rejected: Reject[] = [...rejects];
  let since = performance.now();
  for (const [done, file] of files.entries()) {
    if (options.signal?.aborted) break;
    try {
      batch.push(readEntry(await readBytes(file), file));
    } catch (error) {
      rejected.push(rejectOf(file, error));
    }
    if (performance.now() - since < BATCH_MS) continue;
    await library.apply(changesOf(batch, rejected));
    [batch, rejected] = [[], []];
    options.onProgress?.({ done: done + 1, total: files.length, current: file });
    await new Promise((resume) => setImmediate(resume));
    since = performance.now();
  }
  await library.apply(changesOf(batch, rejected));
  options.onProgress?.({ done: files.length, total: files.length });
}

const changesOf = (entries: readonly Entry[], rejects: readonly Reject[]): readonly Change[] => [
  ...entries.map((entry): Change => ({ kind: 'put', entry })),
  ...rejects.map((reject): Change => ({ kind: 'reject', reject })),
];

/** One capture through the pipeline, with the decoded text that the raw view shows. @throws {BriefError} as `readCapture` */
export function readEntry(bytes: Uint8Array, name: string): Entry {
  const decoded = decodeCapture(bytes, { name });
  const { text, notes } = decoded;
  return { article: readDecoded(decoded), capture: { name, text, notes } };
}

async function readBytes(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    if (size > MAX_BYTES) throw new BriefError('too-large', tooLarge(file, size));
    return await readUpTo(handle, MAX_BYTES, file);
  } finally {
    await handle.close();
  }
}

/** Pipes and devices have no size to ask for beforehand, so the limit holds while reading. */
async function readUpTo(handle: FileHandle, limit: number, file: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of handle.createReadStream({ autoClose: false })) {
    chunks.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    if (length > limit) throw new BriefError('too-large', tooLarge(file, length));
  }
  return Buffer.concat(chunks);
}

const tooLarge = (file: string, size: number) =>
  `${file} is too large (${Math.round(size / 1024 / 1024)} MB; at most ${MAX_BYTES / 1024 / 1024} MB): save only the page's text.`;
