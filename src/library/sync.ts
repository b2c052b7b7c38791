import type { Corrections, Reject } from '../article.ts';
import { compareFiles } from './compare-files.ts';
import { type FoundCaptures, findCaptures, lookAtFolders } from './find-captures.ts';
import type { FileState, KnownFile, Library } from './library.ts';
import { inLineWith, isInLineWith, type SyncCursor, seenIn } from './sync-cursor.ts';
import { createRun, type SyncOptions } from './sync-run.ts';

export type SyncReport = {
  /** Roots and folders that could not be looked into; captures that could not be read are among the library's rejects. */
  readonly rejects: readonly Reject[];
  /** Every folder that was looked into. */
  readonly folders: readonly string[];
  /** Articles made. */
  readonly read: number;
  /** It was stopped, or files changed while they were read: another one is due. */
  readonly isDue: boolean;
};

/** So many captures of an empty library are read before all are looked into, so that there is something to read at once. */
const FIRST_PART = 48;
/** How often files that change while they are read are looked into anew. */
const ROUNDS = 3;

/**
 * Makes the library what the folders say: reads what is new or changed, follows renamed files, lets removed ones go.
 * The result depends on the files and the corrections alone, not on the order of arrival or on interruptions: which lines
 * are a site's own is settled over all captures, and articles that were made before are made anew where it changes.
 *
 * @throws {BriefError} `library` or `write` when something could not be written; what was acknowledged stays
 */
export async function syncCaptures(
  paths: readonly string[],
  library: Library,
  options: SyncOptions,
): Promise<SyncReport> {
  const { surveys, signal, isWalking = true } = options;
  const corrections = (await options.marks?.allCorrections()) ?? new Map<string, Corrections>();
  const cursor = (await library.cursor()) as SyncCursor | undefined;
  if (isWalking && seenIn(cursor) && !surveys.isEmpty()) {
    const { rejects, folders, digest } = await lookAtFolders(paths);
    if (isInLineWith(cursor, digest, corrections)) return { rejects, folders, read: 0, isDue: false };
  }
  const before = new Map((await library.files()).map((file) => [file.path, file]));
  const { rejects, folders, digest, changed, same, gone } = await lookAround(paths, before, isWalking);
  surveys.keepMade(new Set([...before.values()].flatMap(({ id }) => id ?? [])));
  surveys.correct(new Map([...corrections].map(([id, one]) => [id, JSON.stringify(one)])));
  const run = createRun({ library, options, before, same, gone, corrections });
  const surveyed = surveys.ids();
  const isUnknown = ({ id }: KnownFile) => id !== undefined && !surveyed.has(id); // the surveys were lost
  let due = [...changed, ...same.filter(isUnknown).map(({ path }) => path)];
  if (before.size === 0 && due.length > 2 * FIRST_PART) {
    await run.survey(due.splice(0, FIRST_PART));
    await run.read();
  }
  for (let round = 0; round < ROUNDS && (round === 0 || due.length > 0) && !signal?.aborted; round += 1) {
    await run.survey(due);
    if (signal?.aborted) break;
    run.letGo();
    await run.read();
    due = [...run.missed()];
  }
  const seen = isWalking ? digest : seenIn(cursor);
  if (!signal?.aborted) await run.finish(inLineWith(due.length === 0 ? seen : undefined, corrections));
  return {
    rejects,
    folders,
    read: run.count(),
    isDue: due.length > 0 || signal?.aborted === true,
  };
}

/** Of changed files only the paths: how large and how old each is, the one who looks into it says. */
async function lookAround(paths: readonly string[], before: ReadonlyMap<string, KnownFile>, isWalking: boolean) {
  const { rejects, folders, digest, ...found } = isWalking ? await findCaptures(paths) : asKnown([...before.values()]);
  const { changed, same, gone } = compareFiles(found, before);
  return { rejects, folders, digest, same, gone, changed: changed.map(({ path }) => path) };
}

const asKnown = (files: readonly FileState[]): FoundCaptures => ({
  files,
  folders: [],
  hidden: [],
  rejects: [],
  digest: '',
});
