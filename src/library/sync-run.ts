import { basename } from 'node:path';
import type { Corrections, Reject } from '../article.ts';
import { recurringLines } from '../clean/recurring-lines.ts';
import type { CapturePool } from './capture-pool.ts';
import { createFilePlaces } from './file-places.ts';
import type { Change, FileState, KnownFile, Library } from './library.ts';
import { createPace, type SyncProgress } from './pace.ts';
import type { ReadOutcome, ReadTask, SurveyedFile } from './read-file.ts';
import type { Pending, SurveyStore } from './survey-store.ts';
import type { SyncCursor } from './sync-cursor.ts';
import { createWriter } from './write-changes.ts';

/** What a sync needs of the reader's own data. */
export type ReaderMarks = {
  readonly allCorrections: () => Promise<ReadonlyMap<string, Corrections>>;
  readonly carryOver: (oldId: string, newId: string) => Promise<void>;
};

export type SyncOptions = {
  readonly surveys: SurveyStore;
  readonly pool: CapturePool;
  readonly marks?: ReaderMarks | undefined;
  /** False: the folders are not looked at, only articles made anew that were corrected since. */
  readonly isWalking?: boolean;
  readonly onProgress?: ((progress: SyncProgress) => void) | undefined;
  /** Stops after the captures in hand; the next sync goes on from there. */
  readonly signal?: AbortSignal | undefined;
};

export type SyncRun = {
  readonly library: Library;
  readonly options: SyncOptions;
  /** Files as the library knows them. */
  readonly before: ReadonlyMap<string, KnownFile>;
  readonly same: readonly KnownFile[];
  readonly gone: readonly KnownFile[];
  readonly corrections: ReadonlyMap<string, Corrections>;
};

/** Surveys noted at once. */
const SURVEYS = 500;

/** Captures whose reading is prepared at once: what is known of each takes memory. */
const AT_A_TIME = 5000;

type Surveyed = Extract<SurveyedFile, { id: string }>;

/** The steps of one sync, in the order in which `syncCaptures` takes them. */
export function createRun({ library, options, before, same, gone, corrections }: SyncRun) {
  const { surveys, pool, marks, onProgress, signal } = options;
  const places = createFilePlaces();
  for (const { id, path } of same) if (id !== undefined) places.put(id, path);
  const editedFrom = new Map<string, string>();
  /** Files that the library has not been told of since they were looked into, by path. */
  const looked = new Map<string, FileState>();
  const writer = createWriter(library, surveys);
  /** Files to look into again: they changed between the two looks. */
  let missed: string[] = [];
  let read = 0;

  const loseSight = (path: string) => {
    places.take(path);
    looked.delete(path);
  };
  /** A file that is being written may be empty, or half of it, for a while: what it was is remembered until it can be read again. */
  const reject = async (rejected: { readonly reject: Reject; readonly file: FileState }) => {
    const { path } = rejected.file;
    const id = before.get(path)?.id;
    if (id !== undefined) surveys.noteLast(path, id);
    loseSight(path);
    await writer.add({ kind: 'reject', ...rejected });
  };

  /** `path` is the one that was asked for: the thread's answer has it anew, and of each path one is enough. */
  const takeSurveyed = async (outcome: SurveyedFile, path: string): Promise<Surveyed | undefined> => {
    if ('reject' in outcome) {
      if (outcome.reject.code === 'missing') {
        loseSight(path);
        await writer.add({ kind: 'forget', path });
      } else await reject(outcome);
      return undefined;
    }
    const { id } = outcome;
    const old = before.get(path)?.id ?? surveys.lastAt(path);
    if (old !== undefined && old !== id) editedFrom.set(id, old);
    places.put(id, path);
    looked.set(path, { ...outcome.file, path });
    return outcome;
  };

  const takeRead = async (outcome: ReadOutcome, { path, id }: ReadTask, wanted: string): Promise<void> => {
    if (outcome === undefined) {
      missed.push(path);
    } else if ('reject' in outcome) {
      await reject(outcome);
    } else {
      const from = editedFrom.get(id);
      // A capture that only has moved, and made room for another one, keeps its marks for itself.
      if (from !== undefined && !places.has(from)) await marks?.carryOver(from, id);
      looked.delete(path);
      read += 1;
      await writer.add({ kind: 'put', entry: outcome.entry }, { id, wanted });
    }
  };

  const taskOf = ({ id, siteLines }: Pending): ReadTask => {
    const corrected = corrections.get(id);
    return { path: places.first(id) as string, id, siteLines, ...(corrected && { corrections: corrected }) };
  };

  /** Articles bear the name of the first of their files. */
  function* namesNow(): Generator<readonly [id: string, name: string]> {
    for (const id of [...Array.from(looked.keys(), places.at), ...gone.map((file) => file.id)]) {
      const name = id && places.name(id);
      if (id && name) yield [id, name];
    }
  }

  return {
    /** Looks into files: which capture each holds, what it says of its site. */
    async survey(paths: readonly string[]): Promise<void> {
      const pace = createPace('looking', paths.length, onProgress);
      let batch: Surveyed[] = [];
      const note = () => {
        surveys.add(batch.map(({ id, survey, file }) => ({ id, name: basename(file.path), ...survey })));
        batch = [];
      };
      const take = async (outcome: SurveyedFile, path: string) => {
        const surveyed = await takeSurveyed(outcome, path);
        if (surveyed) batch.push(surveyed);
        if (batch.length >= SURVEYS) note();
        pace.step();
      };
      await pool.survey(paths, take, signal);
      note();
    },

    /** Captures that lie nowhere any more say nothing about their site any more. */
    letGo(): void {
      surveys.remove([...surveys.ids()].filter((id) => !places.has(id)));
    },

    /** Makes every article that is missing, or was made of other knowledge than there is now. */
    async read(): Promise<void> {
      surveys.rename(namesNow());
      surveys.settle(recurringLines);
      const pace = createPace('reading', surveys.pendingCount(), onProgress);
      for (let all = surveys.pending(AT_A_TIME); all.length > 0; all = surveys.pending(AT_A_TIME, all.at(-1)?.id)) {
        if (signal?.aborted) break;
        const pending = all.filter(({ id }) => places.has(id));
        const wanted = new Map(pending.map((one) => [one.id, one.wanted]));
        const take = async (outcome: ReadOutcome, task: ReadTask) => {
          await takeRead(outcome, task, wanted.get(task.id) as string);
          pace.step();
        };
        await pool.read(pending.map(taskOf), take, signal);
      }
      await writer.flush('partial');
    },

    /** The files to look into again. */
    missed(): readonly string[] {
      const paths = missed;
      missed = [];
      return paths;
    },

    /** Other places of articles are told when these are there, and files that are gone last: a renamed one is never missing. */
    async finish(cursor: SyncCursor): Promise<void> {
      for (const [path, file] of looked) {
        const id = places.at(path);
        if (id !== undefined) await writer.add({ kind: 'found', id, file });
      }
      for (const { path } of gone) await writer.add({ kind: 'forget', path } satisfies Change);
      await writer.flush('partial');
      await writer.flush(cursor); // by itself: it is the library's time to settle
    },

    count: (): number => read,
  };
}
